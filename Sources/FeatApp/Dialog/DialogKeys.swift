import TerminalUI

extension Dialog {
  /// Why the question cannot be answered so: a number that was typed and is another one is no No.
  private func numberObstacle(_ context: Context) -> String? {
    guard lacksNumber, case .command(let question) = question, let typedNumber else { return nil }
    if !typedNumber.text.isEmpty {
      return context.words.dialogs.numberWrong(typed: typedNumber.text, id: "\(question.id)")
    }
    return selected == 1 ? context.words.dialogs.numberMissing : nil
  }

  /// The keys of some actions, behind the one to show.
  private static func moves(
    _ first: [Key], _ actions: [KeyAction], _ context: Context
  ) -> [Key] {
    first + actions.flatMap { context.keys[$0] }.filter { !first.contains($0) }
  }

  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable([
      KeyRow(
        context.keys[.choose], .chosen, words.choose,
        disabledReason: numberObstacle(context)),
      KeyRow(
        Self.moves([.right], [.nextTab, .down], context), .moved(by: 1), words.move),
      KeyRow(
        Self.moves([.left], [.previousTab, .up], context), .moved(by: -1), words.move,
        isInFooter: false),
      KeyRow(context.keys[.back], .dismissed, words.back),
    ])
  }
}
