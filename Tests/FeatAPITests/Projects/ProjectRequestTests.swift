import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Testing

@Suite("What each operation on projects sends")
struct ProjectRequestTests {
  private static let common = [
    HTTPHeader("Accept", "application/json"), HTTPHeader("X-Language-Locale", "zh-CN"),
    HTTPHeader("Authorization", "Token \(Secret.key.revealed)"),
  ]
  private static let json = HTTPHeader("Content-Type", "application/json")
  private static let root = "/api/service/demand/"
  private static let project = "/api/service/demand/{id}/"

  /// The one request that an operation sends.
  private func request(
    _ operation: (ProjectAPI) async throws -> Void
  ) async throws -> HTTPRequest {
    let server = Server(204, "")
    try? await operation(server.api.projects)
    #expect(server.requests.count == 1)
    return try #require(server.requests.first)
  }

  private func body(_ request: HTTPRequest) -> String {
    String(decoding: request.body ?? Data(), as: UTF8.self)
  }

  @Test("Readings go to their paths with the session's key")
  func readings() async throws {
    let readings: [(Operation, path: String, template: String)] = [
      (.listProjects, Self.root + "?page=3&page_size=100", Self.root),
      (.getProject, Self.root + "7/", Self.project),
      (.participants, Self.root + "7/participants/", Self.project + "participants/"),
      (
        .categories, "/api/category/profession-category/", "/api/category/profession-category/"
      ),
    ]
    for (operation, path, template) in readings {
      let request = try await request { _ = try await operation.projectValue($0) }
      #expect(
        request == HTTPRequest(.get, path, pathTemplate: template, headers: Self.common))
    }
  }

  @Test("Commands are posts, of which a log may say no number")
  func commands() async throws {
    let commands: [(Operation, String, body: String?)] = [
      (.publish, "publish/", nil), (.close, "update-status/", #"{"action":"close"}"#),
      (.cancel, "update-status/", #"{"action":"cancel"}"#),
      (.selectWinner, "select-winner/", #"{"user":21}"#),
      (.setTags, "set-tags/", #"{"tags":["合同","a\"b"]}"#),
    ]
    for (operation, path, body) in commands {
      let request = try await request { _ = try await operation.projectValue($0) }
      #expect(
        request
          == HTTPRequest(
            .post, Self.root + "7/" + path, pathTemplate: Self.project + path,
            headers: Self.common + (body == nil ? [] : [Self.json]),
            body: body.map { Data($0.utf8) }))
    }
  }

  @Test("A winner's number is exact up to the largest")
  func largestWinner() async throws {
    let request = try await request {
      _ = try await $0.carryOut(.sample, 7, .selectWinner(.max))
    }
    #expect(body(request) == #"{"user":18446744073709551615}"#)
  }

  private static let all =
    #"{"category":3,"delivery_mode":200,"description":"<p>A &amp; B</p>","#
    + #""end_time":"2026-12-24T11:30:00Z","pre_closed_time":"2026-12-17T10:30:00Z","#
    + #""service_address":{"address":"世纪大道 1 号","contact_name":"王","country_code":"CHN","#
    + #""level_1":"上海市","level_2":null,"level_3":null,"level_4":null,"level_5":null,"#
    + #""phone":"123"},"service_length":2.5,"start_time":"2026-12-24T10:30:00Z","title":"合同审查"}"#

  @Test("A project is made with everything that was typed")
  func create() async throws {
    let request = try await request { _ = try await $0.create(.sample, .all) }
    #expect(request.method == .post && request.path == Self.root)
    #expect(request.headers == Self.common + [Self.json])
    #expect(body(request) == Self.all)
  }

  @Test("An edit sends what changed and nothing else")
  func edit() async throws {
    let whole = try await request { try await $0.edit(.sample, 7, .all) }
    #expect(whole.method == .patch && whole.path == Self.root + "7/")
    #expect(whole.pathTemplate == Self.project && body(whole) == Self.all)
    var input = ProjectInput.sample
    (input.title, input.description, input.deliveryMode) = (nil, nil, .workplace)
    let mode = try await request { [input] in try await $0.edit(.sample, 7, input) }
    #expect(body(mode) == #"{"delivery_mode":300}"#)
    (input.deliveryMode, input.address) = (nil, Address())
    let address = try await request { [input] in try await $0.edit(.sample, 7, input) }
    #expect(body(address) == #"{"service_address":null}"#)
  }

  @Test(
    "Hours are a number, and exact",
    arguments: [("2.50", "2.5"), ("0.1", "0.1"), ("12", "12"), ("123456789.123456789", nil)])
  func hours(typed: String, sent: String?) async throws {
    var input = ProjectInput.sample
    (input.title, input.description, input.deliveryMode) = (nil, nil, nil)
    input.serviceLength = Price(typed)
    let request = try await request { [input] in try await $0.edit(.sample, 7, input) }
    #expect(body(request) == #"{"service_length":\#(sent ?? typed)}"#)
  }

  @Test("What was typed is sent as text, whatever a browser would make of it")
  func escaped() async throws {
    var input = ProjectInput.sample
    input.description = "<script>&\n\"'"
    let request = try await request { [input] in _ = try await $0.create(.sample, input) }
    #expect(
      body(request).contains(#""description":"<p>&lt;script&gt;&amp;<br>&quot;&#39;</p>""#))
  }
}
