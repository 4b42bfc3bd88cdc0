import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Sessions on disk")
struct SessionBookTests {
  private let parent: TemporaryFolder
  private var folder: String { "\(parent.path)/state" }

  init() throws {
    parent = try TemporaryFolder()
  }

  /// The program, started anew.
  private func bench() throws -> AccountBench {
    AccountBench(file: try StateFile(folder: folder))
  }

  @Test("Tokens outlive the program, and so does the end of a family")
  func tokens() async throws {
    let first = await (try bench()).signIn()
    #expect(await (try bench()).status(as: first.bearer) == 200)
    let second = await (try bench()).refresh(first.refresh)
    #expect(second.status == 200)
    #expect(await (try bench()).refresh(first.refresh).oauthError == "invalid_grant")
    #expect(await (try bench()).status(as: second.bearer) == 401)
  }

  @Test("A right answer outlives the program, and so does the new password")
  func recovery() async throws {
    let verified = await (try bench()).post(
      "/api/user/user-security-question/verify/",
      ["phone": .string(AccountBench.phone), "question": "第一只宠物叫什么？", "answer": "mimi"])
    let fields: [String: JSONValue] = [
      "phone": .string(AccountBench.phone), "new_password1": "new-one",
      "new_password2": "new-one",
    ]
    let path = "/api/auth/password/reset/"
    #expect(await (try bench()).post(path, fields, cookie: verified.cookie).status == 200)
    #expect(await (try bench()).logIn(AccountBench.phone, "new-one").status == 200)
    #expect(await (try bench()).post(path, fields, cookie: verified.cookie).status == 400)
  }

  @Test("In a file that is older than sessions, people can sign in with their password")
  func olderFile() async throws {
    _ = try StateFile(folder: folder)
    let account =
      #"{"key":"k","uid":5,"password":"old-one","#
      + #""phone":{"callingCode":"86","iso3":"CHN","national":"13800138000"}}"#
    let text = #"{"accounts":[\#(account)],"nextUID":6,"permits":[],"sentCodes":[]}"#
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/state.json"))
    let bench = try bench()
    #expect(await bench.status(as: "Token k") == 200)
    #expect(await bench.signIn(changing: ["password": "old-one"]).status == 200)
    #expect(await bench.status(as: "Token k") == 200)
    #expect(parent.mode(of: "state/state.json") == 0o600)
  }

  @Test("What is too old for a new password is dropped")
  func forgets() {
    let bench = Bench()
    var state = bench.state
    state.sessions.recoveries = [Recovery(cookie: "x", owner: 5, at: bench.now)]
    state.forgetOldThings(now: bench.now.adding(seconds: 899), rules: bench.rules)
    #expect(state.sessions.recoveries.count == 1)
    state.forgetOldThings(now: bench.now.adding(seconds: 900), rules: bench.rules)
    #expect(state.sessions.recoveries.isEmpty)
  }
}
