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

  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable([
      KeyRow(
        [.enter], .chosen, words.choose,
        disabledReason: numberObstacle(context)),
      KeyRow(
        [.right, .tab, .down, .character("l"), .character("j")], .moved(by: 1), words.move),
      KeyRow(
        [.left, .backTab, .up, .character("h"), .character("k")], .moved(by: -1), words.move,
        isInFooter: false),
      KeyRow([.escape], .dismissed, words.back),
    ])
  }
}
