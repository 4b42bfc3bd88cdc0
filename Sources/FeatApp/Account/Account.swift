public import FeatAPI
public import FeatDomain
public import TerminalUI

/// The account of whoever is signed in: who they are, how they came in, and what guards it.
public struct Account: Equatable, Sendable {
  /// What can be done here, in the order in which it is shown.
  public enum Action: CaseIterable, Sendable {
    case switchProfile, changePassword, setQuestion, signOut
  }

  /// What happened here.
  public enum Message: Equatable, Sendable {
    case refreshRequested
    case stopped
    indirect case userLoaded(Result<User, APIFailure>)
    case actionMoved(Key)
    case factsScrolled(Key)
    case actionChosen(Action)
    case signOutConfirmed, questionDismissed
    case wentBack
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    case chosen(Action)
    case signedOut
    case left

    static let nothing = Outcome.effects([])
  }

  var session: Session
  /// Who it is, once the server has said so.
  private(set) var user: User?
  private(set) var problem: Problem?
  private(set) var pending: Pending?
  private(set) var cursor = ListCursor()
  /// How far the facts are scrolled, where not all of them have room.
  private(set) var factsTop = 0
  /// Why the session is not on the disk.
  var keepingFailed: FileProblem?

  init(session: Session) {
    self.session = session
  }

  /// The action under the cursor.
  var selected: Action { Action.allCases[cursor.selected] }

  /// Whether the server does not take the session any more.
  var isExpired: Bool {
    if case .failed(_, let failure)? = problem { failure.kind == .unauthorized } else { false }
  }

  /// How the user is called: by name, else by number; FEAT's user name may be the number itself.
  func displayName(_ context: Context) -> String {
    guard let name = user?.name, !name.isEmpty, name != session.phone.wireFormat else {
      return context.grouped(session.phone)
    }
    return name
  }

  /// Takes the session that the same person has signed in with since.
  mutating func take(_ session: Session) {
    self.session = session
    problem = nil
    keepingFailed = nil
  }

  /// Applies what happened.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .refreshRequested:
      pending = Pending(operation: .loadUser, since: context.now)
      return .effects([.loadUser(session)])
    case .stopped:
      pending = nil
      return .effects([.cancel(.user)])
    case .userLoaded(let result): userLoaded(result)
    case .actionMoved(let key):
      let count = Action.allCases.count
      _ = cursor.handle(key, count: count, rows: count)
    case .factsScrolled(let key): scroll(key, context)
    case .actionChosen(let action):
      let count = Action.allCases.count
      cursor.select(Action.allCases.firstIndex(of: action) ?? 0, count: count, rows: count)
      return .chosen(action)
    case .signOutConfirmed: return .signedOut
    case .questionDismissed: break
    case .wentBack: return .left
    }
    return .nothing
  }

  private mutating func userLoaded(_ result: Result<User, APIFailure>) {
    pending = nil
    switch result {
    case .success(let user):
      problem = nil
      self.user = user
    case .failure(let failure): problem = .failed(.loadUser, failure)
    }
  }

  private mutating func scroll(_ key: Key, _ context: Context) {
    let facts = factLines(context).count
    let shown = max(1, factRows(context) - 1)
    let step = key == .pageDown ? shown : -shown
    factsTop = max(0, min(factsTop + step, facts - shown))
  }

  /// When the picture changes by itself.
  func nextChanges(at now: UnixTime) -> [UnixTime] {
    var moments = pending?.nextChanges(at: now) ?? []
    if case .token(let token) = session.credential, let expiry = token.expiry {
      moments += Countdown.nextChange(to: expiry, at: now, isCoarse: true)
    }
    return moments
  }
}
