import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("The projects to try things out with")
struct DemoProjectTests {
  private static func bench() -> ProjectBench {
    var bench = ProjectBench()
    bench.state = Seed.demo.state(dice: Dice { UInt64.random(in: .min ... .max) })
    Seed.demo.furnish(&bench.state, at: bench.now, pace: 1)
    return bench
  }

  @Test("The first person has projects in every status, the others in all but review")
  func statuses() throws {
    var bench = Self.bench()
    for (place, account) in bench.state.accounts.enumerated() {
      let items = try bench.get("?page_size=100", as: account).items
      let statuses = Set(items.compactMap { $0["status"]?.whole })
      #expect(statuses.isSuperset(of: [0, 200, 300, 400, 500]))
      if place == 0 { #expect(statuses.contains(100)) }
    }
  }

  @Test("Each is as its status says, and files under a line of work that there is")
  func consistent() throws {
    let bench = Self.bench()
    for account in bench.state.accounts {
      let ids = bench.state.projects.ids(ownedBy: account.uid)
      for place in 0..<ids.count {
        let project = try #require(bench.state.projects[ids[place]])
        let status = project.status(at: bench.now)
        #expect(status == project.given)
        #expect(project.category.flatMap(Profession.init) != nil)
        #expect((status == .completed) == (project.winner != nil))
        #expect(project.created <= bench.now)
        #expect(!project.description.isEmpty && project.images.count <= Project.imageLimit)
      }
    }
  }

  @Test("One closes by itself within minutes, and bids go on arriving on those that are open")
  func moves() throws {
    var bench = Self.bench()
    let account = try #require(bench.state.accounts.first)
    func open() throws -> [JSONValue] {
      try bench.get("?page_size=100", as: account).items.filter { $0["status"] == .number(200) }
    }
    let before = try open()
    bench.now = bench.now.adding(seconds: 301)
    let after = try open()
    #expect(after.count == before.count - 1)
    #expect(Set(after.map { $0["lead_bid"]?.text }) != Set(before.map { $0["lead_bid"]?.text }))
  }

  @Test("People bid on each other's projects, so that each list has something in it")
  func participated() throws {
    var bench = Self.bench()
    for account in bench.state.accounts {
      #expect(try !bench.get("participated-list/", as: account).items.isEmpty)
      #expect(try bench.get("opportunity/", as: account).items.count >= 4)
    }
  }

  @Test("Someone who has just signed up has no project, and bidders come to their first")
  func newAccount() throws {
    var bench = Self.bench()
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
    let account = bench.state.addAccount(of: phone, dice: Dice { 7 }) { _ in }
    #expect(try bench.get("", as: account).items.isEmpty)
    let id = try #require(
      try bench.post(
        "",
        [
          "title": "Mine", "description": "<p>x</p>", "tags": .array(["a"]),
          "start_time": "2027-06-01T00:00:00Z",
        ], as: account
      ).id)
    #expect(try bench.post("\(id)/publish/", as: account).status == 200)
    bench.now = bench.now.adding(seconds: 20)
    #expect(try bench.get("\(id)/participants/", as: account).items.count >= 1)
  }

  @Test("A seed is read from its name or a number", arguments: ["demo", "empty", "0", "1000000"])
  func names(_ text: String) {
    #expect(Seed(text) != nil)
    for wrong in ["", "Demo", "1000001", "-1", "1.5"] { #expect(Seed(wrong) == nil) }
  }
}

extension JSONValue {
  /// The text; nil when this is none.
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
