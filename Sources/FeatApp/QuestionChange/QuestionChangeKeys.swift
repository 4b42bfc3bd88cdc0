import TerminalUI

extension QuestionChange {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let own = context.words.questionChange
    if pending != nil {
      return KeyTable([
        KeyRow([.escape], .stopped, words.stop),
        KeyRow(
          [.enter], .submitted, own.set,
          disabledReason: context.words.problems.resendInFlight),
      ])
    }
    return KeyTable([
      KeyRow([.enter], .submitted, focus == .answer ? own.set : words.next),
      KeyRow([.escape], .wentBack, words.back),
      KeyRow([.tab, .down], .focusMoved(by: 1), words.nextField),
      KeyRow([.backTab, .up], .focusMoved(by: -1), words.previousField, isInFooter: false),
      KeyRow([.control("r")], .revealSwitched, answer.isMasked ? own.reveal : own.hide),
    ])
  }
}
