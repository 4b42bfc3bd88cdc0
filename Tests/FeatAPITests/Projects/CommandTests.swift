import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Commands on a project")
struct CommandTests {
  /// Carries a command out in a conversation that must take place to its end.
  private func outcome(
    _ command: ProjectCommand, from status: ProjectStatus, _ turns: Conversation.Turn...,
    location: SourceLocation = #_sourceLocation
  ) async -> CommandOutcome {
    let conversation = Conversation(turns)
    let outcome = await conversation.api.carryOut(command, .sample, 7, from: status)
    conversation.finish(location)
    return outcome
  }

  @Test("Each is sent once between two readings, and the second is what is shown")
  func done() async {
    let commands: [(ProjectCommand, UInt64, String, UInt64)] = [
      (.publish, 0, "7/publish/", 200), (.close, 200, "7/update-status/", 300),
      (.cancel, 300, "7/update-status/", 500), (.selectWinner(21), 300, "7/select-winner/", 400),
    ]
    for (command, before, path, after) in commands {
      let outcome = await outcome(
        command, from: ProjectStatus(code: Int(before)), .get(.status(before)), .post(path, .done),
        .get(.status(after)))
      #expect(outcome.project?.summary.statusAsRead.code == Int(after))
      #expect(outcome.kind == .done)
    }
  }

  @Test("Done is done, even when it cannot be read again")
  func doneUnread() async {
    let outcome = await outcome(
      .close, from: .open, .get(.status(200)), .post("7/update-status/", .done), .get(.broken))
    #expect(outcome == .done(nil))
  }

  @Test("The order of the winner is known from the answer where the project has its number alone")
  func order() async {
    for order: JSONTree in [nil, 31] {
      let outcome = await outcome(
        .selectWinner(21), from: .closed, .get(.status(300)),
        .post("7/select-winner/", .json(200, ["data": .order])),
        .get(.project(["status": 400, "order": order])))
      #expect(outcome.project?.order?.serialNumber == "CN0000000031")
    }
  }

  @Test("Nothing is sent when the status is not the one that was agreed to")
  func changedElsewhere() async {
    let outcome = await outcome(.cancel, from: .open, .get(.status(300)))
    #expect(outcome.kind == .changedElsewhere)
    #expect(outcome.project?.summary.statusAsRead == .closed)
  }

  @Test("Nor when it turned by our clock alone")
  func closedByOurClock() async {
    let outcome = await outcome(.selectWinner(21), from: .closed, .get(.status(200)))
    #expect(outcome.kind == .changedElsewhere)
  }

