import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Recovery as a value")
struct RecoveryTests {
  private static let question = ServerText("Pet?")
  private static let lost = APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)

  private let context = App(
    language: .english, isSandbox: false, session: nil, progress: SignUpProgress(),
    now: FakeClock().now
  ).context

  /// A recovery after these messages, and what came of the last one.
  private func after(_ messages: Recovery.Message...) -> (Recovery, Recovery.Outcome) {
    var recovery = Recovery(number: .sample)
    var outcome = Recovery.Outcome.nothing
    for message in messages { outcome = recovery.update(message, context) }
    return (recovery, outcome)
  }

  private static let asked: [Recovery.Message] = [
    .opened, .questionLoaded(.success(question)),
  ]

  private func outcome(_ messages: [Recovery.Message]) -> Recovery.Outcome {
    var recovery = Recovery(number: .sample)
    return messages.map { recovery.update($0, context) }.last ?? .nothing
  }

  @Test("It opens by asking for the question")
  func opening() {
    let (recovery, outcome) = after(.opened)
    #expect(outcome == .effects([.loadSecurityQuestion(.sample)]))
    #expect(recovery.pending?.operation == .loadSecurityQuestion)
  }

  @Test("What is typed or pasted before there is a question goes nowhere")
  func tooEarly() {
    let (recovery, _) = after(.opened, .typed(.character("a")), .pasted("b"))
    #expect(recovery.answer.text == "" && recovery.password.text == "")
  }

  @Test("The answer is sent with the question as it came")
  func answering() {
    let messages = Self.asked + [.pasted("Rex\n"), .submitted]
    #expect(outcome(messages) == .effects([.verifyAnswer(.sample, Self.question, Secret("Rex"))]))
    // Nothing else is sent while that is under way.
    #expect(outcome(messages + [.submitted]) == .nothing)
    #expect(outcome(messages + [.codeChosen]) == .nothing)
    #expect(outcome(Self.asked + [.submitted]) == .nothing)
  }

  @Test("The new password is sent once it is long enough")
  func setting() {
    let verified = Self.asked + [.pasted("Rex"), .submitted, .answerAccepted]
    #expect(outcome(verified + [.pasted("12345"), .submitted]) == .nothing)
    let sent = verified + [.pasted("123456"), .submitted]
    #expect(outcome(sent) == .effects([.resetPassword(.sample, Secret("123456"))]))
    #expect(outcome(sent + [.passwordSet]) == .finished)
    #expect(
      outcome(sent + [.passwordNotSet(Self.lost)])
        == .mayBeSet(Secret("123456"), Self.lost, effects: []))
    #expect(outcome(sent + [.passwordNotSet(APIFailure(.forbidden))]) == .nothing)
    #expect(outcome(sent + [.passwordNotSet(APIFailure(.forbidden)), .submitted]) != .nothing)
  }

  @Test("Stopping a read or a check changes nothing; stopping the reset may come too late")
  func stopping() {
    let verified = Self.asked + [.pasted("Rex"), .submitted]
    #expect(outcome([.opened, .stopped]) == .effects([.cancel(.account)]))
    #expect(outcome(verified + [.wentBack]) == .effects([.cancel(.account)]))
    let failure = APIFailure(.transport(.cancelled), mayHaveTakenEffect: true)
    #expect(
      outcome(verified + [.answerAccepted, .pasted("123456"), .submitted, .stopped])
        == .mayBeSet(Secret("123456"), failure, effects: [.cancel(.account)]))
  }

  @Test("Esc leads from the password to the question, and from there out")
  func goingBack() {
    let verified = Self.asked + [.pasted("Rex"), .submitted, .answerAccepted]
    #expect(outcome(verified + [.wentBack]) == .nothing)
    #expect(outcome(verified + [.wentBack, .wentBack]) == .left)
  }

  @Test(
    "Only the server's word leads to the code by itself",
    arguments: [
      (APIFailure(.refused(.notFound)), true), (APIFailure(.notFound), true),
      (APIFailure(.serverError(status: 500)), false), (APIFailure(.transport(.timedOut)), false),
      (APIFailure(.tooManyRequests(retryAfter: 9)), false), (APIFailure(.unauthorized), false),
    ])
  func withoutQuestion(_ failure: APIFailure, _ leadsToCode: Bool) {
    let failed: [Recovery.Message] = [.opened, .questionLoaded(.failure(failure)), .submitted]
    let expected: Recovery.Outcome =
      leadsToCode ? .signInByCode : .effects([.loadSecurityQuestion(.sample)])
    #expect(outcome(failed) == expected)
  }
}
