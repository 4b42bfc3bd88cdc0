import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Changing a draft, and publishing it")
struct ChangeLinkTests {
  private static let draft: ProjectDraft = {
    var base = ProjectFields.sample
    base.images = ["/home/a/front.png"]
    return ProjectDraft(
      id: 1, uid: 17, fields: .sample, base: base, projectID: 7, imagesBefore: 1)
  }()

  private func outcome(
    _ link: ProjectDraft.Link, _ turns: Conversation.Turn...,
    location: SourceLocation = #_sourceLocation
  ) async -> LinkOutcome {
    let conversation = Conversation(turns)
    let outcome = await conversation.api.send(link, .sample, Self.draft, images: TestImages.plan)
    conversation.finish(location)
    return outcome
  }

  private static let done = LinkOutcome.done(projectID: 7)

  /// Each with what is sent, what the project shows when it was done, and when it was not.
  private static let cases: [(ProjectDraft.Link, String, [String: JSONTree], [String: JSONTree])] =
    [
      (
        .edit(7, .all), "PATCH /api/service/demand/7/", JSONTree.written,
        JSONTree.written(but: "service_length", "2.51")
      ),
      (
        .setTags(7, ["急", "合同"]), "POST /api/service/demand/7/set-tags/",
        ["tags": ["合同 ", ["id": 5, "name": "急"]]], ["tags": ["合同"]]
      ),
      (
        .addImage(7, "/home/a/plan 1.png"), "POST /api/service/demand-image/",
        ["attachments": [["name": "x.png"], [:], ["file": "/media/plan_1_x7Yz.png"]]],
        ["attachments": [["name": "x.png"], ["name": "plan 1.png"]]]
      ),
      (.publish(7), "POST /api/service/demand/7/publish/", ["status": 200], ["status": 0]),
    ]

  @Test("Each is sent once, and believed", arguments: cases.indices)
  func done(index: Int) async {
    let (link, request, done, _) = Self.cases[index]
    let turn = Conversation.Turn(request: request, answer: .done)
    let shown = Conversation.Turn.get(.json(200, ["data": .project(done)]))
    let turns = link.isPublish ? [.get(.status(0)), turn, shown] : [turn]
    let conversation = Conversation(turns)
    #expect(
      await conversation.api.send(link, .sample, Self.draft, images: TestImages.plan) == Self.done)
    conversation.finish()
  }

  @Test("After a lost answer the project shows whether it was done", arguments: cases.indices)
  func lost(index: Int) async {
    let (link, request, done, notDone) = Self.cases[index]
    let isKnown: [(Conversation.Answer, LinkOutcome, LinkOutcome)] = [
      (.json(200, ["data": .project(done)]), Self.done, Self.done),
      (
        .json(200, ["data": .project(notDone)]), .notDone(.nothingLost),
        .notDone(APIFailure(.transport(.cancelled)))
      ),
      (.lost, .unknown(.lost), .unknown(.nothingLost)),
    ]
    for (shown, sending, findingOut) in isKnown {
      let first: [Conversation.Turn] = link.isPublish ? [.get(.status(0))] : []
      let conversation = Conversation(
        first + [Conversation.Turn(request: request, answer: .lost), .get(shown)])
      #expect(
        await conversation.api.send(link, .sample, Self.draft, images: TestImages.plan) == sending)
      conversation.finish()
      let reading = Conversation([.get(shown)])
      #expect(await reading.api.findOut(link, .sample, Self.draft) == findingOut)
      reading.finish()
    }
  }

  @Test("A refusal or no connection changes nothing, and is not followed up")
  func refused() async {
    for (link, request, _, _) in Self.cases where !link.isPublish {
      for (answer, failure) in [
        (Conversation.Answer.refused, APIFailure.refusal), (.noConnection, .noConnection),
      ] {
        #expect(
          await outcome(link, Conversation.Turn(request: request, answer: answer))
            == .notDone(failure))
      }
    }
  }

  @Test("A change is seen only where every field shows it", arguments: Array(JSONTree.unwritten))
  func everyField(field: (key: String, value: JSONTree)) async {
    let shown = JSONTree.written(but: field.key, field.value)
    let conversation = Conversation([.get(.json(200, ["data": .project(shown)]))])
    let found = await conversation.api.findOut(.edit(7, .all), .sample, Self.draft)
    #expect(found == .notDone(APIFailure(.transport(.cancelled))))
  }

  @Test("A file that is no image is not sent")
  func unusableImage() async {
    let conversation = Conversation([])
    let outcome = await conversation.api.send(
      .addImage(7, "/a.txt"), .sample, Self.draft, images: TestImages.missing)
    #expect(outcome == .unusableImage(path: "/a.txt", .missing))
  }

  @Test("One image more is the one, whatever the server calls it")
  func otherImage() async {
    let conversation = Conversation([
      .get(.project(["attachments": [["name": "a"], ["name": "b"], ["name": "c"]]]))
    ])
    let found = await conversation.api.findOut(.addImage(7, "/plan.png"), .sample, Self.draft)
    #expect(found == .done(projectID: 7))
  }

  @Test("What somebody else published need not be published again")
  func publishedElsewhere() async {
    #expect(await outcome(.publish(7), .get(.status(200))) == Self.done)
    #expect(
      await outcome(
        .publish(7), .get(.status(0)), .post("7/publish/", .refused), .get(.status(200)))
        == Self.done)
    #expect(
      await outcome(.publish(7), .get(.status(0)), .post("7/publish/", .refused), .get(.status(0)))
        == .notDone(.refusal))
    #expect(await outcome(.publish(7), .get(.lost)) == .notDone(.nothingLost))
    guard case .notDone = await outcome(.publish(7), .get(.project(["status": nil]))) else {
      Issue.record("a project without a status counts as published")
      return
    }
  }
}