  @Test("Nor when the project cannot be read first", arguments: [true, false])
  func unreadable(isConnected: Bool) async {
    let answer = isConnected ? Conversation.Answer.lost : .noConnection
    let outcome = await outcome(.close, from: .open, .get(answer))
    #expect(
      outcome == .notDone(isConnected ? .nothingLost : .noConnection, nil))
  }

  @Test("A refusal comes with the project as it is now", arguments: [400, 403, 404, 405, 409])
  func refused(status: Int) async {
    let outcome = await outcome(
      .close, from: .open, .get(.status(200)),
      .post("7/update-status/", .json(status, ["detail": "Not now."])), .get(.status(500)))
    #expect(outcome.kind == .refused)
    #expect(outcome.failure?.serverMessage == "Not now.")
    #expect(outcome.project?.summary.statusAsRead == .cancelled)
  }

  @Test("A refusal is one without the project too")
  func refusedUnread() async {
    let outcome = await outcome(
      .close, from: .open, .get(.status(200)), .post("7/update-status/", .refused), .get(.lost))
    #expect(outcome == .refused(.refusal, nil))
  }

  @Test("A command that never got through, or came from nobody the server knows, did nothing")
  func notSent() async {
    let answers: [(Conversation.Answer, APIFailure)] = [
      (.noConnection, .noConnection), (.json(401, [:]), APIFailure(.unauthorized)),
      (.json(429, [:]), APIFailure(.tooManyRequests(retryAfter: nil))),
    ]
    for (answer, failure) in answers {
      let outcome = await outcome(
        .close, from: .open, .get(.status(200)), .post("7/update-status/", answer))
      #expect(outcome == .notDone(failure, nil))
    }
  }

  /// What the project shows after each command whose answer was lost.
  static let findings: [(ProjectCommand, [String: JSONTree], CommandOutcome.Kind)] = [
    (.publish, ["status": 200], .done), (.publish, ["status": 0], .notDone),
    (.publish, ["status": 100], .done), (.publish, ["status": 450], .done),
    (.publish, ["status": nil], .unknown),
    (.close, ["status": 300], .done), (.close, ["status": 400], .done),
    (.close, ["status": 200], .notDone), (.close, ["status": 500], .notDone),
    (.close, ["status": "x"], .unknown),
    (.cancel, ["status": 500], .done), (.cancel, ["status": 300], .notDone),
    (.cancel, ["status": 400], .notDone),
    (.selectWinner(21), ["status": 400, "winner": ["uid": 21]], .done),
    (.selectWinner(21), ["status": 400, "winner": ["uid": 22]], .notDone),
    (.selectWinner(21), ["status": 400, "order": .order], .done),
    (.selectWinner(21), ["status": 400], .unknown),
    (.selectWinner(21), ["status": 300], .notDone),
    (.selectWinner(21), ["status": 500, "winner": ["uid": 21]], .notDone),
  ]

  @Test(
    "After an answer that was lost the project shows whether it was done", arguments: findings)
  func lost(command: ProjectCommand, shown: [String: JSONTree], kind: CommandOutcome.Kind) async {
    let (before, path): (UInt64, String) =
      switch command {
      case .publish: (0, "7/publish/")
      case .close, .cancel: (200, "7/update-status/")
      case .selectWinner: (300, "7/select-winner/")
      }
    for answer in [Conversation.Answer.lost, .broken, .json(200, .raw("{"))] {
      let outcome = await outcome(
        command, from: ProjectStatus(code: Int(before)), .get(.status(before)), .post(path, answer),
        .get(.json(200, ["data": .project(shown)])))
      #expect(outcome.kind == kind, "\(command) \(shown)")
      #expect(outcome.failure?.mayHaveTakenEffect ?? true == (kind != .notDone))
    }
    let conversation = Conversation([.get(.json(200, ["data": .project(shown)]))])
    #expect(await conversation.api.findOut(command, .sample, 7, from: .open).kind == kind)
    conversation.finish()
  }

  @Test("When the readings are lost as well, nobody knows")
  func unknown() async {
    let outcome = await outcome(
      .close, from: .open, .get(.status(200)), .post("7/update-status/", .lost), .get(.lost))
    #expect(outcome == .unknown(.lost))
    let conversation = Conversation([.get(.lost)])
    #expect(
      await conversation.api.findOut(.close, .sample, 7, from: .open) == .unknown(.nothingLost))
  }

  @Test("Whoever gives up is not kept waiting, and nothing more is sent")
  func cancelled() async {
    let scripts: [[Conversation.Turn]] = [
      [.get(.silence)], [.get(.status(200)), .post("7/update-status/", .silence)],
      [.get(.status(200)), .post("7/update-status/", .done), .get(.silence)],
    ]
    for script in scripts {
      let conversation = Conversation(script)
      let task = Task { await conversation.api.carryOut(.close, .sample, 7, from: .open) }
      for _ in script { await conversation.waitForRequest() }
      task.cancel()
      _ = await task.value
      conversation.finish()
    }
  }
}

extension CommandOutcome {
  enum Kind: Sendable { case done, changedElsewhere, refused, notDone, unknown }

  var kind: Kind {
    switch self {
    case .done: .done
    case .changedElsewhere: .changedElsewhere
    case .refused: .refused
    case .notDone: .notDone
    case .unknown: .unknown
    }
  }

  var project: Project? {
    switch self {
    case .changedElsewhere(let project): project
    case .done(let project), .refused(_, let project), .notDone(_, let project): project
    case .unknown: nil
    }
  }

  var failure: APIFailure? {
    switch self {
    case .done, .changedElsewhere: nil
    case .refused(let failure, _), .notDone(let failure, _), .unknown(let failure): failure
    }
  }
}
