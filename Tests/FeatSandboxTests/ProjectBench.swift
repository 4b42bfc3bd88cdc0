import FeatDomain
import Foundation

@testable import FeatSandbox

// The tests are about these, not about what a client knows under the same names.
typealias Project = FeatSandbox.Project

/// Two people with projects, a clock that the test moves, and calls by method and path.
struct ProjectBench {
  var state = SandboxState()
  var rules = SandboxRules()
  var now = UnixTime(milliseconds: 1_800_000_000_000)
  var language = "en"
  let owner: Account
  let other: Account

  init(crowds: Bool = false) {
    let dice = Dice { UInt64.random(in: .min ... .max) }
    let phones = ["13800138000", "13900139000"].map {
      PhoneNumber(iso3: "CHN", callingCode: "86", national: $0)
    }
    owner = state.addAccount(of: phones[0], dice: dice) { $0.firstname = "小明" }
    other = state.addAccount(of: phones[1], dice: dice) { $0.firstname = "丽" }
    state.projects.hasCrowds = crowds
  }

  /// Calls an operation with a body or none.
  mutating func call(
    _ method: String, _ path: String, as caller: Account, type: String = "application/json",
    body: Data = Data()
  ) throws -> Answer {
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let request = Request(
      method: method, path: parts[0], query: parts.count == 2 ? parts[1] : "",
      headers: ["x-language-locale": language, "content-type": type], body: body)
    guard case .operation(let route, let parameters) = Route.match(method, parts[0]) else {
      return Answer(status: 404, body: .null)
    }
    let call = Call(
      request: request, parameters: parameters, caller: caller, now: now,
      dice: Dice { UInt64.random(in: .min ... .max) }, rules: rules)
    do {
      var next = state
      let answer = try route.rule(&next, call)
      state = next
      return answer
    } catch let refusal as Refusal {
      return refusal.answer
    }
  }

  mutating func get(_ path: String, as caller: Account? = nil) throws -> Answer {
    try call("GET", "/api/service/demand/\(path)", as: caller ?? owner)
  }

  mutating func post(
    _ path: String, _ fields: [String: JSONValue] = [:], as caller: Account? = nil
  ) throws -> Answer {
    try call(
      "POST", "/api/service/demand/\(path)", as: caller ?? owner,
      body: JSONValue.object(fields).encoded())
  }

  mutating func patch(
    _ id: Int, _ fields: [String: JSONValue], as caller: Account? = nil
  ) throws -> Answer {
    try call(
      "PATCH", "/api/service/demand/\(id)/", as: caller ?? owner,
      body: JSONValue.object(fields).encoded())
  }

  /// Sends a form with an image.
  mutating func attach(
    _ name: String = "a.png", to id: String, content: Data = Self.png, as caller: Account? = nil
  ) throws -> Answer {
    try call(
      "POST", "/api/service/demand-image/", as: caller ?? owner,
      type: "multipart/form-data; boundary=XX",
      body: Self.form("XX", id: id, name: name, content: content))
  }

  /// What every image here begins with.
  static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00])

  /// The body of a form with a project's id and an image.
  static func form(_ boundary: String, id: String, name: String, content: Data = png) -> Data {
    let head =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"demand\"\r\n\r\n\(id)\r\n"
      + "--\(boundary)\r\nContent-Disposition: form-data; name=\"image\"; filename=\"\(name)\"\r\n"
      + "Content-Type: image/png\r\n\r\n"
    return Data(head.utf8) + content + Data("\r\n--\(boundary)--\r\n".utf8)
  }

  /// Puts a project of the owner's in, in some status, with the other's bid where it has bidding.
  @discardableResult
  mutating func project(
    _ status: Project.Status = .draft, change: (inout Project) -> Void = { _ in }
  ) -> Int {
    var project = state.projects.draft(of: owner.uid, at: now)
    project.title = "Title"
    project.description = "<p>Text</p>"
    project.tags = ["tag"]
    project.startTime = now.adding(seconds: 30 * 86_400)
    if ![.draft, .review].contains(status) {
      project.open(at: now, crowd: nil)
      project.bids = [Bid(id: 1, uid: other.uid, value: Yuan(fen: 1500))]
    }
    project.given = status
    change(&project)
    state.projects.keep(project)
    return project.id
  }

  /// A bid by hand.
  func bid(_ uid: UInt64, _ fen: Int, hasQuit: Bool = false) -> Bid {
    Bid(id: Int(uid % 1000), uid: uid, value: Yuan(fen: fen), hasQuit: hasQuit)
  }

  /// The status that a project has now.
  func status(_ id: Int) -> Project.Status? {
    state.projects[id]?.status(at: now)
  }
}

extension Answer {
  /// What it is about.
  var data: JSONValue? { body["data"] }
  /// The project's id in it.
  var id: Int? { data?["id"]?.whole }
  /// The items of its list.
  var items: [JSONValue] { data?.items ?? [] }
}

extension JSONValue {
  /// The elements; none when this is no array.
  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }
  /// The whole number; nil when this is none.
  var whole: Int? {
    if case .number(let number) = self { Int("\(number)") } else { nil }
  }
}
