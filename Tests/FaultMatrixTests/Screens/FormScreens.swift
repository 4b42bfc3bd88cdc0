import FeatDomain
import Foundation
import HostileServer
import PseudoTerminal

/// The form, whose project is saved as a draft.
struct FormScreen: MatrixScreen {
  let words: ProgramWords
  let name = "form"
  let operation = "POST /api/service/demand/"
  var busy: String { words["busy.createProject"] }
  let kept = ["Move a piano", "It is heavy."]
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    // High enough for the whole form.
    let terminal = try stage.start(rows: 40)
    try terminal.press("n", after: words.position(1, of: 13))
    try terminal.press("Move a piano\tIt is heavy.", after: "[ \(words["form.saveDraft"]) ]")
    try terminal.wait(toSee: "It is heavy.")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(Key.controlS) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    case .signedOut: ranOut
    // Looking finds out whether it was done.
    case .unknown: [words["form.unknown"], words["form.notMade"], words["notices.made"]]
    default: [words["form.notMade"]]
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words["notices.made"]) }

  func finish(on terminal: PseudoTerminal) throws {
    try finish(on: terminal, reaching: "the draft at FEAT", isThere: isDone) { _ in
      try terminal.type(Key.controlS)
    }
    try terminal.wait(for: "one project more, and no mark") {
      $0.shows(words.position(1, of: 14)) && $0.shows("Move a piano \(words["projects.draft"])")
        && !$0.shows(words["projects.unfinished"])
    }
  }
}

/// The form with a draft that is at FEAT already.
struct EditScreen: MatrixScreen {
  let words: ProgramWords
  let name = "edit"
  let operation = "PATCH /api/service/demand/{id}/"
  var busy: String { words["busy.editProject"] }
  let kept = ["Translate my CV (zh → en), please"]
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start(rows: 40)
    try terminal.press("/CV\r", after: words.position(1, of: 13))
    try terminal.press("e", after: words.position(1, of: 1))
    try terminal.press(", please", after: "[ \(words["form.saveChanges"]) ]")
    try terminal.wait(toSee: kept[0])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(Key.controlS) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    let left = words["form.savedSoFar", ["left": words["form.leftEdit"]]]
    return switch knowledge {
    case .signedOut: ranOut
    case .unknown: [words["form.unknown"], left, words["notices.changed"]]
    default: [left]
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words["notices.changed"]) }

  func finish(on terminal: PseudoTerminal) throws {
    try finish(on: terminal, reaching: "the changes at FEAT", isThere: isDone) { _ in
      try terminal.type(Key.controlS)
    }
    try terminal.wait(toSee: kept[0])
  }
}

/// The form, whose project is made and published in several requests.
struct ChainScreen: MatrixScreen {
  /// The request that fails; the first of them is that of ``FormScreen``.
  enum Link: String, CaseIterable {
    case tags, images, publish

    fileprivate var operation: String {
      switch self {
      case .tags: "POST /api/service/demand/{id}/set-tags/"
      case .images: "POST /api/service/demand-image/"
      case .publish: "POST /api/service/demand/{id}/publish/"
      }
    }

    fileprivate var busy: String {
      switch self {
      case .tags: "busy.setTags"
      case .images: "busy.addImage"
      case .publish: "actions.publishing"
      }
    }
  }

  let words: ProgramWords
  let link: Link
  var name: String { "chain \(link.rawValue)" }
  var operation: String { link.operation }
  var busy: String { words[link.busy] }
  let kept = ["Move a piano", "It is heavy.", "piano, move", "plan.gif"]
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let image = try stage.write("GIF89a and no more", to: "plan.gif")
    let terminal = try stage.start(rows: 40)
    try terminal.press("n", after: words.position(1, of: 13))
    try terminal.press(
      "Move a piano\tIt is heavy.\tpiano, move\t \t\(Self.farDay)\t\t\t\t\(image)",
      after: "[ \(words["form.saveDraft"]) ]")
    try terminal.press(Key.controlP, after: "plan.gif")
    try terminal.wait(toSee: words["dialogs.publishConsequence"])
    return terminal
  }

  /// A day that is far enough ahead, as it is typed: `202701311200`.
  private static var farDay: String {
    let formatter = DateFormatter()
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyyMMdd"
    return formatter.string(from: Date(timeIntervalSinceNow: 20 * 86_400)) + "1200"
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.answerQuestion("\t\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    let left = words["form.savedSoFar"]
    return switch knowledge {
    case .signedOut: ranOut
    // Then the first of the requests cannot be sent either.
    case .nothingSent: [words["form.notMade"]]
    case .unknown: [words["form.unknown"], left, words["notices.madeAndPublished"]]
    default: [left]
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool {
    terminal.shows(words["notices.madeAndPublished"])
  }

  func finish(on terminal: PseudoTerminal) throws {
    try finish(on: terminal, reaching: "the project in the open", isThere: isDone) { _ in
      try terminal.press(Key.controlP, after: "plan.gif")
      try terminal.wait(toSee: words["dialogs.publishConsequence"])
      try act(on: terminal)
    }
    try terminal.wait(for: "one project more, and no mark") {
      $0.shows(words.position(1, of: 14)) && $0.shows("Move a piano \(words["projects.open"])")
        && !$0.shows(words["projects.unfinished"])
    }
  }
}
