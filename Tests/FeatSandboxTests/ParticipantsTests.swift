import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Who takes part in a project")
struct ParticipantsTests {
  @Test("Participants are listed by price, those who have withdrawn among them")
  func order() throws {
    var bench = ProjectBench()
    let id = bench.project(.open) { [bench] in
      $0.bids = [
        bench.bid(7, 2000), bench.bid(bench.other.uid, 1500), bench.bid(8, 900, hasQuit: true),
      ]
    }
    let list = try bench.get("\(id)/participants/").items
    #expect(list.map { $0["current_bid"] } == ["9.00", "15.00", "20.00"])
    #expect(list.map { $0["has_quit"] } == [.bool(true), .bool(false), .bool(false)])
    #expect(list[1]["user"]?["firstname"] == "丽")
    #expect(list[1]["user"]?["username"] == .null)
    #expect(try bench.get("\(id)/").data?["lead_bid"] == "15.00")
  }

  @Test("A project that was never published has none")
  func draft() throws {
    var bench = ProjectBench(crowds: true)
    let id = bench.project()
    #expect(try bench.get("\(id)/participants/").items.isEmpty)
    #expect(try bench.get("\(id)/").data?["lead_bid"] == .null)
  }

  @Test("Where nobody comes by themselves, a published project stays alone")
  func noCrowd() throws {
    var bench = ProjectBench()
    let id = bench.project()
    _ = try bench.post("\(id)/publish/")
    bench.now = bench.now.adding(seconds: 86_400)
    #expect(try bench.get("\(id)/participants/").items.isEmpty)
  }

  @Test(
    "The first comes within 20 s, more come later, their bids go down and up", arguments: 1..<40)
  func crowd(_ number: Int) throws {
    let crowd = Crowd(pace: 1, price: Yuan(fen: 100_000), size: 8, start: .start)
    let counts = [0, 20, 60, 600, 90_000].map {
      crowd.bids(on: number, at: .start(after: $0)).count
    }
    #expect(counts[0] == 0)
    #expect(counts[1] >= 1)
    #expect(counts == counts.sorted())
    #expect(counts[4] == 8)
    let firsts = (20..<600).compactMap {
      crowd.bids(on: number, at: .start(after: $0)).first?.value
    }
    #expect(Set(firsts).count >= 3)
    #expect(firsts.allSatisfy { (50_000...140_000).contains($0.fen) })
    #expect(crowd.bids(on: number, at: .start(after: 90_000)).contains { !$0.hasQuit })
  }

  @Test("Some raise their bid, some withdraw, and a withdrawn bid stays as it was")
  func changes() {
    let crowd = Crowd(pace: 1, price: Yuan(fen: 100_000), size: 8, start: .start)
    var (raised, quit) = (0, 0)
    for number in 1...30 {
      for place in 0..<3 {
        let bids = stride(from: 200, to: 3000, by: 20).map {
          crowd.bids(on: number, at: .start(after: $0))[place]
        }
        raised += zip(bids, bids.dropFirst()).count { $0.value < $1.value }
        let withdrawn = bids.filter(\.hasQuit)
        quit += withdrawn.isEmpty ? 0 : 1
        #expect(Set(withdrawn.map(\.value)).count <= 1)
      }
    }
    #expect(raised > 0)
    #expect(quit > 0)
  }

  @Test("At ten times the pace the same happens in a tenth of the time")
  func pace() {
    let usual = Crowd(pace: 1, price: Yuan(fen: 100_000), size: 8, start: .start)
    var fast = usual
    fast.pace = 10
    for seconds in stride(from: 0, to: 6000, by: 70) {
      let expected = usual.bids(on: 5, at: .start(after: seconds * 10))
      #expect(fast.bids(on: 5, at: .start(after: seconds)) == expected)
    }
  }

  @Test("A project that is published gets bidders at the sandbox's pace, until it closes")
  func published() throws {
    var bench = ProjectBench(crowds: true)
    bench.rules.pace = 20
    let id = bench.project()
    _ = try bench.post("\(id)/publish/")
    bench.now = bench.now.adding(seconds: 1)
    #expect(try bench.get("\(id)/participants/").items.count == 1)
    bench.now = bench.now.adding(seconds: 60)
    let closed = try bench.post("\(id)/update-status/", ["action": "close"])
    let list = try bench.get("\(id)/participants/").items
    #expect(list.count >= 3)
    bench.now = bench.now.adding(seconds: 9000)
    #expect(try bench.get("\(id)/participants/").items == list)
    #expect(try bench.get("\(id)/").data?["lead_bid"] == closed.data?["lead_bid"])
  }

  @Test("Nobody bids twice on a project, and every bidder is known by uid")
  func distinct() throws {
    var bench = ProjectBench()
    let id = bench.project(.open) {
      $0.crowd = Crowd(pace: 1, price: Yuan(fen: 100_000), size: 9, start: $0.created)
    }
    bench.now = bench.now.adding(seconds: 100_000)
    let list = try bench.get("\(id)/participants/").items
    #expect(Set(list.compactMap { $0["user"]?["uid"]?.whole }).count == 9)
    #expect(list.allSatisfy { $0["user"]?["firstname"] != .null && $0["user_location"] != .null })
  }
}

extension UnixTime {
  /// A moment to count from.
  fileprivate static let start = UnixTime(milliseconds: 1_800_000_000_000)

  fileprivate static func start(after seconds: Int) -> UnixTime { start.adding(seconds: seconds) }
}
