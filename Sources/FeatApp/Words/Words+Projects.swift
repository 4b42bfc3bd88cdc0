import FeatDomain

extension Words {
  /// The list of projects and the detail.
  final class Projects: Decodable, Sendable {
    let all: String
    let draft: String
    let review: String
    let open: String
    let closed: String
    let completed: String
    let cancelled: String
    let unknownStatus: Template
    let noStatus: String
    let help: String
    let nothingSelected: String
    let nobodyTakesPart: String
    let draftFirst: String
    let columnID: String
    let columnTitle: String
    let columnStatus: String
    let columnMode: String
    let columnNeeded: String
    let columnCloses: String
    let columnBid: String
    let online: String
    let onSite: String
    let workplace: String
    let unknownMode: Template
    let untitled: String
    let unfinished: String
    let position: Template
    let read: Template
    let unreadable: Template
    let updated: Template
    let retry: Template
    let stale: Template
    let filter: String
    let noMatch: Template
    let noMatchSoFar: Template
    let empty: String
    let emptyTab: String
    let emptySoFar: Template
    let reading: String
    let sortedBy: Template
    let newest: String
    let closesSoonest: String
    let neededSoonest: String
    let bestBid: String
    let byStatus: String

    /// What a column is called.
    func heading(of column: ProjectColumns.Column) -> String {
      switch column {
      case .number: columnID
      case .title: columnTitle
      case .status: columnStatus
      case .mode: columnMode
      case .neededBy: columnNeeded
      case .closesIn: columnCloses
      case .bid: columnBid
      }
    }

    /// What a part of the list is called.
    func name(of tab: ProjectTab) -> String {
      switch tab {
      case .all: all
      case .drafts: draft
      case .open: open
      case .closed: closed
      case .completed: completed
      case .cancelled: cancelled
      }
    }

    /// What an order of the list is called.
    func name(of order: ProjectOrder) -> String {
      switch order {
      case .newest: newest
      case .closesSoonest: closesSoonest
      case .neededSoonest: neededSoonest
      case .bestBid: bestBid
      case .status: byStatus
      }
    }

    /// The word for a way to deliver.
    func word(for mode: DeliveryMode) -> String {
      switch mode {
      case .online: online
      case .onSite: onSite
      case .workplace: workplace
      case .unknown(let code): unknownMode(code: "\(code)")
      }
    }

    /// The word for a status; one that is not known is named by its number.
    func word(for status: ProjectStatus) -> String {
      switch status {
      case .draft: draft
      case .review: review
      case .open: open
      case .closed: closed
      case .completed: completed
      case .cancelled: cancelled
      case .unknown(let code?): unknownStatus(code: "\(code)")
      case .unknown(nil): noStatus
      }
    }
  }
}

extension Words {
  /// What can be done with a project, and why not.
  final class Actions: Decodable, Sendable {
    let edit: String
    let publish: String
    let close: String
    let selectWinner: String
    let seeResult: String
    let copy: String
    let cancel: String
    let publishing: String
    let closing: String
    let selecting: String
    let cancelling: String
    let statusForbids: ByAction
    let statusUnknown: Template
    let closeFirst: String
    let nobodyTakesPart: String
    let notOwner: String
    let offline: Template
    let stillRunning: Template

    /// What an action is called.
    subscript(action: ProjectAction) -> String {
      switch action {
      case .edit: edit
      case .publish: publish
      case .close: close
      case .selectWinner: selectWinner
      case .seeResult: seeResult
      case .copy: copy
      case .cancel: cancel
      }
    }

    /// What is said while an action is under way.
    func busy(_ action: ProjectAction) -> String {
      switch action {
      case .publish: publishing
      case .close: closing
      case .selectWinner: selecting
      case .cancel: cancelling
      case .edit, .seeResult, .copy: self[action]
      }
    }

    /// Why an action cannot be done, and in which status it could.
    func reason(
      _ obstacle: ProjectOffer.Obstacle, against offer: ProjectOffer, _ words: Words
    ) -> String {
      switch obstacle {
      case .closeFirst: return closeFirst
      case .nobodyTakesPart: return nobodyTakesPart
      case .notOwner: return notOwner
      case .status(let status):
        let name = words.projects.word(for: status)
        if case .unknown = status { return statusUnknown(status: name) }
        let needed = offer.enabledIn.map(words.projects.word).joined(separator: words.time.or)
        return statusForbids[offer.action](status: name, needed: needed)
      }
    }
  }
}

extension Words {
  /// A sentence for each action.
  struct ByAction: Decodable, Sendable {
    let edit: Template
    let publish: Template
    let close: Template
    let selectWinner: Template
    let seeResult: Template
    let copy: Template
    let cancel: Template

    subscript(action: ProjectAction) -> Template {
      switch action {
      case .edit: edit
      case .publish: publish
      case .close: close
      case .selectWinner: selectWinner
      case .seeResult: seeResult
      case .copy: copy
      case .cancel: cancel
      }
    }
  }
}

extension Words {
  /// A sentence for each command.
  struct ByCommand: Decodable, Sendable {
    let publish: Template
    let close: Template
    let cancel: Template
    let selectWinner: Template

    subscript(command: ProjectCommand) -> Template {
      switch command {
      case .publish: publish
      case .close: close
      case .cancel: cancel
      case .selectWinner: selectWinner
      }
    }
  }
}

extension Words {
  /// What is told after a command.
  final class Notices: Decodable, Sendable {
    let published: Template
    let closed: Template
    let cancelled: Template
    let winnerSelected: Template
    let closedWithParticipants: Template
    let changedElsewhere: ByCommand
    let refused: ByCommand
    let code: Template
    let lookAgain: String
    let field: Template
    let statusNow: Template
    let notDone: ByCommand
    let notRead: Template
    let notReadyToPublish: Template
    let unknown: ByCommand
    let draftKept: String
    let draftCollided: String
    let draftGoneElsewhere: String
    let draftMissing: String
    let made: Template
    let madeAndPublished: Template
    let changed: Template
  }
}
