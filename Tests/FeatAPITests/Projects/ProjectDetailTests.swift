import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("A project with all its details")
struct ProjectDetailTests {
  private func project(_ changes: [String: JSONTree] = [:]) async throws -> Project {
    try await Server(["data": .project(changes)]).api.projects.get(.sample, 7)
  }

  @Test("Every field that is shown is taken")
  func all() async throws {
    let project = try await project(["winner": ["uid": 21, "username": "w"], "order": .order])
    #expect(project.summary.readAt == .sample)
    #expect(project.title == ServerText("合同审查"))
    #expect(project.description == ServerText("<p>A &amp; B</p>"))
    #expect(project.owner == User(uid: 17, utcOffset: 28_800))
    #expect(project.winner == User(uid: 21, name: "w"))
    #expect(project.category == NamedID(id: 3, name: "法律"))
    #expect(project.tags == [ServerText("合同"), ServerText("急")])
    #expect(
      project.address
        == Address(
          country: "CHN", levels: ["上海市"], street: "世纪大道 1 号", contactName: "王", phone: "123",
          formatted: "上海市世纪大道 1 号"))
    #expect(project.serviceLength == "2.5")
    #expect(project.images == ["plan.png"])
    #expect(project.expertises == ["律师"])
    #expect(project.priceUnit == .wholeCase)
    #expect(
      project.order
        == Order(
          id: 31, serialNumber: "CN0000000031", status: 100, currency: "CNY",
          totalAmount: Price("600.00"), provider: User(uid: 21), consumer: User(uid: 17)))
  }

  @Test(
    "What is null, missing or of another type is empty, and the rest stays",
    arguments: [nil, true, [], [:], .raw("-1"), ["uid": "x"]] as [JSONTree])
  func odd(value: JSONTree) async throws {
    let fields = [
      "title", "description", "owner", "winner", "category", "tags", "service_address",
      "service_length", "attachments", "match_expertises", "price_unit", "order",
    ]
    for field in fields {
      var changed = try await project([field: value])
      let whole = try await project()
      if field == "service_length", value == .raw("-1") { changed.serviceLength = "" }
      if field == "category", value == .raw("-1") { changed.category = nil }
      if field == "order", value == .raw("-1") { changed.order = nil }
      #expect(changed == whole.without(field), "\(field)")
    }
    #expect(
      try await Server(["data": ["id": 7]]).api.projects.get(.sample, 7)
        == Project(
          summary: ProjectSummary(id: 7, status: .unknown(nil), title: "", readAt: .sample),
          title: ServerText(""), description: ServerText("")))
  }

  @Test("Another project, or one without a number, is never taken for the one that was asked for")
  func anotherProject() async {
    for id: JSONTree in [8, nil, "x"] {
      #expect(
        await Operation.getProject.failure(Server(["data": .project(["id": id])]))
          == APIFailure(.unreadable))
    }
  }

  @Test("A category and an order may be their number alone")
  func numbers() async throws {
    let project = try await project(["category": 3, "order": 31])
    #expect(project.category == NamedID(id: 3))
    #expect(project.order == Order(id: 31))
  }

  @Test("Bad tags are left out, and hostile ones are kept for what they are")
  func tags() async throws {
    let project = try await project(["tags": ["a\u{1B}", 5, nil, "", ["name": "b"], ["id": 1]]])
    #expect(project.tags == [ServerText("a\u{1B}"), ServerText("b")])
    #expect(project.tags.first?.line == "a?")
  }

  @Test(
    "An image is called by whatever tells its name",
    arguments: [
      (["name": "a.png"], "a.png"), (["filename": "a.png"], "a.png"),
      (["file_name": "a.png"], "a.png"), (["title": "a"], "a"),
      (["image": "https://x.y/m/a.png?s=1#f"], "a.png"), (["file": "/m/a.png"], "a.png"),
      (["url": "a.png"], "a.png"), (["path": "m/a/"], "a"), ("/m/a.png", "a.png"),
      (["name": nil, "image": "/a.png"], "a.png"), (["name": "a\u{1B}"], "a?"),
      (["image": "/\u{202E}a"], "?a"), (["image": "/长\u{301}.png"], "长\u{301}.png"), ([:], ""),
      (["image": "///?/a"], ""),
    ] as [(JSONTree, String)])
  func images(attachment: JSONTree, name: String) async throws {
    #expect(try await project(["attachments": [attachment]]).images == [name])
  }

  @Test(
    "How long it takes is exact",
    arguments: [
      (2, "2"), (.raw("2.5"), "2.5"), ("2.50", "2.50"), (.raw("0.1"), "0.1"), ("long", ""),
    ] as [(JSONTree, String)])
  func serviceLength(written: JSONTree, text: String) async throws {
    #expect(try await project(["service_length": written]).serviceLength == text)
  }

  @Test(
    "An address has its levels without empty ones at the end",
    arguments: [
      (["level_1": "a", "level_3": "c"], ["a", "", "c"]),
      (["level_5": "e"], ["", "", "", "", "e"]),
      (["level_1": 5, "level_2": "b"], ["", "b"]), (["level_1": "", "address": "x"], []),
    ] as [(JSONTree, [String])])
  func levels(address: JSONTree, levels: [String]) async throws {
    #expect(try await project(["service_address": address]).address?.levels == levels)
  }

  @Test("A price is for an hour or for the case, and nothing is guessed")
  func priceUnit() async throws {
    #expect(try await project(["price_unit": 100]).priceUnit == .hour)
    #expect(try await project(["price_unit": "200"]).priceUnit == .wholeCase)
    #expect(try await project(["price_unit": 300]).priceUnit == nil)
  }
}

extension Project {
  /// The project as it is when a field cannot be read.
  fileprivate func without(_ field: String) -> Project {
    var project = self
    switch field {
    case "title": (project.title, project.summary.title) = (ServerText(""), "")
    case "description": project.description = ServerText("")
    case "owner": (project.owner, project.summary.ownerID) = (nil, nil)
    case "winner": project.winner = nil
    case "category": project.category = nil
    case "tags": project.tags = []
    case "service_address": project.address = nil
    case "service_length": project.serviceLength = ""
    case "attachments": project.images = []
    case "match_expertises": project.expertises = []
    case "price_unit": project.priceUnit = nil
    default: project.order = nil
    }
    return project
  }
}
