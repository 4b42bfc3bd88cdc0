import FeatDomain
import HostileServer
import PseudoTerminal

/// The question before a project is changed; some want the project's number typed.
struct CommandScreen: MatrixScreen {
  let words: ProgramWords
  let command: Command

  /// What is asked about, of which project.
  enum Command: String, CaseIterable {
    case close, publish, cancel, winner

    fileprivate var operation: String {
      switch self {
      case .close, .cancel: "update-status"
      case .publish: "publish"
      case .winner: "select-winner"
      }
    }

    /// The title of a project that allows it.
    fileprivate var project: String {
      switch self {
      case .close, .cancel: "小程序商城开发"
      case .publish: "阳台花园设计与种植"
      case .winner: "手机 App 图标与启动页设计"
      }
    }

    fileprivate var key: String {
      switch self {
      case .close: "c"
      case .publish: "p"
      case .cancel: "x"
      case .winner: "w"
      }
    }

    fileprivate var busy: String {
      switch self {
      case .close: "actions.closing"
      case .publish: "actions.publishing"
      case .cancel: "actions.cancelling"
      case .winner: "actions.selecting"
      }
    }

    fileprivate var done: String {
      switch self {
      case .close: "notices.closed"
      case .publish: "notices.published"
      case .cancel: "notices.cancelled"
      case .winner: "notices.winnerSelected"
      }
    }

    fileprivate var status: String {
      switch self {
      case .close: "projects.closed"
      case .publish: "projects.open"
      case .cancel: "projects.cancelled"
      case .winner: "projects.completed"
      }
    }

    fileprivate var needsNumber: Bool { self == .cancel || self == .winner }
  }

  var name: String { "confirm \(command.rawValue)" }
  var operation: String { "POST /api/service/demand/{id}/\(command.operation)/" }
  var busy: String { words[command.busy] + ".." }
  let kept: [String] = []
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try find(on: terminal)
    try choose(on: terminal)
    try typeNumber(on: terminal)
    return terminal
  }

  /// Selects the project in the list.
  func find(on terminal: PseudoTerminal) throws {
    try terminal.press("/\(command.project)\r", after: words.position(1, of: 13))
    try terminal.wait(toSee: words.position(1, of: 1))
  }

  /// Presses what opens the question.
  private func choose(on terminal: PseudoTerminal) throws {
    try terminal.type(command.key)
    if command == .winner { try terminal.press("\r", after: words["detail.leads"]) }
  }

  /// Types the number that the question wants, if it wants one, and unless the session is over.
  private func typeNumber(on terminal: PseudoTerminal) throws {
    try terminal.wait(toSeeAnyOf: [consequence] + ranOut)
    guard command.needsNumber, !terminal.shows(anyOf: ranOut) else { return }
    let question = words["dialogs.typeNumber"]
    try terminal.wait(toSee: question)
    let id = ShownText(terminal.screen.text).gap(of: question) ?? ""
    try terminal.answerQuestion(Key.controlU + id)
    try terminal.wait(toSeeAnyOf: [words["dialogs.typeNumber", ["id": id]] + id] + ranOut)
  }

  private var consequence: String { words["dialogs.\(command.rawValue)Consequence"] }

  func act(on terminal: PseudoTerminal) throws {
    if command.needsNumber {
      try terminal.type("\r")
    } else {
      try terminal.answerQuestion("\t\r")
    }
  }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    let own = command == .winner ? "selectWinner" : command.rawValue
    let notDone = words["notices.notDone.\(own)"]
    return switch knowledge {
    case .nothingSent: [notDone]
    case .signedOut: ranOut
    // Looking finds out whether it was done.
    case .unknown: [notDone, words["notices.unknown.\(own)"]] + done
    default: [notDone, words["notices.refused.\(own)"], words["notices.notReadyToPublish"]]
    }
  }

  // That others take part in what is closed is found out a moment later.
  private var done: [String] {
    [words[command.done]] + (command == .close ? [words["notices.closedWithParticipants"]] : [])
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(anyOf: done) }

  func finish(on terminal: PseudoTerminal) throws {
    try finish(on: terminal, reaching: "what was asked for", isThere: isDone) { _ in
      // After sign-in the question comes by itself, if it was asked before.
      if !terminal.shows(consequence) { try choose(on: terminal) }
      try typeNumber(on: terminal)
      if !terminal.shows(anyOf: ranOut) { try act(on: terminal) }
    }
    try terminal.wait(toSee: command.project + words[command.status])
  }
}
