import FeatDomain

/// What a new sandbox begins with.
public enum Seed: Equatable, Sendable {
  /// A few people to sign in as, and their projects.
  case demo
  /// Nobody.
  case empty
  /// The same people with so many projects each.
  case projects(Int)

  /// The most projects that each person can have.
  public static let largestCount = 1_000_000

  /// Reads `demo`, `empty` or a number from 0 to 1,000,000; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "demo": self = .demo
    case "empty": self = .empty
    default:
      guard let count = Int(text), (0...Self.largestCount).contains(count) else { return nil }
      self = .projects(count)
    }
  }

  /// The numbers that have an account from the start, as `+86-13800138000`.
  public var phones: [String] { people.map(\.phone.wireFormat) }

  /// What opens each of those accounts, a line for each: number, password and, where there is one,
  /// the recovery question with its answer.
  public var credentials: [String] {
    people.map { person in
      let recovery = person.recovery.map { ["(\($0.question) \($0.answer))"] } ?? []
      return ([person.phone.wireFormat, person.password] + recovery).joined(separator: " ")
    }
  }

  private var people: [DemoPerson] { self == .empty ? [] : DemoPerson.all }

  /// The state to begin with: the accounts, no project yet.
  func state(dice: Dice) -> SandboxState {
    var state = SandboxState()
    for person in people {
      _ = state.addAccount(of: person.phone, dice: dice) {
        $0.firstname = person.firstname
        $0.lastname = person.lastname
        $0.password = person.password
        $0.securityQuestion = person.recovery?.question
        $0.securityAnswer = person.recovery?.answer
      }
    }
    return state
  }

  /// Gives people their projects, in a state that never had any.
  ///
  /// A pace of 2 makes those who come by themselves twice as fast.
  func furnish(_ state: inout SandboxState, at now: UnixTime, pace: Double) {
    guard self != .empty else { return }
    state.projects.hasCrowds = true
    switch self {
    case .empty: break
    case .demo:
      for person in people {
        for project in person.projects { project.add(to: &state, of: person, at: now, pace: pace) }
      }
    case .projects(let count):
      state.projects.generate(
        GeneratedProjects(
          owners: people.compactMap { state.account(of: $0.phone)?.uid }, count: count,
          firstID: state.projects.upcomingID, at: now, pace: pace))
    }
  }
}
