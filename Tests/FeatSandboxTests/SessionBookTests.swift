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
}
