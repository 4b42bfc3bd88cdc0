public import FeatAPI
public import FeatDomain

/// The screen of somebody who is signed in: who they are.
public struct Home: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case refreshRequested
    case stopped
    indirect case userLoaded(Result<User, APIFailure>)
    case signInChosen
    case wentBack
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    case left
    case signInAgain
  }

  let session: Session
  /// Who it is, once the server has said so.
  private(set) var user: User?
  private(set) var problem: Problem?
  private(set) var pending: Pending?
  /// Why the session is not on the disk.
  var keepingFailed: FileProblem?

  init(session: Session) {
    self.session = session
  }

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

  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .refreshRequested:
      pending = Pending(operation: .loadUser, since: context.now)
      return .effects([.loadUser(session)])
    case .stopped:
      pending = nil
      return .effects([.cancel(.user)])
    case .userLoaded(.success(let user)):
      pending = nil
      problem = nil
      self.user = user
      return .effects([])
    case .userLoaded(.failure(let failure)):
      pending = nil
      problem = .failed(.loadUser, failure)
      return .effects([])
    case .signInChosen: return .signInAgain
    case .wentBack: return .left
    }
  }

  /// When the picture changes by itself.
  func nextChanges(at now: UnixTime) -> [UnixTime] { pending?.nextChanges(at: now) ?? [] }
}
