public import FeatAPI
import FeatDomain
public import TerminalUI

/// The screen that sets the recovery question: who knows its answer may set a new password.
public struct QuestionChange: Equatable, Sendable {
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
    case question, answer
  }

  private(set) var question = TextField(capacity: 256)
  private(set) var answer = TextField(isMasked: true, capacity: 256)
  private(set) var focus = Field.question
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
    case .revealSwitched: answer.isMasked.toggle()
    case .submitted: return submit(context)
    case .wentBack: return .left
    }
    return .nothing
  }

  private mutating func change(_ edit: (inout TextField) -> Void) {
    let before = (question.text, answer.text)
    switch focus {
    case .question: edit(&question)
    case .answer: edit(&answer)
    }
    if before != (question.text, answer.text) { problem = nil }
  }

  private mutating func moveFocus(by step: Int) {
    let count = Field.allCases.count
    focus = Field(rawValue: (focus.rawValue + step + count) % count) ?? .question
  }

  /// Enter goes from field to field, and from the last one to the server.
  private mutating func submit(_ context: Context) -> Outcome {
    guard let session = context.account?.session else { return .nothing }
    if question.text.allSatisfy(\.isWhitespace) { return refuse(.questionEmpty, at: .question) }
    if focus == .question {
      focus = .answer
      return .nothing
    }
    if answer.text.allSatisfy(\.isWhitespace) { return refuse(.answerEmpty, at: .answer) }
    problem = nil
    pending = Pending(operation: .setQuestion, since: context.now)
    let question = SecurityQuestion(question: question.text, answer: Secret(answer.text))
    return .effects([.setSecurityQuestion(session, question)])
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
    guard let failure else { return .done }
    let problem = Problem.failed(.setQuestion, failure)
    self.problem = problem
    if let field = Field.allCases.first(where: { problem.part(naming: [$0.name]) != nil }) {
      focus = field
    }
    return .nothing
  }

  /// What is wrong with a field; nil where nothing is.
  func problem(at field: Field) -> Problem? {
    switch problem {
    case .questionEmpty?: field == .question ? problem : nil
    case .answerEmpty?: field == .answer ? problem : nil
    default: problem?.part(naming: [field.name])
    }
  }

  /// What is wrong with no field of these.
  var otherProblem: Problem? {
    switch problem {
    case .questionEmpty?, .answerEmpty?: nil
    default: problem?.part { name in !Field.allCases.contains { $0.name == name } }
    }
  }
}

extension QuestionChange.Field {
  /// What FEAT calls it.
  fileprivate var name: String {
    switch self {
    case .question: "question"
    case .answer: "answer"
    }
  }
}
