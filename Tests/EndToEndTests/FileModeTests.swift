import FeatDomain
import Foundation
import PseudoTerminal
import Testing

@Suite("Files of one's own are private from the moment that they exist", .blocking)
struct FileModeTests {
  private static let names = [
    "open", "openat", "creat", "mkdir", "mkdirat", "mknod", "mknodat", "chmod", "fchmod",
    "fchmodat", "rename", "renameat", "renameat2", "link", "linkat", "umask",
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// No call of a run makes anything that others may use, even if only for a moment.
  private func expectPrivate(_ calls: [SystemCallTrace.Call]) {
    var made = 0
    for call in calls {
      switch call.name {
      case "open", "openat":
        guard call.text.contains("O_CREAT") else { continue }
        made += 1
        // Nobody else's file either, nor one that others have had open already.
        #expect(call.text.contains(/O_(EXCL|RDONLY)/) && call.text.contains("O_NOFOLLOW"))
        #expect(call.text.contains(/, 0600(\)| )/), "\(call)")
      case "mkdir", "mkdirat": #expect(call.text.contains(/, 0700(\)| )/), "\(call)")
      case "chmod", "fchmod", "fchmodat":
        #expect(call.text.contains(/, 0[67]00(\)| )/), "\(call)")
      case "umask": #expect(call.text.hasPrefix("077"))
      case "renameat": break
      default: Issue.record("\(call)")
      }
    }
    // There was something to see.
    #expect(made > 0 && calls.contains { $0.name == "renameat" })
  }

  @Test("Saving a session opens no gap under any umask", arguments: ["000", "022", "077"])
  func saving(umask: String) throws {
    let trace = SystemCallTrace(of: Self.names, in: folder.path + "/trace")
    let command = trace.command(
      PseudoTerminal.product("storage-probe"), ["save", "new"], umask: umask)
    let end = try ChildProcess(
      command[0], Array(command.dropFirst()),
      environment: ["HOME": folder.path, "PATH": "/usr/bin"]
    ).end()
    #expect(end.code == 0, "\(end)")
    expectPrivate(try trace.calls())
  }

  @Test("Signing up opens no gap under any umask", arguments: ["000", "022", "077"])
  func signingUp(umask: String) throws {
    let sandbox = try RunningSandbox()
    try Place.phone.prepareFiles(of: sandbox.url, in: folder)
    let trace = SystemCallTrace(of: Self.names, in: folder.path + "/trace")
    let command = trace.command(
      PseudoTerminal.product("feat-tui"), ["--api-url", sandbox.url, "--lang", "en"], umask: umask)
    let terminal = try PseudoTerminal(
      command[0], arguments: Array(command.dropFirst()), environment: folder.environment())
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("\r", after: Place.phone.sign)
    try terminal.press(try sandbox.code(for: Place.number.wireFormat), after: Place.code.sign)
    try terminal.press("correct horse\r\r", after: Place.details.sign)
    try terminal.wait(forText: Place.home.sign)
    try terminal.quit()

    let calls = try trace.calls()
    expectPrivate(calls)
    // Before anything else could be made.
    #expect(calls.first { $0.name == "umask" || $0.text.contains("O_CREAT") }?.name == "umask")
    let files = folder.contents.filter { $0.hasPrefix(folder.path + "/state") }
    #expect(files.contains { $0.hasSuffix("/session.json") })
    for path in files { #expect(try mode(of: path) & 0o077 == 0, "\(path)") }
  }
}
