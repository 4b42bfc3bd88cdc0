import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Publishing a project")
struct PublishProjectTests {
  @Test("A project with all that is needed opens until 7 days before its start")
  func opens() throws {
    var bench = ProjectBench()
    let id = bench.project()
    let answer = try bench.post("\(id)/publish/")
    #expect(answer.status == 200)
    #expect(answer.data?["status"] == .number(200))
    let closing = bench.now.adding(seconds: 23 * 86_400)
    #expect(answer.data?["closed_time"] == .string(closing.wireFormat()))
  }

  @Test("What is missing is said at its field")
  func missing() throws {
    var bench = ProjectBench()
    let id = bench.project {
      $0.tags = []
      $0.startTime = nil
      $0.delivery = .onSite
    }
    let answer = try bench.post("\(id)/publish/")
    #expect(answer.message(at: "tags") == Sentence.noTags.english)
    #expect(answer.message(at: "start_time") == Sentence.required.english)
    let address = answer.data?["service_address"]?["address"]
    #expect(address == .array([.string(Sentence.required.english)]))
    #expect(bench.status(id) == .draft)
  }

  @Test("Neither the start nor the end of the bidding may have passed")
  func past() throws {
    var bench = ProjectBench()
    let now = bench.now
    let started = bench.project { $0.startTime = now }
    let answer = try bench.post("\(started)/publish/")
    #expect(answer.message(at: "start_time") == Sentence.startIsPast.english)
    let soon = bench.project { $0.startTime = now.adding(seconds: 7 * 86_400) }
    let late = try bench.post("\(soon)/publish/")
    #expect(late.message(at: "pre_closed_time") == Sentence.closingIsPast.english)
    let wished = bench.project {
      $0.startTime = now.adding(seconds: 3600)
      $0.wishedClosing = now.adding(seconds: 60)
    }
    #expect(try bench.post("\(wished)/publish/").status == 200)
  }

  @Test("An address is needed on site alone", arguments: Project.DeliveryMode.allCases)
  func address(_ mode: Project.DeliveryMode) throws {
    var bench = ProjectBench()
    let id = bench.project { $0.delivery = mode }
    #expect(try bench.post("\(id)/publish/").status == (mode == .onSite ? 400 : 200))
    if mode == .onSite {
      #expect(try bench.patch(id, ["service_address": ["address": "1 Street"]]).status == 200)
      #expect(try bench.post("\(id)/publish/").status == 200)
    }
  }
}
