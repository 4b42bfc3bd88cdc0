public import FeatAPI
public import FeatDomain
public import TerminalUI

/// The way to a new password for somebody who knows the answer to their recovery question.
///
/// The server remembers the right answer for a while; nothing of it is kept here.
public struct Recovery: Equatable, Sendable {
  /// The steps in their order.
  enum Step: Int, CaseIterable, Sendable {
    case question, password
  }

  /// What happened here.
  public enum Message: Equatable, Sendable {
    case opened
    case typed(Key)
    case pasted(String)
    case submitted
    case wentBack
    case stopped
    case focusMoved(by: Int)
    case revealSwitched
    case codeChosen
    indirect case questionLoaded(Result<ServerText, APIFailure>)
    case answerAccepted
    indirect case answerRefused(APIFailure)
    case passwordSet
    indirect case passwordNotSet(APIFailure)
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    /// Back to the password of the number.
    case left
    case signInByCode
    /// The new password is set.
    case finished
    /// Nobody knows whether the new password is set.
    indirect case mayBeSet(Secret, APIFailure, effects: [Effect])

    static let nothing = Outcome.effects([])
  }

  let number: PhoneNumber
  var step = Step.question
  /// What the server asks; nil until it has said so.
  private(set) var question: ServerText?
  private(set) var answer = TextField(capacity: 256)
  private(set) var password = TextField(isMasked: true, capacity: 1024)
  var ways = WaysOut([.code])
  var problem: Problem?
  var pending: Pending?

  init(number: PhoneNumber) {
    self.number = number
  }

  /// Applies what happened.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .opened: return ask(context)
    case .typed(let key): edit { field in _ = field.handle(key) }
    case .pasted(let text): edit { field in field.paste(text) }
    case .submitted: return pending == nil ? submit(context) : .nothing
    case .wentBack: return goBack()
    case .stopped: return stop()
    case .focusMoved(let places): ways.moveFocus(by: places)
    case .revealSwitched: password.isMasked.toggle()
    case .codeChosen: return pending == nil ? .signInByCode : .nothing
    case .questionLoaded(.success(let text)): take(text)
    case .questionLoaded(.failure(let failure)): return fail(.loadSecurityQuestion, failure)
    case .answerAccepted: acceptAnswer()
    case .answerRefused(let failure): return fail(.verifyAnswer, failure)
    case .passwordSet: return .finished
    case .passwordNotSet(let failure): return fail(.resetPassword, failure)
    }
    return .nothing
  }

  /// When the picture changes by itself.
  func nextChanges(at now: UnixTime) -> [UnixTime] { pending?.nextChanges(at: now) ?? [] }

  /// Changes the field of the step, wherever the focus was.
  private mutating func edit(_ change: (inout TextField) -> Void) {
    guard pending == nil, step == .password || question != nil else { return }
    let before = [answer.text, password.text]
    switch step {
    case .question: change(&answer)
    case .password: change(&password)
    }
    guard before != [answer.text, password.text] else { return }
    ways.focus(nil)
    problem = nil
  }

  mutating func ask(_ context: Context) -> Outcome {
    problem = nil
    ways.focus(nil)
    pending = Pending(operation: .loadSecurityQuestion, since: context.now)
    return .effects([.loadSecurityQuestion(number)])
  }

  private mutating func take(_ text: ServerText) {
    pending = nil
    problem = nil
    question = text
  }

  private mutating func acceptAnswer() {
    pending = nil
    problem = nil
    ways.focus(nil)
    step = .password
  }
}
