import PseudoTerminal
import Testing

import class Foundation.FileHandle
import class Foundation.Pipe
import class Foundation.Process
import struct Foundation.URL

@Suite("Opening", .serialized, .blocking)
struct OpeningTests {
  @Test(
    "A type that cannot be used is a fact, not a crash",
    arguments: [
      ("", "typeIsUnset"), ("dumb", "typeIsTooSimple(\"dumb\")"),
      ("nonsense", "typeIsUnknown(\"nonsense\")"), ("../../etc/passwd", "typeIsUnknown"),
      (String(repeating: "x", count: 40), "typeIsUnknown"), ("unknown", "typeIsUnknown"),
    ])
  func type(type: String, fact: String) throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("curses-probe"), environment: ["TERM": type])
    #expect(try terminal.waitForEnd().how == .exited(2))
    #expect(terminal.screen.text.contains("failed: \(fact)"))
    #expect(!terminal.transcript.contains(0x1b))
    expectRestored(terminal)
  }

  @Test("A pipe is no terminal")
  func pipe() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PseudoTerminal.product("curses-probe"))
    process.environment = ["TERM": "xterm"]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? .init()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(String(decoding: text, as: UTF8.self) == "failed: inputIsNoTerminal\n")
  }

  @Test(
    "Terminals of all kinds open",
    arguments: ["linux", "vt100", "screen", "tmux-256color", "rxvt", "ansi", "xterm", "vt52"])
  func kinds(type: String) throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("curses-probe"), environment: ["TERM": type])
    try terminal.wait(for: "a frame") {
      String(decoding: $0.transcript, as: UTF8.self).contains("last=none.")
    }
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(text.contains("?2004h") == !["linux", "vt52", "ansi"].contains(type))
  }

  @Test("NO_COLOR means none, and empty it means nothing", arguments: ["", "1"])
  func noColor(value: String) throws {
    let terminal = try startProbe(environment: ["NO_COLOR": value])
    try terminal.wait(forText: "✓")
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(text.contains("[32m") == value.isEmpty)
  }
}
