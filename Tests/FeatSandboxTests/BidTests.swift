import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Bidding on other people's projects")
struct BidTests {
  private func bench() -> (ProjectBench, Int) {
    var bench = ProjectBench()
    let id = bench.project(.open) { $0.bids = [] }
    return (bench, id)
  }

  private func first(_ bench: ProjectBench, value: JSONValue = "20.5") -> [String: JSONValue] {
    ["value": value, "expertise": .whole(bench.other.expertises.first?.id)]
  }

  @Test("A first bid names an expertise, a later one changes the price alone")
  func bids() throws {
    var (bench, id) = bench()
    let missing = try bench.post("\(id)/submit-bid/", ["value": "20.5"], as: bench.other)
    #expect(missing.message(at: "expertise") == Sentence.required.english)
    let answer = try bench.post("\(id)/submit-bid/", first(bench), as: bench.other)
    #expect(answer.data?["value"] == "20.50")
    _ = try bench.post("\(id)/submit-bid/", ["value": .number(18)], as: bench.other)
    #expect(try bench.get("\(id)/", as: bench.other).data?["last_bid"] == "18.00")
    let list = try bench.get("\(id)/participants/").items
    #expect(list.map { $0["current_bid"] } == ["18.00"])
    let name = try #require(bench.other.expertises.first?.name.english)
    #expect(list.first?["expertise"] == .string(name))
  }

  @Test(
    "A price that is none is refused",
    arguments: ["0", "-1", "1.001", "x", "", "100000000", "1e99", "１"])
  func badPrice(_ text: String) throws {
    var (bench, id) = bench()
    let fields = first(bench, value: .string(text))
    let answer = try bench.post("\(id)/submit-bid/", fields, as: bench.other)
    #expect(answer.message(at: "value") == Sentence.notPrice.english)
  }

  @Test("Someone else's expertise is refused")
  func badExpertise() throws {
    var (bench, id) = bench()
    let fields: [String: JSONValue] = ["value": "1", "expertise": .number(1)]
    let answer = try bench.post("\(id)/submit-bid/", fields, as: bench.other)
    #expect(answer.message(at: "expertise") == Sentence.notChoice.english)
  }

  @Test("Whoever withdraws is still listed, cannot win, and cannot come back")
  func abandon() throws {
    var (bench, id) = bench()
    _ = try bench.post("\(id)/submit-bid/", first(bench), as: bench.other)
    let abandon: [String: JSONValue] = ["action": "abandon"]
    #expect(try bench.post("\(id)/response/", abandon, as: bench.other).status == 200)
    #expect(try bench.get("\(id)/participants/").items.map { $0["has_quit"] } == [.bool(true)])
    let seen = try bench.get("\(id)/", as: bench.other).data
    #expect(seen?["has_abandoned"] == .bool(true))
    #expect(seen?["lead_bid"] == .null)
    #expect(try bench.post("\(id)/response/", abandon, as: bench.other).code == "BID_ABANDONED")
    let again = try bench.post("\(id)/submit-bid/", ["value": "1"], as: bench.other)
    #expect(again.code == "BID_ABANDONED")
  }

  @Test("One abandons a bid that one has, and ignores a project that one has not bid on")
  func responses() throws {
    var (bench, id) = bench()
    func respond(_ action: JSONValue) throws -> Answer {
      try bench.post("\(id)/response/", ["action": action], as: bench.other)
    }
    #expect(try respond("abandon").code == "NO_BID")
    #expect(try respond("like").message(at: "action") != nil)
    _ = try bench.post("\(id)/submit-bid/", first(bench), as: bench.other)
    #expect(try respond("ignore").code == "ALREADY_BID")
  }

  @Test("What one has bid on is listed, whatever became of it")
  func participated() throws {
    var (bench, id) = bench()
    bench.project(.open) { $0.bids = [] }
    _ = try bench.post("\(id)/submit-bid/", first(bench), as: bench.other)
    _ = try bench.post("\(id)/update-status/", ["action": "cancel"])
    let list = try bench.get("participated-list/", as: bench.other)
    #expect(list.items.map { $0["id"]?.whole } == [id])
    #expect(list.items.first?["status"] == .number(500))
    #expect(try bench.get("participated-list/").items.isEmpty)
  }

  @Test("Expertises that suit a project are named to those who may bid")
  func matches() throws {
    var bench = ProjectBench()
    let expertise = try #require(bench.other.expertises.first)
    let id = bench.project(.open) { $0.category = expertise.id }
    let seen = try bench.get("\(id)/", as: bench.other).data?["match_expertises"]
    #expect(seen == .array([expertise.json(in: .english)]))
    let mine = try bench.call("GET", "/api/user/expertise/", as: bench.other)
    #expect(mine.items == bench.other.expertises.map { $0.json(in: .english) })
  }

  @Test("Users are told by uid, and an unknown uid is left out")
  func users() throws {
    var bench = ProjectBench()
    let persona = try #require(Persona.all.first).person
    let uids = [persona.uid, 5, bench.other.uid].map { JSONValue.number(Decimal($0)) }
    func ask(_ value: JSONValue) throws -> Answer {
      try bench.call(
        "POST", "/api/user/user-simple-info/", as: bench.owner,
        body: JSONValue.object(["uid": value]).encoded())
    }
    #expect(try ask(.array(uids)).items.map { $0["uid"] } == [uids[0], uids[2]])
    #expect(try ask(.number(5)).message(at: "uid") == Sentence.notList.english)
    let wrong = try ask(.array([.number(1.5), "x", .number(-1)]))
    #expect(wrong.data?["uid"]?["1"] != nil)
    #expect(try ask(.array([.number(1.5), .number(-1)])).items.isEmpty)
  }
}
