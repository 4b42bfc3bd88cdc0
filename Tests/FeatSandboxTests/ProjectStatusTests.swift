import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

/// An operation on a project that an owner may ask for, and the statuses that allow it.
struct GuardedOperation: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var statuses: Set<Project.Status>
  var call: @Sendable (inout ProjectBench, Int) throws -> Answer

  static let all = [
    GuardedOperation(testDescription: "look", statuses: Set(Project.Status.allCases)) {
      try $0.get("\($1)/")
    },
    GuardedOperation(testDescription: "participants", statuses: Set(Project.Status.allCases)) {
      try $0.get("\($1)/participants/")
    },
    GuardedOperation(testDescription: "edit", statuses: [.draft]) {
      try $0.patch($1, ["title": "New"])
    },
    GuardedOperation(testDescription: "set tags", statuses: [.draft]) {
      try $0.post("\($1)/set-tags/", ["tags": .array(["new"])])
    },
    GuardedOperation(testDescription: "attach", statuses: [.draft]) {
      try $0.attach(to: "\($1)")
    },
    GuardedOperation(testDescription: "publish", statuses: [.draft]) {
      try $0.post("\($1)/publish/")
    },
    GuardedOperation(testDescription: "close", statuses: [.open]) {
      try $0.post("\($1)/update-status/", ["action": "close"])
    },
    GuardedOperation(testDescription: "cancel", statuses: [.open, .closed]) {
      try $0.post("\($1)/update-status/", ["action": "cancel"])
    },
    GuardedOperation(testDescription: "select winner", statuses: [.closed]) {
      try $0.post("\($1)/select-winner/", ["user": .number(Decimal($0.other.uid))])
    },
    GuardedOperation(testDescription: "bid", statuses: [.open]) {
      try $0.post("\($1)/submit-bid/", ["value": "9.00"], as: $0.other)
    },
    GuardedOperation(testDescription: "abandon", statuses: [.open]) {
      try $0.post("\($1)/response/", ["action": "abandon"], as: $0.other)
    },
  ]
}

@Suite("The status of a project")
struct ProjectStatusTests {
  @Test(
    "Each operation is allowed in its statuses, and refused in the others without any effect",
    arguments: GuardedOperation.all, Project.Status.allCases)
  func table(_ operation: GuardedOperation, _ status: Project.Status) throws {
    var bench = ProjectBench()
    // The bidder takes part in every status, so that what refuses is the status.
    let id = bench.project(status) { [other = bench.other] in
      $0.bids = [Bid(id: 1, uid: other.uid, value: Yuan(fen: 1500))]
    }
    let before = bench.state
    let answer = try operation.call(&bench, id)
    if operation.statuses.contains(status) {
      #expect((200...201).contains(answer.status), "\(answer.body)")
    } else {
      #expect(answer.status == 400)
      #expect(answer.code == "INVALID_STATUS")
      #expect(bench.state == before)
    }
  }

  @Test("What is done leads where the table says")
  func goals() throws {
    var bench = ProjectBench()
    let id = bench.project()
    #expect(try bench.post("\(id)/publish/").data?["status"] == .number(200))
    let close: [String: JSONValue] = ["action": "close"]
    #expect(try bench.post("\(id)/update-status/", close).data?["status"] == .number(300))
    let cancel: [String: JSONValue] = ["action": "cancel"]
    #expect(try bench.post("\(id)/update-status/", cancel).data?["status"] == .number(500))
    let open = bench.project(.open)
    #expect(try bench.post("\(open)/update-status/", cancel).data?["status"] == .number(500))
  }

  @Test("An open project closes by itself at its closing time, and not before")
  func closesItself() throws {
    var bench = ProjectBench()
    let id = bench.project(.open)
    bench.now = bench.now.adding(seconds: 23 * 86_400 - 1)
    #expect(try bench.get("\(id)/").data?["status"] == .number(200))
    bench.now = bench.now.adding(seconds: 1)
    #expect(try bench.get("\(id)/").data?["status"] == .number(300))
    #expect(try bench.get("").items.first?["status"] == .number(300))
    #expect(try bench.post("\(id)/update-status/", ["action": "close"]).code == "INVALID_STATUS")
    let winner: [String: JSONValue] = ["user": .number(Decimal(bench.other.uid))]
    #expect(try bench.post("\(id)/select-winner/", winner).status == 200)
  }

  @Test("Closing sets the closing time, and one that has passed stays")
  func closingTime() throws {
    var bench = ProjectBench()
    let id = bench.project(.open)
    let closed = try bench.post("\(id)/update-status/", ["action": "close"])
    #expect(closed.data?["closed_time"] == .string(bench.now.wireFormat()))
    bench.now = bench.now.adding(seconds: 60)
    let cancelled = try bench.post("\(id)/update-status/", ["action": "cancel"])
    #expect(cancelled.data?["closed_time"] == closed.data?["closed_time"])
  }

  @Test("An unknown action is wrong input, whatever the status")
  func unknownAction() throws {
    var bench = ProjectBench()
    let id = bench.project(.completed)
    let answer = try bench.post("\(id)/update-status/", ["action": "delete"])
    #expect(answer.message(at: "action") == Sentence.notChoice.english)
    #expect(try bench.post("\(id)/update-status/").message(at: "action") != nil)
  }

  @Test("The refusal names the status in the caller's language")
  func languages() throws {
    var bench = ProjectBench()
    let id = bench.project(.closed)
    #expect(
      try bench.post("\(id)/publish/").body["message"]
        == "The project is closed: this is not possible.")
    bench.language = "zh-CN"
    #expect(try bench.post("\(id)/publish/").body["message"] == "项目当前状态为“关闭”，不能进行此操作。")
  }
}
