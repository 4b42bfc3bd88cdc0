import TerminalUI

extension QuestionChange {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let keys = context.fieldKeys
    let own = context.words.questionChange
    if pending != nil {
      return KeyTable([
        KeyRow(keys[.back], .stopped, words.stop),
        KeyRow(
          keys[.choose], .submitted, own.set,
          disabledReason: context.words.problems.resendInFlight),
      ])
    }
    return KeyTable([
      KeyRow(keys[.choose], .submitted, focus == .answer ? own.set : words.next),
      KeyRow(keys[.back], .wentBack, words.back),
      KeyRow(keys[.nextField] + [.down], .focusMoved(by: 1), words.nextField),
      KeyRow(
        keys[.previousField] + [.up], .focusMoved(by: -1), words.previousField, isInFooter: false),
      KeyRow(keys[.reveal], .revealSwitched, answer.isMasked ? own.reveal : own.hide),
    ])
  }
}
