import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Making a project")
struct CreateLinkTests {
  private static let input = ProjectInput.sample
  private static let link = ProjectDraft.Link.create(.sample)

  private func draft(after last: Int64?) -> ProjectDraft {
    var draft = ProjectDraft(id: 1, uid: 17, fields: .sample)
    draft.createdAfter = last
    return draft
  }

  private func outcome(
    after last: Int64? = nil, _ turns: Conversation.Turn...,
    location: SourceLocation = #_sourceLocation
  ) async -> LinkOutcome {
    let conversation = Conversation(turns)
    let outcome = await conversation.api.send(
      Self.link, .sample, draft(after: last), images: TestImages.missing)
    conversation.finish(location)
    return outcome
  }

  private func found(
    after last: Int64? = nil, _ turns: Conversation.Turn...,
    location: SourceLocation = #_sourceLocation
  ) async -> LinkOutcome {
    let conversation = Conversation(turns)
    let outcome = await conversation.api.findOut(Self.link, .sample, draft(after: last))
    conversation.finish(location)
    return outcome
  }

  private func row(
    _ id: UInt64, status: JSONTree = 0, title: JSONTree = "合同审查", _ description: JSONTree = "A & B"
  ) -> JSONTree {
    .project([
      "id": .raw(String(id)), "status": status, "title": title, "description": description,
    ])
  }

  @Test("The answer tells its number")
  func done() async {
    #expect(
      await outcome(.post("", .json(201, ["data": row(8)]))) == .done(projectID: 8))
  }

  @Test("A refusal or no connection makes none, and is not followed up")
  func notDone() async {
    #expect(await outcome(.post("", .refused)) == .notDone(.refusal))
    #expect(await outcome(.post("", .noConnection)) == .notDone(.noConnection))
  }

  @Test("After a lost answer it is looked for among the newest", arguments: [true, false])
  func lost(isMade: Bool) async {
    for answer in [Conversation.Answer.lost, .broken, .json(201, ["data": [:]])] {
      if isMade {
        #expect(
          await outcome(
            .post("", answer), .list(.page(row(8), row(7))),
            .get("8/", .json(200, ["data": row(8)]))) == .done(projectID: 8))
      } else {
        guard case .notDone(let failure) = await outcome(.post("", answer), .list(.page()))
        else { Issue.record("not seen"); continue }
        #expect(!failure.mayHaveTakenEffect)
      }
    }
  }

  @Test("Older ones, published ones and ones with another text are others")
  func others() async {
    #expect(
      await found(
        after: 7,
        .list(
          .page(
            row(12, title: "合同"), row(11, status: 200), row(10, title: nil), row(9), row(7), row(6))
        ),
        .get("9/", .json(200, ["data": row(9, "A & C")])))
        == .notDone(APIFailure(.transport(.cancelled))))
  }

  @Test(
    "It is known by its text, however the server wrote that anew",
    arguments: [
      "<p>A &amp; B</p>", "A & B", " <div>A &#38; B</div>\n", "<p>A&nbsp;&amp; B<br/></p>",
    ])
  func rewritten(description: String) async {
    let made = row(8, title: " 合同审查", .string(description))
    #expect(
      await found(.list(.page(made)), .get("8/", .json(200, ["data": made])))
        == .done(projectID: 8))
  }

  @Test("When it cannot be looked for, nobody knows")
  func unknown() async {
    #expect(await outcome(.post("", .lost), .list(.broken)) == .unknown(.lost))
    #expect(
      await outcome(.post("", .lost), .list(.page(row(8))), .get("8/", .lost)) == .unknown(.lost))
    #expect(await found(.list(.lost)) == .unknown(.nothingLost))
  }

  @Test("After a lost answer an older one with the same text is another")
  func sameText() async {
    let older = await outcome(after: 7, .post("", .lost), .list(.page(row(7))))
    #expect(!older.isUnknown && older != .done(projectID: 7))
    #expect(
      await outcome(
        after: 7, .post("", .lost), .list(.page(row(8), row(7))),
        .get("8/", .json(200, ["data": row(8)]))) == .done(projectID: 8))
  }

  @Test("Whoever gives up is not kept waiting, and nothing more is sent")
  func cancelled() async {
    let conversation = Conversation([.post("", .silence)])
    let draft = draft(after: 7)
    let task = Task {
      await conversation.api.send(Self.link, .sample, draft, images: TestImages.missing)
    }
    await conversation.waitForRequest()
    task.cancel()
    _ = await task.value
    conversation.finish()
  }
}

extension LinkOutcome {
  var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
