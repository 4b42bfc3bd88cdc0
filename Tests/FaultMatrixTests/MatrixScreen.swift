import HostileServer
import PseudoTerminal

/// A screen of the program on which a request may fail, and what a person does there.
protocol MatrixScreen: Sendable {
  /// The language that it speaks.
  var words: ProgramWords { get }
  /// Its name in the list of cells.
  var name: String { get }
  /// The request that fails.
  var operation: String { get }
  /// What is shown while the request is under way.
  var busy: String { get }
  /// What was typed or read here, and stays whatever happens to the request.
  var kept: [String] { get }
  /// How often the operation has changed something once the task is finished.
  var effects: ClosedRange<Int> { get }
  /// Whether the request is that of somebody who is signed in.
  var isOfAccount: Bool { get }
  /// Whether Esc stops the request.
  var canBeStopped: Bool { get }

  /// Starts the program, goes to the screen and types what is typed there.
  func open(on stage: Stage) throws -> PseudoTerminal
  /// Presses what sends the request.
  func act(on terminal: PseudoTerminal) throws
  /// The sentences, one of which is said.
  func sentences(for knowledge: Fault.Knowledge) -> [String]
  /// Whether the task is finished, or the way on is open.
  func isDone(_ terminal: PseudoTerminal) -> Bool
  /// Looks, after the sentence, that what was typed is there, and goes to where it is.
  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws
  /// Finishes the task, now that nothing is wrong any more, and ends at the list of projects.
  func finish(on terminal: PseudoTerminal) throws
}

extension MatrixScreen {
  /// Whether it only reads, so that nothing can be lost or doubled.
  var isRead: Bool { operation.hasPrefix("GET ") }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {}

  /// Whether the request is that of somebody who is signed in.
  var isOfAccount: Bool { operation.contains("/service/") }

  /// Whether Esc stops the request.
  var canBeStopped: Bool { true }

  /// The sentences after which nothing has happened.
  var nothingHappened: [String] {
    words.failures(
      "cannotConnect", "refused", "refusedUnnamed", "forbidden", "notFound", "rejected",
      "tooManyRequests", "tooManyRequestsUnknown", "validation", "validationUnnamed")
  }

  /// What is said once the session has run out.
  var ranOut: [String] { [words["account.signInReason"], words["account.expiryBanner"]] }
}
