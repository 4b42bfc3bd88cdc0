import FeatDomain
import Testing

@Suite("The chain that makes a project")
struct ProjectDraftTests {
  static let fields = ProjectFields(
    title: "Piano", description: "Heavy", tags: ["moving"], deliveryMode: .online,
    neededBy: UnixTime(milliseconds: 2_000_000_000_000), images: ["~/a.png", "~/b.png"])

  /// A draft of which the server has what is named.
  static func draft(
    _ fields: ProjectFields = fields, base: ProjectFields? = nil, isToBePublished: Bool = true
  ) -> ProjectDraft {
    var draft = ProjectDraft(
      id: 1, uid: 7, fields: fields, base: base, projectID: base == nil ? nil : 42)
    draft.isToBePublished = isToBePublished
    return draft
  }

  static func base(tags: [String] = [], images: [String] = []) -> ProjectFields {
    var base = fields
    base.tags = tags
    base.images = images
    return base
  }

  static let create = ProjectDraft.Link.create(ProjectInput(fields, changedFrom: nil))

  @Test("Each state has its next call, and the calls that are left follow in their order")
  func linkOfEachState() {
    let (tags, a, b) = (
      ProjectDraft.Link.setTags(42, ["moving"]), ProjectDraft.Link.addImage(42, "~/a.png"),
      ProjectDraft.Link.addImage(42, "~/b.png")
    )
    let publish = ProjectDraft.Link.publish(42)
    #expect(Self.draft(base: Self.base()).linksLeft == [tags, a, b, publish])
    #expect(Self.draft(base: Self.base(tags: ["moving"])).linksLeft == [a, b, publish])
    let withOne = Self.base(tags: ["moving"], images: ["~/a.png"])
    #expect(Self.draft(base: withOne).linksLeft == [b, publish])
    let whole = Self.base(tags: ["moving"], images: ["~/a.png", "~/b.png"])
    #expect(Self.draft(base: whole).linksLeft == [publish])
    #expect(Self.draft(base: whole, isToBePublished: false).nextLink == nil)
    var retitled = Self.fields
    retitled.title = "Grand piano"
    let edit = ProjectDraft.Link.edit(42, ProjectInput(retitled, changedFrom: Self.fields))
    #expect(Self.draft(retitled, base: whole).linksLeft == [edit, publish])
    #expect(Self.draft().nextLink == Self.create)
    #expect(Self.draft().linksLeft.count == 5)
  }

  @Test("A chain goes from one call to the next until the server has everything")
  func wholeChain() {
    var draft = Self.draft()
    var count = 0
    while let link = draft.nextLink {
      draft.willSend(newestID: 41)
      #expect(draft.isUnfinished)
      #expect(draft.createdAfter == (count == 0 ? 41 : nil))
      draft.completed(link, projectID: 42)
      #expect(draft.unanswered == nil && draft.createdAfter == nil)
      count += 1
    }
    #expect(count == 5)
    #expect(draft.projectID == 42)
    #expect(!draft.isUnfinished && !draft.isToBePublished)
  }

  @Test("What was changed while an answer was missing is sent once the answer is known")
  func changedMeanwhile() {
    var draft = Self.draft()
    draft.willSend(newestID: 41)
    draft.fields.title = "Grand piano"
    #expect(draft.unansweredLink == Self.create)
    #expect(draft.asSent?.fields.title == "Piano")
    draft.completed(Self.create, projectID: 42)
    #expect(draft.base?.title == "Piano")
    guard case .edit(42, let input)? = draft.nextLink else {
      Issue.record("the change is not sent")
      return
    }
    #expect(input.title == "Grand piano")
    #expect(input.description == nil)
  }

  @Test("A call that took no effect is the next one again, with what was typed since")
  func failed() {
    var draft = Self.draft()
    draft.willSend(newestID: 41)
    draft.fields.title = "Grand piano"
    draft.failed()
    #expect(draft.unansweredLink == nil && draft.createdAfter == nil)
    #expect(draft.nextLink == .create(ProjectInput(draft.fields, changedFrom: nil)))
    #expect(draft.isUnfinished)
  }

  @Test("Whoever no longer wants to publish is not asked about another call than the one sent")
  func goalChanged() {
    var draft = Self.draft(base: Self.base(tags: ["moving"], images: ["~/a.png", "~/b.png"]))
    draft.willSend(newestID: 42)
    draft.isToBePublished = false
    #expect(draft.nextLink == nil)
    #expect(draft.unansweredLink == .publish(42))
  }
}

@Suite("What of a project is sent")
struct ProjectInputTests {
  let time = UnixTime(milliseconds: 2_000_000_000_000)

  @Test("An address goes with a service on site alone")
  func address() {
    let address = Address(levels: ["浙江省", "杭州市"], street: "1号")
    var fields = ProjectFields(title: "t", deliveryMode: .online, address: address)
    #expect(ProjectInput(fields, changedFrom: nil).address == nil)
    let online = fields
    fields.deliveryMode = .onSite
    #expect(ProjectInput(fields, changedFrom: nil).address == address)
    #expect(ProjectInput(fields, changedFrom: online).address == address)
    #expect(ProjectInput(fields, changedFrom: fields).address == nil)
    fields.address = Address()
    #expect(ProjectInput(fields, changedFrom: online).address == nil)
  }

  @Test("The closing is left to FEAT when a project is made, and follows what the form shows later")
  func closing() {
    var fields = ProjectFields(title: "t", neededBy: time)
    #expect(ProjectInput(fields, changedFrom: nil).closing == nil)
    var base = fields
    #expect(ProjectInput(fields, changedFrom: base).isEmpty)
    let later = time.adding(seconds: 86_400)
    fields.neededBy = later
    let week = 7 * 86_400
    #expect(ProjectInput(fields, changedFrom: base).closing == later.adding(seconds: -week))
    base = fields
    base.closing = time
    #expect(ProjectInput(fields, changedFrom: base).closing == later.adding(seconds: -week))
    fields.closing = time
    #expect(ProjectInput(fields, changedFrom: base).isEmpty)
    #expect(ProjectInput(fields, changedFrom: nil).closing == time)
  }

  @Test("Only what differs is sent, and a number of hours by its value")
  func differences() {
    let base = ProjectFields(title: "t", description: "d", serviceLength: "2")
    var fields = base
    #expect(ProjectInput(fields, changedFrom: base).isEmpty)
    fields.serviceLength = "2.5"
    fields.category = NamedID(id: 9)
    let input = ProjectInput(fields, changedFrom: base)
    #expect(input.serviceLength == Price("2.5"))
    #expect(input.category == 9)
    #expect(input.title == nil && input.description == nil && input.deliveryMode == nil)
  }
}
