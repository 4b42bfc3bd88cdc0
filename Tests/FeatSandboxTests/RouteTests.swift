import Testing

@testable import FeatSandbox

@Suite("The table of operations")
struct RouteTests {
  private static let table = [
    Route("GET", "/api/projects/{id}/", .everyone) { _, _ in Answer(body: .null) },
    Route("POST", "/api/projects/{id}/bids/{bid}/", .everyone) { _, _ in Answer(body: .null) },
  ]

  @Test("What stands at the places of a path reaches the rule by name")
  func parameters() {
    guard
      case .operation(let route, let parameters) = Route.match(
        "POST", "/api/projects/12/bids/9/", in: Self.table)
    else {
      Issue.record("no operation")
      return
    }
    #expect(route.name == "POST /api/projects/{id}/bids/{bid}/")
    #expect(parameters == ["id": "12", "bid": "9"])
  }

  @Test(
    "A path that fits no row has no operation",
    arguments: ["/api/projects//", "/api/projects/1/2/", "/", "", "//", "/API/projects/1/"])
  func unknownPath(_ path: String) {
    guard case .nothing = Route.match("GET", path, in: Self.table) else {
      Issue.record("an operation for \(path)")
      return
    }
  }

  @Test("Every operation is in the table once")
  func unique() {
    #expect(Set(Route.all.map(\.name)).count == Route.all.count)
  }

  @Test("Every path of the table starts with /api/ and ends with a slash")
  func slashes() {
    #expect(Route.all.allSatisfy { $0.template.hasPrefix("/api/") && $0.template.hasSuffix("/") })
  }
}
