import FeatDomain

extension Words {
  /// The detail of a project, and the list of those who can win.
  final class Detail: Decodable, Sendable {
    let number: Template
    let unfinished: String
    let unsent: String
    let problem: Template
    let readAgo: Template
    let notRead: String
    let moreBelow: Template
    let moreAbove: Template
    let moreBoth: Template
    let moreToOpen: Template
    let neededBy: String
    let closes: String
    let closingTime: String
    let closedOn: String
    let moment: Template
    let left: Template
    let today: String
    let tomorrow: String
    let yesterday: String
    let daysAhead: Template
    let daysAgo: Template
    let weekdays: String
    let mode: String
    let address: String
    let contact: String
    let length: String
    let hours: Template
    let category: String
    let numbered: Template
    let tags: String
    let images: String
    let expertises: String
    let comma: String
    let more: Template
    let priceUnit: String
    let hour: String
    let whole: String
    let winner: String
    let noWinner: String
    let order: String
    let amount: String
    let orderStatus: String
    let provider: String
    let participants: String
    let participantCount: Template
    let participantsAndQuit: Template
    let nobodyYet: String
    let columnName: String
    let columnBid: String
    let columnClock: String
    let columnPlace: String
    let columnExpertise: String
    let ofPerson: Template
    let leads: String
    let won: String
    let quit: String
    let nameless: Template
    let description: String
    let noDescription: String
    let cut: Template

    /// How far a day is from today.
    func inDays(_ days: Int) -> String {
      switch days {
      case 0: today
      case 1: tomorrow
      case -1: yesterday
      case 2...: daysAhead(days: "\(days)")
      default: daysAgo(days: "\(-days)")
      }
    }

    /// A day of the week, 1 for Monday.
    func weekday(_ number: Int) -> String {
      let names = weekdays.split(separator: " ")
      return names.indices.contains(number - 1) ? String(names[number - 1]) : ""
    }

    /// How somebody is called; who has no name by number.
    func name(of user: User) -> String {
      user.name.isEmpty ? nameless(uid: "\(user.uid)") : user.name
    }

    /// How a choice is called; one without a name by number.
    func name(of choice: NamedID) -> String {
      choice.name.isEmpty ? numbered(id: "\(choice.id)") : choice.name
    }
  }
}
