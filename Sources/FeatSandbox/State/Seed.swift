import FeatDomain

/// The accounts that a new sandbox begins with.
public enum Seed: String, CaseIterable, Sendable {
  /// A few people to sign in as.
  case demo
  /// Nobody.
  case empty

  /// The numbers that have an account from the start, as `+86-13800138000`.
  public var phones: [String] { people.map(\.phone.wireFormat) }

  /// The state to begin with.
  func state(dice: Dice) -> SandboxState {
    var state = SandboxState()
    for person in people {
      _ = state.addAccount(of: person.phone, dice: dice) {
        $0.firstname = person.firstname
        $0.lastname = person.lastname
      }
    }
    return state
  }

  private var people: [(phone: PhoneNumber, firstname: String, lastname: String)] {
    switch self {
    case .empty: []
    case .demo:
      [
        (PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000"), "小明", "王"),
        (PhoneNumber(iso3: "CHN", callingCode: "86", national: "13900139000"), "丽", "李"),
        (PhoneNumber(iso3: "USA", callingCode: "1", national: "4155550100"), "Ada", "Lovelace"),
      ]
    }
  }
}
