import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Making and changing a project")
struct CreateProjectTests {
  private static let least: [String: JSONValue] = ["title": "Title", "description": "<p>Text</p>"]

  @Test("Title and description make a draft, which its owner alone sees")
  func least() throws {
    var bench = ProjectBench()
    let answer = try bench.post("", Self.least)
    #expect(answer.status == 201)
    #expect(answer.data?["status"] == .number(0))
    #expect(answer.data?["owner"]?["uid"] == .number(Decimal(bench.owner.uid)))
    #expect(answer.data?["closed_time"] == .null)
    let id = try #require(answer.id)
    #expect(try bench.get("\(id)/").data == answer.data)
    #expect(try bench.get("\(id)/", as: bench.other).status == 404)
  }

  @Test("Every field that is sent comes back")
  func allFields() throws {
    var bench = ProjectBench()
    let address: [String: JSONValue] = [
      "country_code": "CHN", "level_1": "浙江省", "level_2": "杭州市", "level_3": nil,
      "address": "文三路 90 号", "contact_name": "王", "phone": "+86-13800138000", "lat": .number(30),
      "lng": "120.2",
    ].mapValues { $0 ?? .null }
    let answer = try bench.post(
      "",
      [
        "title": "  Title ", "description": "<p>a &amp; b</p>", "category": .number(301),
        "tags": .array(["a", " b ", "a"]), "delivery_mode": .number(200),
        "service_address": .object(address), "service_length": .number(1.5),
        "start_time": "2027-03-01T10:00:00+08:00", "end_time": "2027-03-01T03:00:00.5Z",
        "pre_closed_time": "2027-02-20T10:00:00+0800",
      ])
    let data = try #require(answer.data)
    #expect(data["title"] == "Title")
    #expect(data["description"] == "<p>a &amp; b</p>")
    #expect(data["category"] == ["id": .number(301), "name": "Translation"])
    #expect(data["tags"] == .array(["a", "b"]))
    #expect(data["delivery_mode"] == .number(200))
    #expect(data["service_address"]?["level_1"] == "浙江省")
    #expect(data["service_address"]?["level_3"] == .null)
    #expect(data["service_address"]?["formatted"] == "浙江省 杭州市 文三路 90 号")
    #expect(data["service_length"] == .number(1.5))
    #expect(data["start_time"] == "2027-03-01T10:00:00+08:00")
    #expect(data["end_time"] == "2027-03-01T11:00:00.500+08:00")
    #expect(data["closed_time"] == "2027-02-20T02:00:00Z")
  }

  @Test("Bidding ends 7 days before the start where nothing else is said")
  func usualClosing() throws {
    var bench = ProjectBench()
    var fields = Self.least
    fields["start_time"] = "2027-03-08T10:00:00Z"
    let answer = try bench.post("", fields)
    #expect(answer.data?["closed_time"] == "2027-03-01T10:00:00Z")
    let id = try #require(answer.id)
    let moved = try bench.patch(id, ["start_time": "2027-03-09T10:00:00Z"])
    #expect(moved.data?["closed_time"] == "2027-03-02T10:00:00Z")
  }

  @Test("What is wrong is said at its field, all at once, and nothing is made")
  func problems() throws {
    var bench = ProjectBench()
    let before = bench.state
    let answer = try bench.post(
      "",
      [
        "title": .string(String(repeating: "字", count: 201)), "description": " ",
        "category": .number(999), "tags": .array(["", .number(1), "ok"]),
        "delivery_mode": .number(150),
        "service_address": ["phone": "call me", "lat": .number(91), "country_code": "CHINA"],
        "service_length": "long", "start_time": "tomorrow", "end_time": .number(5),
      ])
    #expect(answer.message(at: "title") == Sentence.tooLong(limit: 200).english)
    #expect(answer.message(at: "description") == Sentence.mayNotBeBlank.english)
    #expect(answer.message(at: "category") == Sentence.notChoice.english)
    #expect(answer.message(at: "delivery_mode") == Sentence.notChoice.english)
    #expect(answer.message(at: "service_length") == Sentence.notNumber.english)
    #expect(answer.message(at: "start_time") == Sentence.notMoment.english)
    #expect(answer.message(at: "end_time") == Sentence.notText.english)
    let address = answer.data?["service_address"]
    #expect(address?["phone"] == .array([.string(Sentence.illFormedCallNumber.english)]))
    #expect(address?["lat"] == .array([.string(Sentence.outside(-90...90).english)]))
    #expect(address?["country_code"] == .array([.string(Sentence.tooLong(limit: 3).english)]))
    let tags = answer.data?["tags"]
    #expect(tags?["0"] == .array([.string(Sentence.mayNotBeBlank.english)]))
    #expect(tags?["1"] == .array([.string(Sentence.notText.english)]))
    #expect(bench.state == before)
  }

  @Test("Missing and null fields are told apart", arguments: ["title", "description"])
  func required(_ field: String) throws {
    var bench = ProjectBench()
    var fields = Self.least
    fields[field] = nil
    #expect(try bench.post("", fields).message(at: field) == Sentence.required.english)
    fields[field] = .null
    #expect(try bench.post("", fields).message(at: field) == Sentence.mayNotBeNull.english)
  }

  @Test("The moments of a project must be in their order")
  func order() throws {
    var bench = ProjectBench()
    let id = bench.project { $0.startTime = nil }
    let fields: [String: JSONValue] = [
      "start_time": "2027-03-01T10:00:00Z", "end_time": "2027-03-01T10:00:00Z",
      "pre_closed_time": "2027-03-01T18:00:00+08:00",
    ]
    let answer = try bench.patch(id, fields)
    #expect(answer.message(at: "end_time") == Sentence.endBeforeStart.english)
    #expect(answer.message(at: "pre_closed_time") == Sentence.closingAfterStart.english)
    #expect(answer.message(at: "start_time") == nil)
  }

  @Test("An edit changes what it names and nothing else; null empties a field")
  func edit() throws {
    var bench = ProjectBench()
    let id = bench.project { $0.category = 301 }
    let before = try #require(bench.state.projects[id])
    let answer = try bench.patch(id, ["title": "New", "category": .null])
    #expect(answer.status == 200)
    var expected = before
    expected.title = "New"
    expected.category = nil
    #expect(bench.state.projects[id] == expected)
    #expect(try bench.patch(id, ["title": .null]).message(at: "title") != nil)
    #expect(try bench.patch(id, ["tags": .null]).message(at: "tags") != nil)
  }

  @Test("Tags are replaced, and at most ten")
  func tags() throws {
    var bench = ProjectBench()
    let id = bench.project()
    #expect(try bench.post("\(id)/set-tags/", ["tags": .array(["x", "y"])]).status == 200)
    #expect(bench.state.projects[id]?.tags == ["x", "y"])
    let many = JSONValue.array((0..<11).map { .string("tag \($0)") })
    let refused = try bench.post("\(id)/set-tags/", ["tags": many])
    #expect(refused.message(at: "tags") == Sentence.tooMany(limit: 10).english)
    #expect(try bench.post("\(id)/set-tags/").message(at: "tags") == Sentence.required.english)
    #expect(bench.state.projects[id]?.tags == ["x", "y"])
  }
}
