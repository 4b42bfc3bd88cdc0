import TerminalUI

extension Account {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let own = context.words.account
    var rows = [row([.enter], selected, words.choose, context)]
    rows.append(
      pending != nil
        ? KeyRow([.escape], .stopped, words.stop) : KeyRow([.escape], .wentBack, words.back))
    rows.append(KeyRow([.character("r")], .refreshRequested, words.refresh))
    rows += Action.allCases.enumerated().map { index, action in
      var row = row(
        [.character(Character("\(index + 1)"))], action, own.label(of: action), context)
      row.isInFooter = false
      return row
    }
    let moves: [KeyRow<Message>] = KeyRow<Message>.moves(words) { .actionMoved($0) }
    rows += moves.filter { !$0.keys.contains(.pageDown) && !$0.keys.contains(.pageUp) }
    if isScrollable(context) {
      rows.append(
        KeyRow([.pageDown, .control("f")], .factsScrolled(.pageDown), own.more))
      rows.append(
        KeyRow(
          [.pageUp, .control("b")], .factsScrolled(.pageUp), own.more, isInFooter: false))
    }
    return KeyTable(rows)
  }

  private func row(
    _ keys: [Key], _ action: Action, _ label: String, _ context: Context
  ) -> KeyRow<Message> {
    KeyRow(keys, .actionChosen(action), label, disabledReason: obstacle(to: action, context))
  }

  /// Why an action has to wait; nil when it can be done. What is under way would be lost sight of.
  func obstacle(to action: Action, _ context: Context) -> String? {
    switch action {
    case .changePassword, .setQuestion: nil
    case .switchProfile, .signOut:
      context.busyProject.map { context.words.actions.stillRunning(id: "\($0)") }
    }
  }
}