extension ProjectDraft.Link {
  fileprivate var isPublish: Bool { if case .publish = self { true } else { false } }
}

extension JSONTree {
  /// What a project shows after ``ProjectInput/all`` was sent.
  fileprivate static let written: [String: JSONTree] = [
    "title": "合同审查 ", "description": "<p>A &amp; B</p>", "category": 3, "delivery_mode": 200,
    "service_address": [
      "country_code": "CHN", "level_1": "上海市", "level_2": "", "address": "世纪大道 1 号",
      "contact_name": "王", "phone": "123", "formatted": "上海市",
    ],
    "service_length": .raw("2.5"), "start_time": "2026-12-24T18:30:00+0800",
    "closed_time": "2026-12-17T10:30:00.000Z",
  ]

  fileprivate static func written(but field: String, _ value: JSONTree) -> [String: JSONTree] {
    written.merging([field: value]) { _, new in new }
  }

  /// Fields that show that it was not.
  fileprivate static let unwritten: [String: JSONTree] = [
    "title": "合同", "description": "A", "category": ["id": 4, "name": "x"], "delivery_mode": nil,
    "service_address": nil, "service_length": nil, "start_time": "2026-12-24T18:31:00+0800",
    "closed_time": nil,
  ]
}

extension ProjectInput {
  /// Everything that can be sent.
  static let all = ProjectInput(
    ProjectFields(
      title: "合同审查", description: "A & B", deliveryMode: .onSite,
      address: Address(
        country: "CHN", levels: ["上海市"], street: "世纪大道 1 号", contactName: "王", phone: "123"),
      neededBy: UnixTime(iso8601: "2026-12-24T10:30:00Z"),
      closing: UnixTime(iso8601: "2026-12-17T10:30:00Z"), serviceLength: "2.50",
      category: NamedID(id: 3, name: "法律")), changedFrom: nil)
}

/// Images as a test has them.
enum TestImages {
  @Sendable static func plan(_ path: String) throws(ImageProblem) -> ImageUpload { .sample }
  @Sendable static func missing(_ path: String) throws(ImageProblem) -> ImageUpload {
    throw .missing
  }
}
