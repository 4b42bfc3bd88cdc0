import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("The state on disk")
struct StateFileTests {
  private let parent: TemporaryFolder
  private var folder: String { "\(parent.path)/state" }

  init() throws {
    parent = try TemporaryFolder()
  }

  private func request(_ path: String, _ fields: String) -> Request {
    let phone = #""country_code":"CHN","phone":"+86-15915719111","form_id":"form-130""#
    return Request(method: "POST", path: path, body: Data("{\(phone)\(fields)}".utf8))
  }

  private func sandbox(complain: @escaping @Sendable (String) -> Void = { _ in }) throws -> Sandbox
  {
    Sandbox(
      rules: SandboxRules(fixedCode: "123456"), file: try StateFile(folder: folder),
      surroundings: Sandbox.Surroundings(complain: complain))
  }

  @Test("Codes, quotas, permits, accounts and keys outlive the program")
  func restart() async throws {
    let send = request("/api/auth/phone/code/", "")
    for _ in 0..<3 { _ = await (try sandbox()).answer(send) }
    #expect(await (try sandbox()).answer(send).code == "SEND_VCODE_LIMIT_ERROR")
    let verify = request("/api/auth/phone/verification/", #","vcode":"123456""#)
    let token = await (try sandbox()).answer(verify).token
    let register = request(
      "/api/auth/phone/register/", #","vcode":"123456","token":"\#(token)""#)
    let key = await (try sandbox()).answer(register).key
    let user = await (try sandbox()).answer(
      Request(
        method: "GET", path: "/api/user/basic-info/",
        headers: ["authorization": "Token \(key)"]))
    #expect(user.status == 200)
    #expect(user.body["data"]?["username"] == "+86-15915719111")
  }

  @Test("Projects outlive the program, with their bidders as they would have been anyway")
  func projects() async throws {
    let moment = Moment()
    func ask(_ method: String, _ path: String, _ fields: String = "{}", seed: Seed = .projects(50))
      async throws -> Answer
    {
      let sandbox = Sandbox(
        seed: seed, file: try StateFile(folder: folder),
        surroundings: Sandbox.Surroundings(now: { moment.now }, random: { 0 }))
      return await sandbox.answer(
        Request(
          method: method, path: "/api/service/demand/\(path)",
          headers: ["authorization": "Token \(String(repeating: "0", count: 40))"],
          body: Data(fields.utf8)))
    }
    let draft =
      #"{"title":"Title","description":"x","tags":["a"],"start_time":"2027-06-01T00:00:00Z"}"#
    let id = try #require(try await ask("POST", "", draft).id)
    #expect(try await ask("POST", "\(id)/publish/").status == 200)
    moment.pass(seconds: 60)
    let before = try await ask("GET", "\(id)/participants/")
    #expect(before.items.count >= 2)
    #expect(try await ask("GET", "\(id)/participants/") == before)
    // What it began with is kept, and a seed is for beginnings.
    let list = try await ask("GET", "", seed: .empty)
    #expect(list.body["pagination"]?["total_count"] == .number(51))
  }

  @Test("What a sandbox begins with is kept before anybody changes it")
  func seedIsKept() throws {
    let moment = Moment()
    _ = Sandbox(seed: .demo, file: try StateFile(folder: folder))
    let first = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/state.json"))
    moment.pass(seconds: 3600)
    _ = Sandbox(
      seed: .empty, file: try StateFile(folder: folder),
      surroundings: Sandbox.Surroundings(now: { moment.now }))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/state.json")) == first)
  }

  @Test("In a file that is older than projects, the people are kept and get theirs")
  func olderFile() async throws {
    _ = try StateFile(folder: folder)
    let key = String(repeating: "k", count: 40)
    let account =
      #"{"key":"\#(key)","uid":5,"phone":{"callingCode":"86","iso3":"CHN","national":"13800138000"}}"#
    let text = #"{"accounts":[\#(account)],"nextUID":6,"permits":[],"sentCodes":[]}"#
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/state.json"))
    let list = Request(
      method: "GET", path: "/api/service/demand/", headers: ["authorization": "Token \(key)"])
    let said = Lines()
    #expect(await (try sandbox(complain: said.add)).answer(list).items.count > 5)
    #expect(said.all.isEmpty)
  }

  @Test("The folder is 0700, the file 0600, and no other file is left")
  func modes() async throws {
    _ = await (try sandbox()).answer(request("/api/auth/phone/code/", ""))
    #expect(parent.mode(of: "state") == 0o700)
    #expect(parent.mode(of: "state/state.json") == 0o600)
    #expect(parent.mode(of: "state/lock") == 0o600)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.sorted() == ["lock", "state.json"])
  }

  @Test(
    "A broken file is set aside, complained about once, and the sandbox begins anew",
    arguments: ["", "{", "[]", #"{"accounts":[]}"#, "\u{0}\u{1}"])
  func broken(_ text: String) async throws {
    _ = try StateFile(folder: folder)
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/state.json"))
    let said = Lines()
    let sandbox = try sandbox(complain: said.add)
    #expect(said.all.count == 1)
    #expect(said.all.first?.contains("set aside") == true)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.contains { $0.hasPrefix("state.json.broken-") })
    #expect(await sandbox.answer(request("/api/auth/phone/code/", "")).code == nil)
  }

  @Test("A pipe, link or folder in the file's place is set aside too")
  func strangeFiles() throws {
    _ = try StateFile(folder: folder)
    let path = "\(folder)/state.json"
    let makers: [(String) -> Int32] = [
      { mkfifo($0, 0o600) }, { symlink("/etc/hosts", $0) }, { mkdir($0, 0o700) },
    ]
    for make in makers {
      #expect(make(path) == 0)
      let said = Lines()
      _ = try sandbox(complain: said.add)
      #expect(said.all.count == 1)
      // What it begins with has taken the place.
      #expect(parent.mode(of: "state/state.json") == 0o600)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where name != "lock" {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
  }

  @Test("What cannot be saved has not happened: no message, no count against the quota")
  func unsaved() async throws {
    let said = Lines()
    let sandbox = try sandbox(complain: said.add)
    // A folder that is not empty, at the temporary file's name, makes every save fail.
    let obstacle = "\(folder)/state.json.new/x"
    try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: true)
    let send = request("/api/auth/phone/code/", "")
    for _ in 0..<4 {
      let answer = await sandbox.answer(send)
      #expect(answer.status == 500)
      #expect(answer.body["detail"] != nil)
    }
    #expect(said.all.count == 4)
    try FileManager.default.removeItem(atPath: "\(folder)/state.json.new")
    #expect(await sandbox.answer(send).status == 200)
  }

  @Test("Folders that are missing above it are made too, for their owner alone")
  func missingParents() throws {
    _ = try StateFile(folder: parent.path + "/a/b/state")
    #expect(parent.mode(of: "a") == 0o700)
    #expect(parent.mode(of: "a/b/state") == 0o700)
  }

  @Test("A folder that cannot be made is said with the reason")
  func noFolder() {
    #expect(
      throws: SandboxProblem.unusableFolder("/dev/null/x", reason: "Not a directory")
    ) { try StateFile(folder: "/dev/null/x") }
  }
}
