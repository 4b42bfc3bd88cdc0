import FeatDomain
import TerminalUI

extension Message {
  /// Whether it leads to a change, at FEAT or of a draft: nothing that the settings' `read_only`
  /// leaves. Signing in and out is left.
  ///
  /// With ``App/isWriting(_:)`` this is the rule's one place: keys that send such a message are disabled, and a message that
  /// comes all the same does nothing.
  var isWriting: Bool {
    switch self {
    case .projects(let message): message.isWriting
    case .form(let message): message.isWriting
    case .account(.actionChosen(.changePassword)), .account(.actionChosen(.setQuestion)): true
    case .passwordChange(.submitted), .questionChange(.submitted): true
    default: false
    }
  }
}

extension Projects.Message {
  fileprivate var isWriting: Bool {
    switch self {
    case .actionChosen(let action): action != .seeResult
    case .newChosen, .draftOpened, .discardChosen, .discardConfirmed, .winnerPicked, .confirmed:
      true
    default: false
    }
  }
}

extension ProjectForm.Message {
  fileprivate var isWriting: Bool {
    switch self {
    case .saveChosen, .publishChosen, .publishConfirmed: true
    default: false
    }
  }
}

extension App {
  /// Whether a message leads to a change, here where it comes: the last step of sign-up makes an
  /// account, that of recovery sets a password.
  func isWriting(_ message: Message) -> Bool {
    switch message {
    case .signUp(.submitted): signUp.step == .details
    case .recovery(.submitted): recovery?.step == .password && recovery?.ways.focused == nil
    default: message.isWriting
    }
  }

  /// The table with every key disabled that would change something.
  func readOnly(_ table: KeyTable<Message>) -> KeyTable<Message> {
    let reason = context.words.account.readOnly
    return KeyTable(
      table.rows.map { row in
        guard isWriting(row.message) else { return row }
        return KeyRow(
          row.keys, row.message, row.label, disabledReason: reason, isInFooter: row.isInFooter,
          isAlwaysInFooter: row.isAlwaysInFooter)
      })
  }
}
