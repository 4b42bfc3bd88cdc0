import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Lists of projects")
struct ListProjectsTests {
  @Test("One's own projects come the newest first, in pages that say what follows")
  func pages() throws {
    var bench = ProjectBench()
    let ids = (0..<45).map { _ in bench.project() }
    let first = try bench.get("")
    #expect(first.items.compactMap { $0["id"]?.whole } == Array(ids.reversed().prefix(20)))
    #expect(
      first.body["pagination"]
        == ["next": .number(2), "page_size": .number(20), "total_count": .number(45)])
    let last = try bench.get("?page=3")
    #expect(last.items.compactMap { $0["id"]?.whole } == Array(ids.prefix(5).reversed()))
    #expect(last.body["pagination"]?["next"] == .null)
    #expect(try bench.get("", as: bench.other).items.isEmpty)
  }

  @Test(
    "A page that is not there is 404",
    arguments: [
      "?page=4", "?page=0", "?page=-1", "?page=x", "?page=", "?page=99999999999999999999",
      "?page=9223372036854775807&page_size=100", "?page=2&page_size=100",
    ])
  func invalidPage(_ query: String) throws {
    var bench = ProjectBench()
    for _ in 0..<45 { bench.project() }
    let answer = try bench.get(query)
    #expect(answer.status == 404)
    #expect(answer.body == ["detail": "Invalid page."])
    #expect(try bench.get("?page=2", as: bench.other).status == 404)
  }

  @Test(
    "The size of a page goes up to 100, and counts as 20 where it is none",
    arguments: [("1", 1), ("100", 100), ("101", 100), ("0", 20), ("-5", 20), ("x", 20), ("%31", 1)])
  func size(_ text: String, _ expected: Int) throws {
    var bench = ProjectBench()
    for _ in 0..<120 { bench.project() }
    let answer = try bench.get("?page_size=\(text)&page=1")
    #expect(answer.items.count == expected)
    #expect(answer.body["pagination"]?["page_size"] == .number(Decimal(expected)))
  }

  @Test("Others see what is open, but for what they hide")
  func opportunities() throws {
    var bench = ProjectBench()
    for status in Project.Status.allCases { bench.project(status) { $0.bids = [] } }
    let newest = bench.project(.open) { $0.bids = [] }
    let list = try bench.get("opportunity/", as: bench.other)
    #expect(list.items.count == 2)
    #expect(list.items.first?["id"]?.whole == newest)
    #expect(try bench.get("opportunity/").items.isEmpty)
    let ignored = try bench.post("\(newest)/response/", ["action": "ignore"], as: bench.other)
    #expect(ignored.status == 200)
    #expect(try bench.get("opportunity/", as: bench.other).items.count == 1)
    bench.now = bench.now.adding(seconds: 40 * 86_400)
    #expect(try bench.get("opportunity/", as: bench.other).items.isEmpty)
  }

  @Test("Lines of work are found by a part of their name in either language")
  func categories() throws {
    var bench = ProjectBench()
    func names(_ query: String) throws -> [JSONValue?] {
      try bench.call("GET", "/api/category/profession-category/\(query)", as: bench.owner)
        .items.map { $0["name"] }
    }
    #expect(try names("").count == Profession.all.count)
    #expect(try names("?name=TRANS") == ["Translation"])
    #expect(try names("?name=%E7%BF%BB%E8%AF%91") == ["Translation"])
    #expect(try names("?name=nothing").isEmpty)
    bench.language = "zh-CN"
    #expect(try names("?name=trans") == ["翻译"])
  }
}
