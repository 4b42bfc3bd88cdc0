import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Projects of people who mean harm")
struct HostileProjectTests {
  private static let titles = [
    "\u{1B}[2J", "\u{9B}31m", "a\rb", "a\u{8}b", "\u{7}", "\u{0}", "\u{7F}", "a\nb", "a\tb",
    "\u{202E}abc", "\u{2066}abc", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{E0041}", "\u{115F}",
    "\u{E000}", "\u{FFFF}", "\u{10FFFF}", "e" + String(repeating: "\u{301}", count: 200),
    "\u{301}", "👨\u{200D}👩", "\u{200D}", "\u{FE0F}", String(repeating: "长", count: 3000),
  ]

  @Test("Sixty hostile titles spoil no other row, and none of them can be seen to do anything")
  func sixty() async throws {
    let rows = (0..<120).map { number -> JSONTree in
      let hostile = JSONTree.string(Self.titles[number / 2 % Self.titles.count])
      let title: JSONTree = number.isMultiple(of: 2) ? hostile : .string("项目 \(number)")
      return .project(["id": .raw("\(number)"), "title": title])
    }
    let page = try await Server(["data": .array(rows)]).api.projects.list(.sample, 1)
    #expect(page.projects.map(\.id) == Array(0..<120))
    for project in page.projects {
      if project.id.isMultiple(of: 2) {
        #expect(Sanitizer.line(project.title) == SafeText(text: project.title, cut: 0))
      } else {
        #expect(project.title == "项目 \(project.id)")
      }
    }
  }

  @Test("The faults of a whole page stay each in its row")
  func page() async throws {
    let rows: [JSONTree] = [
      .project(["id": 1, "title": nil]), .project(["id": 2, "status": 450]),
      .project(["id": 3, "owner": ["uid": 9_223_372_036_854_776_000]]),
      .project(["id": 4, "lead_bid": .raw("15.5")]),
      .project(["id": 5, "title": .string(String(repeating: "长", count: 350_000))]),
      .project(["id": 6, "title": .raw(#""a\ud800b""#)]), "row", .project(["id": 7]),
    ]
    let page = try await Server(["data": .array(rows)]).api.projects.list(.sample, 1)
    #expect(page.unreadable == 1)
    #expect(page.projects.map(\.id) == [1, 2, 3, 4, 5, 6, 7])
    #expect(
      page.projects.map(\.title) == [
        "", "合同审查", "合同审查", "合同审查", String(repeating: "长", count: 256), "a\u{FFFD}b", "合同审查",
      ])
    #expect(
      page.projects.map(\.statusAsRead) == [
        .open, .unknown(450), .open, .open, .open, .open, .open,
      ])
    #expect(page.projects[2].ownerID == 9_223_372_036_854_776_000)
    #expect(page.projects[3].leadBid == Price("15.5"))
  }

  @Test("A byte that is no UTF-8 spoils its own place and nothing else")
  func badBytes() async throws {
    let body = JSONTree.object([.init(name: "data", value: [.project(["title": "a#b"])])]).text
    let bytes = body.utf8.map { $0 == UInt8(ascii: "#") ? 0xFF : $0 }
    let page = try await Server(bytes: bytes).api.projects.list(.sample, 1)
    #expect(page.projects.map(\.title) == ["a\u{FFFD}b"])
  }

  @Test("A title of a megabyte is cut in a detail too, and its description is whole")
  func megabyte() async throws {
    for letter in ["x", "长", "e\u{301}\u{302}"] {
      let long = String(repeating: letter, count: 1_048_576 / letter.utf8.count)
      let server = Server([
        "data": .project(["title": .string(long), "description": .string(long)])
      ])
      let project = try await server.api.projects.get(.sample, 7)
      #expect(project.title.original.unicodeScalars.count == Sanitizer.blockLimit)
      #expect(project.summary.title.unicodeScalars.count <= Sanitizer.lineLimit)
      #expect(project.description.original.utf8.count == long.utf8.count)
    }
  }

  @Test("Ten thousand bad rows are read in time", .timeLimit(.minutes(1)))
  func manyBadRows() async throws {
    let row = JSONTree.project(["id": nil])
    let body: JSONTree = ["data": .array(Array(repeating: row, count: 12_000))]
    let page = try await Server(body).api.projects.list(.sample, 1)
    #expect(page == ProjectPage(projects: [], unreadable: 10_000))
  }
}
