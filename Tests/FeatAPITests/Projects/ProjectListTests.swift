import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("A page of projects")
struct ProjectListTests {
  private func page(_ rows: [JSONTree], pagination: JSONTree = nil) async throws -> ProjectPage {
    let body: JSONTree = ["data": .array(rows), "pagination": pagination]
    return try await Server(body).api.projects.list(.sample, 3)
  }

  private func summary(_ changes: [String: JSONTree]) async throws -> ProjectSummary {
    let page = try await page([.project(changes)])
    return try #require(page.projects.first)
  }

  private static let sample = ProjectSummary(
    id: 7, status: .open, title: "合同审查", ownerID: 17, deliveryMode: .onSite,
    neededBy: UnixTime(iso8601: "2026-12-24T10:30:00Z"),
    closingTime: UnixTime(iso8601: "2026-12-17T10:30:00Z"), leadBid: Price("600.00"),
    readAt: .sample)

  @Test("Each row is what the list shows of a project, in the server's order")
  func rows() async throws {
    let server = Server(Operation.listProjects.answer)
    let page = try await server.api.projects.list(.sample, 3)
    #expect(page.projects.first == Self.sample)
    #expect(page.projects.map(\.id) == [7, 6])
    #expect(page.unreadable == 0 && page.next == 4 && page.totalCount == 302)
  }

  @Test(
    "What is null, missing or of another type is unknown, and the rest of its row stays",
    arguments: [nil, true, [], [:], [[]], ["a": 1], .raw("-1"), "?"] as [JSONTree])
  func odd(value: JSONTree) async throws {
    var expected = Self.sample
    let fields: [(String, (inout ProjectSummary) -> Void)] = [
      ("status", { $0.statusAsRead = .unknown(nil) }),
      ("title", { $0.title = value == "?" ? "?" : "" }), ("owner", { $0.ownerID = nil }),
      ("delivery_mode", { $0.deliveryMode = nil }), ("start_time", { $0.neededBy = nil }),
      ("closed_time", { $0.closingTime = nil }),
      ("lead_bid", { $0.leadBid = value == .raw("-1") ? Price("-1") : nil }),
    ]
    for (field, change) in fields {
      var one = Self.sample
      change(&one)
      change(&expected)
      #expect(try await summary([field: value]) == one)
    }
    let all = Dictionary(uniqueKeysWithValues: fields.map { ($0.0, value) })
    #expect(try await summary(all) == expected)
    #expect(
      try await page([["id": 7]]).projects
        == [ProjectSummary(id: 7, status: .unknown(nil), title: "", readAt: .sample)])
  }

  @Test(
    "A status may be a number or its digits, also one that nobody knows",
    arguments: [
      (0, .draft), (100, .review), (200, .open), (300, .closed), (400, .completed),
      (500, .cancelled), ("200", .open), (450, .unknown(450)), ("450", .unknown(450)),
      (.raw("2e2"), .open), (.raw("200.5"), .unknown(nil)), ("OPEN", .unknown(nil)),
      ("", .unknown(nil)), (.raw("99999999999999999999"), .unknown(nil)),
    ] as [(JSONTree, ProjectStatus)])
  func status(written: JSONTree, status: ProjectStatus) async throws {
    #expect(try await summary(["status": written]).statusAsRead == status)
  }

  @Test(
    "A price is exact, as a text and as a number",
    arguments: [
      ("15.00", "15.00"), (.raw("15.5"), "15.5"), (600, "600"), (.raw("1e3"), "1000"),
      (.raw("0.1"), "0.1"), (.raw("1234567890123456.78"), "1234567890123456.78"),
      ("9007199254740993.01", "9007199254740993.01"), (.raw("1e400"), nil), ("many", nil),
    ] as [(JSONTree, String?)])
  func price(written: JSONTree, price: String?) async throws {
    #expect(try await summary(["lead_bid": written]).leadBid?.text == price)
  }

  @Test(
    "An owner's number is exact up to the largest", arguments: [9_223_372_036_854_776_000, .max])
  func owner(uid: UInt64) async throws {
    #expect(try await summary(["owner": ["uid": .raw("\(uid)")]]).ownerID == uid)
    #expect(try await summary(["owner": ["uid": .string("\(uid)")]]).ownerID == uid)
    let exponent = JSONTree.raw("9.223372036854776e18")
    #expect(
      try await summary(["owner": ["uid": exponent]]).ownerID == 9_223_372_036_854_776_000)
  }

  @Test("A number may be its digits, and a row without one is counted")
  func withoutNumber() async throws {
    let bad: [JSONTree] = [
      nil, 5, "7", [], [:], ["id": nil], ["id": .raw("-7")], ["id": .raw("7.5")], ["id": true],
      ["id": "7a"], ["id": .raw("9223372036854775808")],
    ]
    let page = try await page(
      bad + [.project(["id": "8"]), .project(["id": .raw("9223372036854775807")])] + bad)
    #expect(page.projects.map(\.id) == [8, .max])
    #expect(page.unreadable == 2 * bad.count)
  }

  @Test("Of two rows with one number the first counts")
  func duplicates() async throws {
    let page = try await page([.project(["title": "a"]), .project(["title": "b"])])
    #expect(page.projects.map(\.title) == ["a"])
    #expect(page.unreadable == 0)
  }

  @Test(
    "The next page is a number, and one behind this",
    arguments: [
      (4, 4), ("4", 4), (nil, nil), (3, nil), (1, nil), (0, nil), (.raw("-4"), nil),
      ("https://www.featapi.com/api/service/demand/?page=4", nil), (.raw("4.5"), nil), ([], nil),
      (.raw("99999999999999999999"), nil), (true, nil),
    ] as [(JSONTree, Int?)])
  func next(written: JSONTree, next: Int?) async throws {
    #expect(try await page([], pagination: ["next": written]).next == next)
  }

  @Test(
    "Without a pagination that can be read there is no next page",
    arguments: [nil, [], "4", 4, [:], ["total_count": nil]] as [JSONTree])
  func pagination(written: JSONTree) async throws {
    #expect(try await page([.project()], pagination: written).next == nil)
    let body: JSONTree = ["data": []]
    #expect(try await Server(body).api.projects.list(.sample, 1) == ProjectPage(projects: []))
  }

  @Test("What is no list is unreadable", arguments: [nil, [:], "x", 5, true] as [JSONTree])
  func noList(data: JSONTree) async {
    #expect(await Operation.listProjects.failure(Server(["data": data])) == APIFailure(.unreadable))
  }
}
