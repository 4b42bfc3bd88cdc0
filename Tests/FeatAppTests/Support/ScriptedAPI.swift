import FeatAPI
import FeatDomain
import Synchronization
import Testing

/// FEAT as a test tells it to be: it answers the expected calls, and fails the test
/// on a call that nobody expected and on an expected one that never came.
final class ScriptedAPI: Sendable {
  enum Call: Equatable, Sendable {
    case callingCodes
    case sendCode(String, FormID)
    case verifyCode(String, FormID, String)
    case register(Registration)
    case currentUser(UInt64)
    case listProjects(page: Int)
    case getProject(Int64)
    case createProject(ProjectInput)
    case editProject(Int64, ProjectInput)
    case setTags(Int64, [String])
    case addImage(Int64, name: String)
    case carryOut(Int64, ProjectCommand)
    case participants(Int64)
    case categories
    case signIn(String, password: String)
    case signOut(UInt64)
    case changePassword(from: String, to: String)
    case setSecurityQuestion(SecurityQuestion)
    case securityHint(String)
    case verifyAnswer(String, String, String)
    case resetPassword(String, String)
  }

  enum Answer: Sendable {
    case done
    case codes(CallingCodes)
    case permit(String)
    case session(Session)
    case user(User)
    case page(ProjectPage)
    case project(Project)
    case number(Int64)
    case order(Order)
    case participants([Participant])
    case categories([NamedID])
    case question(String)
    case failure(APIFailure)
    /// Never answers; ends when the call is cancelled.
    case silence
  }

  private let expected = Mutex<[(call: Call, answer: Answer)]>([])
  private let calls = Mutex<[Call]>([])
  private let arrivals = AsyncStream.makeStream(of: Void.self)

  /// The calls that came, in their order.
  var made: [Call] { calls.withLock { $0 } }

  func expect(_ call: Call, _ answer: Answer) {
    expected.withLock { $0.append((call, answer)) }
  }

  /// Waits until so many calls have come in all.
  func waitForCalls(_ count: Int) async {
    while made.count < count {
      for await _ in arrivals.stream { break }
    }
  }

  /// Fails where an expected call never came.
  func finish(_ location: SourceLocation = #_sourceLocation) {
    let left = expected.withLock { $0.map(\.call) }
    #expect(left.isEmpty, "calls that never came", sourceLocation: location)
  }

  var api: FeatAPI {
    FeatAPI(
      callingCodes: { () async throws(APIFailure) in
        guard case .codes(let codes) = try await self.answer(.callingCodes) else { throw .wrong }
        return codes
      },
      sendCode: { (phone, formID) async throws(APIFailure) in
        _ = try await self.answer(.sendCode(phone.wireFormat, formID))
      },
      verifyCode: { (phone, formID, code) async throws(APIFailure) in
        switch try await self.answer(.verifyCode(phone.wireFormat, formID, code.revealed)) {
        case .permit(let permit): return .permit(Secret(permit))
        case .session(let session): return .signedIn(session)
        default: throw .wrong
        }
      },
      register: { (registration) async throws(APIFailure) in
        guard case .session(let session) = try await self.answer(.register(registration)) else {
          throw .wrong
        }
        return session
      },
      currentUser: { (session) async throws(APIFailure) in
        guard case .user(let user) = try await self.answer(.currentUser(session.uid)) else {
          throw .wrong
        }
        return user
      }, accounts: accounts, projects: projects)
  }

  func answer(_ call: Call) async throws(APIFailure) -> Answer {
    calls.withLock { $0.append(call) }
    arrivals.continuation.yield()
    let answer = expected.withLock { expected -> Answer? in
      guard let index = expected.firstIndex(where: { $0.call == call }) else { return nil }
      return expected.remove(at: index).answer
    }
    switch answer {
    case nil:
      Issue.record("unexpected call: \(call)")
      throw .wrong
    case .failure(let failure)?: throw failure
    case .silence?:
      // A stream that nobody feeds ends only with its task.
      let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
      for await _ in stream {}
      continuation.finish()
      throw APIFailure(.transport(.cancelled))
    case let answer?: return answer
    }
  }
}

extension APIFailure {
  static let wrong = APIFailure(.unreadable)
}
