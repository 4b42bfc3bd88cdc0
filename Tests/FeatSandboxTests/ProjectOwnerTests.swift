import Foundation
import Testing

@testable import FeatSandbox

@Suite("Who may do what with a project")
struct ProjectOwnerTests {
  @Test("A project that is not open is not there for others", arguments: Project.Status.allCases)
  func visibility(_ status: Project.Status) throws {
    var bench = ProjectBench()
    let id = bench.project(status) { $0.bids = [] }
    let answer = try bench.get("\(id)/", as: bench.other)
    #expect(answer.status == (status == .open ? 200 : 404))
    if status != .open { #expect(answer.body == ["detail": "Not found."]) }
  }

  @Test("Whoever has bid sees it to the end", arguments: Project.Status.allCases)
  func bidder(_ status: Project.Status) throws {
    var bench = ProjectBench()
    let id = bench.project(status) { [bench] in $0.bids = [bench.bid(bench.other.uid, 1500)] }
    #expect(try bench.get("\(id)/", as: bench.other).status == 200)
  }

  @Test("What is the owner's alone is 403 for those who see it, and 404 for the others")
  func ownerOnly() throws {
    var bench = ProjectBench()
    let calls: [(inout ProjectBench, Int) throws -> Answer] = [
      { try $0.patch($1, ["title": "x"], as: $0.other) },
      { try $0.post("\($1)/publish/", as: $0.other) },
      { try $0.post("\($1)/update-status/", ["action": "close"], as: $0.other) },
      { try $0.get("\($1)/participants/", as: $0.other) },
      { try $0.post("\($1)/select-winner/", ["user": .number(1)], as: $0.other) },
      { try $0.post("\($1)/set-tags/", ["tags": .array([])], as: $0.other) },
    ]
    let (open, draft) = (bench.project(.open), bench.project())
    let before = bench.state
    for call in calls {
      let refused = try call(&bench, open)
      #expect(refused.status == 403)
      #expect(refused.body["detail"] == .string(Sentence.noPermission.english))
      #expect(try call(&bench, draft).status == 404)
    }
    #expect(bench.state == before)
  }

  @Test("One cannot bid on one's own project")
  func ownBid() throws {
    var bench = ProjectBench()
    let id = bench.project(.open)
    #expect(try bench.post("\(id)/submit-bid/", ["value": "1"]).status == 403)
    #expect(try bench.post("\(id)/response/", ["action": "ignore"]).status == 403)
  }

  @Test(
    "An id that is none is not found",
    arguments: ["0", "9999", "x", "-1", "1.0", "99999999999999999999"])
  func unknownID(_ id: String) throws {
    var bench = ProjectBench()
    #expect(try bench.get("\(id)/").status == 404)
    #expect(try bench.post("\(id)/publish/").status == 404)
  }

  @Test(
    "Every operation on projects needs a key",
    arguments: Route.all.filter { $0.template.hasPrefix("/api/service/") }.map(\.name))
  func unauthorized(_ name: String) async throws {
    let words = name.split(separator: " ").map(String.init)
    let path = words[1].replacing("{id}", with: "1001")
    let answer = await Sandbox().answer(Request(method: words[0], path: path))
    #expect(answer.status == 401)
  }
}
