public import FeatAPI
import FeatDomain
public import TerminalUI

/// The screen that changes the password: from the old one to a new one, neither of which is kept.
public struct PasswordChange: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case focusMoved(by: Int)
    case revealSwitched
    case submitted
    case stopped
    case wentBack
    /// The server's answer: why it did not do it, or nil.
    indirect case answered(APIFailure?)
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    case done
    case left

    static let nothing = Outcome.effects([])
  }

  /// The fields, in their order on the screen.
  enum Field: Int, CaseIterable, Sendable {
    case old, new
  }

  /// So long that no password is cut without anyone seeing it.
  private(set) var old = TextField(isMasked: true, capacity: 1024)
  private(set) var new = TextField(isMasked: true, capacity: 1024)
  private(set) var focus = Field.old
  private(set) var problem: Problem?
  private(set) var pending: Pending?

  /// Applies what happened. While the server is asked nothing can be typed.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .answered(let failure): return answered(failure)
    case .stopped: return stop()
    case _ where pending != nil: break
    case .typed(let key): change { _ = $0.handle(key) }
    case .pasted(let text): change { $0.insertLine(text) }
    case .focusMoved(let step): moveFocus(by: step)
    case .revealSwitched:
      old.isMasked.toggle()
      new.isMasked = old.isMasked
    case .submitted: return submit(context)
    case .wentBack: return .left
    }
    return .nothing
  }

  private mutating func change(_ edit: (inout TextField) -> Void) {
    let before = (old.text, new.text)
    switch focus {
    case .old: edit(&old)
    case .new: edit(&new)
    }
    if before != (old.text, new.text) { problem = nil }
  }

  private mutating func moveFocus(by step: Int) {
    let count = Field.allCases.count
    focus = Field(rawValue: (focus.rawValue + step + count) % count) ?? .old
  }

  /// Enter goes from field to field, and from the last one to the server.
  private mutating func submit(_ context: Context) -> Outcome {
    guard let session = context.account?.session else { return .nothing }
    if old.text.isEmpty { return refuse(.oldPasswordEmpty, at: .old) }
    if focus == .old {
      focus = .new
      return .nothing
    }
    if new.text.count < SignUpRules.minimumPasswordLength {
      return refuse(.newPasswordTooShort, at: .new)
    }
    problem = nil
    pending = Pending(operation: .changePassword, since: context.now)
    return .effects([.changePassword(session, from: Secret(old.text), to: Secret(new.text))])
  }

  private mutating func refuse(_ problem: Problem, at field: Field) -> Outcome {
    self.problem = problem
    focus = field
    return .nothing
  }

  /// Somebody has signed in again: that the session is over is no more true.
  mutating func forgetSession() {
    if problem?.isOfSession == true { problem = nil }
  }

  /// Gives the request up. The server may have done it, which is then said.
  private mutating func stop() -> Outcome {
    guard pending != nil else { return .nothing }
    _ = answered(APIFailure(.transport(.cancelled), mayHaveTakenEffect: true))
    return .effects([.cancel(.guarding)])
  }

  private mutating func answered(_ failure: APIFailure?) -> Outcome {
    pending = nil
    guard var failure else { return .done }
    // FEAT takes the new password twice, and says what is wrong with it twice.
    failure.fields = failure.fields.enumerated().filter { index, field in
      !failure.fields[..<index].contains { $0.message == field.message }
    }.map(\.element)
    let problem = Problem.failed(.changePassword, failure)
    self.problem = problem
    if let field = Field.allCases.first(where: { problem.part(naming: $0.names) != nil }) {
      focus = field
    }
    return .nothing
  }

  /// What is wrong with a field; nil where nothing is.
  func problem(at field: Field) -> Problem? {
    switch problem {
    case .oldPasswordEmpty?: field == .old ? problem : nil
    case .newPasswordTooShort?: field == .new ? problem : nil
    default: problem?.part(naming: field.names)
    }
  }

  /// What is wrong with no field of these.
  var otherProblem: Problem? {
    switch problem {
    case .oldPasswordEmpty?, .newPasswordTooShort?: nil
    default:
      problem?.part { name in !Field.allCases.contains { $0.names.contains(name) } }
    }
  }
}

extension PasswordChange.Field {
  /// What FEAT calls it.
  fileprivate var names: [String] {
    switch self {
    case .old: ["old_password"]
    case .new: ["new_password1", "new_password2"]
    }
  }
}
