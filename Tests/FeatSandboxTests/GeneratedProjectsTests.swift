import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("A seed of many projects")
struct GeneratedProjectsTests {
  private static let now = UnixTime(milliseconds: 1_800_000_000_000)

  private func bench(_ count: Int) throws -> ProjectBench {
    var bench = ProjectBench()
    Seed.projects(count).furnish(&bench.state, at: bench.now, pace: 1)
    return bench
  }

  @Test("Each person has as many as asked for, the same ones each time")
  func count() throws {
    var bench = try bench(10_000)
    for person in [bench.owner, bench.other] {
      let first = try bench.get("?page_size=100", as: person)
      #expect(first.items.count == 100)
      #expect(first.body["pagination"]?["total_count"] == .number(10_000))
      let last = try bench.get("?page_size=100&page=100", as: person)
      #expect(last.items.count == 100)
      #expect(last.body["pagination"]?["next"] == .null)
      #expect(try bench.get("?page_size=100&page=101", as: person).status == 404)
    }
    let project = bench.state.projects[1500]
    #expect(project == GeneratedProjectsTests.book(10_000, of: bench)[1500])
  }

  private static func book(_ count: Int, of bench: ProjectBench) -> ProjectBook {
    var state = bench.state
    state.projects = ProjectBook()
    Seed.projects(count).furnish(&state, at: bench.now, pace: 1)
    return state.projects
  }

  @Test("All pages together hold each project once, in every status")
  func allPages() throws {
    var bench = try bench(950)
    var ids: [Int] = []
    var statuses: Set<Int> = []
    for page in 1...10 {
      let items = try bench.get("?page_size=100&page=\(page)").items
      ids += items.compactMap { $0["id"]?.whole }
      statuses.formUnion(items.compactMap { $0["status"]?.whole })
    }
    #expect(ids.count == 950)
    #expect(ids == Array(Set(ids)).sorted(by: >))
    #expect(statuses == Set(Project.Status.allCases.map(\.rawValue)))
  }

  @Test("Each is as its status says")
  func consistent() throws {
    let bench = try bench(2000)
    let generated = try #require(bench.state.projects.generated)
    for id in generated.ids {
      let project = try #require(bench.state.projects[id])
      let status = project.status(at: bench.now)
      #expect(status == generated.status(of: id, at: bench.now))
      #expect(project.created < bench.now)
      #expect((status == .completed) == (project.winner != nil))
      switch status {
      case .draft, .review: #expect(project.closing == nil)
      case .open: #expect(project.closing.map { $0 > bench.now } == true)
      default: #expect(project.closing.map { $0 <= bench.now } == true)
      }
    }
  }

  @Test("What is made or changed stands beside them, and the state on disk grows by that alone")
  func rows() throws {
    var bench = try bench(100_000)
    let size = try JSONEncoder().encode(bench.state).count
    let id = try #require(try bench.post("", ["title": "New", "description": "x"]).id)
    #expect(try bench.get("").items.first?["id"]?.whole == id)
    let generated = try #require(bench.state.projects.generated)
    let mine = try #require(generated.ids(ownedBy: bench.owner.uid))
    let draft = try #require(mine.first { generated.status(of: $0, at: bench.now) == .draft })
    #expect(try bench.patch(draft, ["title": "Changed"]).status == 200)
    #expect(try bench.get("\(draft)/").data?["title"] == "Changed")
    let total = try bench.get("").body["pagination"]?["total_count"]
    #expect(total == .number(100_001))
    #expect(try JSONEncoder().encode(bench.state).count < size + 3000)
  }

  @Test("The square shows those of others that are open, and those touched once")
  func opportunities() throws {
    var bench = try bench(500)
    let generated = try #require(bench.state.projects.generated)
    let theirs = try #require(generated.ids(ownedBy: bench.owner.uid))
    let open = theirs.filter { generated.status(of: $0, at: bench.now) == .open }
    let id = try #require(open.last)
    let fields: [String: JSONValue] = [
      "value": "5", "expertise": .whole(bench.other.expertises.first?.id),
    ]
    #expect(try bench.post("\(id)/submit-bid/", fields, as: bench.other).status == 200)
    let list = try bench.get("opportunity/?page_size=100", as: bench.other)
    #expect(list.body["pagination"]?["total_count"] == .number(Decimal(open.count)))
    #expect(list.items.compactMap { $0["id"]?.whole } == Array(open.reversed().prefix(100)))
  }

  @Test("A seed of none is people without projects, where bidders come")
  func none() throws {
    var bench = try bench(0)
    #expect(try bench.get("").items.isEmpty)
    #expect(bench.state.projects.hasCrowds)
    #expect(try bench.get("opportunity/").items.isEmpty)
  }
}
