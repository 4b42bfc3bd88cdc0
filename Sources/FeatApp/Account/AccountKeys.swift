import TerminalUI

extension Account {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let own = context.words.account
    var rows = [row(context.keys[.choose], selected, words.choose, context)]
    rows.append(
      pending != nil
        ? KeyRow(context.keys[.back], .stopped, words.stop)
        : KeyRow(context.keys[.back], .wentBack, words.back))
    rows.append(KeyRow(context.keys[.refresh], .refreshRequested, words.refresh))
    rows += Action.allCases.map { action in
      var row = row(
        context.keys[action.keyAction], action, own.label(of: action), context)
      row.isInFooter = false
      return row
    }
    let moves: [KeyRow<Message>] = KeyRow<Message>.moves(context) { .actionMoved($0) }
    rows += moves.filter {
      $0.message != .actionMoved(.pageDown) && $0.message != .actionMoved(.pageUp)
    }
    if isScrollable(context) {
      rows.append(
        KeyRow(context.keys[.pageDown], .factsScrolled(.pageDown), own.more))
      rows.append(
        KeyRow(
          context.keys[.pageUp], .factsScrolled(.pageUp), own.more, isInFooter: false))
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

extension Account.Action {
  /// What its keys are given to.
  fileprivate var keyAction: KeyAction {
    switch self {
    case .switchProfile: .switchAccount
    case .changePassword: .changePassword
    case .setQuestion: .recoveryQuestion
    case .signOut: .signOut
    }
  }
}
