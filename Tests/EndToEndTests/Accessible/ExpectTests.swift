import Foundation
import PseudoTerminal
import Testing

@Suite("Driven by expect, line by line", .blocking)
struct ExpectTests {
  @Test("A whole sign-up, and a project's life from its first word to its winner")
  func life() async throws {
    let sandbox = try RunningSandbox(speed: 300, code: "123456")
    let folder = try TemporaryFolder()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "life.exp").path
    let end = try ChildProcess(
      "expect",
      [
        script, PseudoTerminal.product("feat-tui"), sandbox.url, ProjectOwner.farDayAsWritten,
      ],
      environment: folder.environment()
    ).end()
    #expect(end.code == 0, "\(end.errors) \(end.output)")
    let effects = try await sandbox.effects()
    #expect(effects["POST /api/auth/phone/register/"] == 1)
  }
}
