import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Choosing the winner")
struct SelectWinnerTests {
  private static func fields(_ uid: UInt64) -> [String: JSONValue] {
    ["user": .number(Decimal(uid))]
  }

  @Test("The winner gets an order over their bid, and the project is completed")
  func order() throws {
    var bench = ProjectBench()
    let id = bench.project(.closed)
    let answer = try bench.post("\(id)/select-winner/", Self.fields(bench.other.uid))
    #expect(answer.status == 200)
    let order = try #require(answer.data)
    #expect(order["id"]?.whole != nil)
    #expect(order["sn"] == "CN0000001001")
    #expect(order["status"]?.whole != nil)
    #expect(order["currency"] == "CNY")
    #expect(order["total_amount"] == "15.00")
    #expect(order["provider"]?["uid"] == .number(Decimal(bench.other.uid)))
    #expect(order["consumer"]?["uid"] == .number(Decimal(bench.owner.uid)))
    let project = try bench.get("\(id)/").data
    #expect(project?["status"] == .number(400))
    #expect(project?["winner"]?["uid"] == .number(Decimal(bench.other.uid)))
    #expect(project?["order"] == order)
    let seen = try bench.get("\(id)/", as: bench.other).data
    #expect(seen?["is_winner"] == .bool(true))
    #expect(seen?["order"]?["sn"] == order["sn"])
  }

  @Test("Someone who does not take part, or no more, cannot win")
  func others() throws {
    var bench = ProjectBench()
    let id = bench.project(.closed) { [bench] in
      $0.bids.append(bench.bid(77, 100, hasQuit: true))
    }
    let strangers: [(JSONValue?, Sentence)] = [
      (.number(76), .notParticipant), (.number(77), .hasQuit), (nil, .required),
      (.null, .mayNotBeNull), ("x", .notWhole),
      (.number(Decimal(bench.owner.uid)), .notParticipant),
    ]
    for (user, problem) in strangers {
      let fields = user.map { ["user": $0] } ?? [:]
      let answer = try bench.post("\(id)/select-winner/", fields)
      #expect(answer.message(at: "user") == problem.english, "\(String(describing: user))")
    }
    #expect(bench.status(id) == .closed)
  }

  @Test("A uid above the largest Int64 is told from its neighbours")
  func largeUID() throws {
    var bench = ProjectBench()
    let uid: UInt64 = 18_446_744_073_709_551_615
    let id = bench.project(.closed) { [bench] in $0.bids = [bench.bid(uid, 100)] }
    #expect(try bench.post("\(id)/select-winner/", Self.fields(uid - 1)).status == 400)
    #expect(try bench.post("\(id)/select-winner/", Self.fields(uid)).status == 200)
  }

  @Test("The loser learns that it is not them")
  func loser() throws {
    var bench = ProjectBench()
    let id = bench.project(.closed) { [bench] in $0.bids.append(bench.bid(77, 100)) }
    #expect(try bench.get("\(id)/", as: bench.other).data?["is_winner"] == .null)
    _ = try bench.post("\(id)/select-winner/", Self.fields(77))
    let seen = try bench.get("\(id)/", as: bench.other).data
    #expect(seen?["is_winner"] == .bool(false))
    #expect(seen?["order"] == .null)
  }
}
