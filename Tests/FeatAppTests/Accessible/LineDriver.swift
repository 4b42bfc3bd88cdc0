import FeatDomain
import Testing

@testable import FeatApp

/// The real program with a scripted API, answered line by line as through a pipe.
@MainActor
final class LineDriver {
  let driver: Driver
  private var talk: Conversation
  /// What was said since the last line.
  private(set) var said: [String] = []
  /// Everything that was ever said.
  private(set) var transcript: [String] = []
  /// What was asked last.
  private(set) var question: Conversation.Question?

  init(_ driver: Driver, isInteractive: Bool = false, canEdit: Bool = false) {
    self.driver = driver
    talk = Conversation(isInteractive: isInteractive, canEdit: canEdit)
    listen()
  }

  var api: ScriptedAPI { driver.api }
  var app: App { driver.program.app }

  /// Types lines, each when the one before is answered.
  func type(_ lines: String...) async {
    for line in lines {
      typeWithoutSettling(line)
      await driver.settle()
      listen()
    }
  }

  /// Types a line, and does not wait for what comes of it.
  func typeWithoutSettling(_ line: String) {
    said = []
    let program = driver.program
    program.perform(talk.answer(line, &program.app, at: program.dependencies.now()))
    listen()
  }

  /// Chooses what is called so, by its number.
  func choose(_ label: String, _ location: SourceLocation = #_sourceLocation) async {
    guard let number = number(of: label) else {
      Issue.record("there is no \(label) in \(said)", sourceLocation: location)
      return
    }
    await type("\(number)")
  }

  /// The number that stands before what begins so.
  func number(of label: String) -> Int? {
    said.lazy.compactMap { line -> Int? in
      let parts = line.split(separator: ". ", maxSplits: 1)
      guard parts.count == 2, parts[1].hasPrefix(label) else { return nil }
      return Int(parts[0])
    }.last
  }

  /// Whether a line that was said since the last answer has this in it.
  func says(_ text: String) -> Bool { said.contains { $0.contains(text) } }

  /// Stops what is under way.
  func stop() async {
    said = []
    let program = driver.program
    program.perform(talk.stop(&program.app, at: program.dependencies.now()))
    await driver.settle()
    listen()
  }

  /// Hears what is to be said by now.
  func listen() {
    let isWaiting = app.isAwaiting(awaitsList: talk.awaitsList)
    if !isWaiting { talk.awaitsList = false }
    let saying = talk.news(of: app, isWaiting: isWaiting)
    said += saying.lines
    transcript += saying.lines + [saying.question?.text].compactMap { $0 }
    if isWaiting { question = nil } else { question = saying.question ?? question }
  }
}

extension Words {
  static var english: Words { Vocabulary.of(.english).words }
}
