import FeatDomain
import TerminalUI

extension Message {
  /// Whether it leads to a change, at FEAT or of a draft: nothing that the settings' `read_only`
  /// leaves. Signing in and out is left.
  ///
  /// This is the rule's one place: keys that send such a message are disabled, and a message that
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

extension KeyTable<Message> {
  /// The table with every key disabled that would change something.
  func readOnly(_ reason: String) -> KeyTable {
    KeyTable(
      rows.map { row in
        guard row.message.isWriting else { return row }
        return KeyRow(
          row.keys, row.message, row.label, disabledReason: reason, isInFooter: row.isInFooter,
          isAlwaysInFooter: row.isAlwaysInFooter)
      })
  }
}
