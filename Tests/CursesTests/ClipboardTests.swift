import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite("What is sent to the clipboard", .serialized, .blocking)
struct ClipboardTests {
  private static let title = "修理水龙头"

  private func sequence(_ text: String) -> String {
    "\u{1b}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
  }

  /// What the program wrote from the first string of control on, which no frame has, up to the frame
  /// that comes after it; nothing where it wrote none.
  private func copied(
    _ text: String, environment: [String: String] = [:]
  ) throws -> (terminal: PseudoTerminal, output: String) {
    let terminal = try startProbe(
      environment: environment.merging(["COPIED": text]) { old, _ in old })
    try terminal.type("y")
    try terminal.wait(forText: "last=key(TerminalUI.Key.character(\"y\")).")
    let output = String(decoding: terminal.transcript, as: UTF8.self)
    let starts = ["\u{1b}]", "\u{1b}P"].compactMap { output.range(of: $0)?.lowerBound }
    return (terminal, starts.min().map { String(output[$0...]) } ?? "")
  }

  @Test("A terminal gets the text as it is, once", arguments: ["", "1", "12", "123", title])
  func plain(_ text: String) throws {
    let output = try copied(text).output
    #expect(output.hasPrefix(sequence(text)))
    #expect(output.components(separatedBy: "\u{1b}]52;").count == 2)
    #expect(!output.contains("\u{1b}P"))
  }

  @Test("At the other end of SSH too", arguments: ["screen-256color", "xterm"])
  func remote(type: String) throws {
    let output = try copied(Self.title, environment: ["TERM": type]).output
    #expect(output.hasPrefix(sequence(Self.title)) && !output.contains("\u{1b}P"))
  }

  @Test(
    "tmux gets it for itself, and wrapped for the terminal",
    arguments: [
      ["TERM": "tmux-256color"], ["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"],
    ])
  func tmux(_ environment: [String: String]) throws {
    let output = try copied(Self.title, environment: environment).output
    let plain = sequence(Self.title)
    #expect(output.hasPrefix(plain + "\u{1b}Ptmux;\u{1b}" + plain + "\u{1b}\\"))
  }

  @Test("GNU screen gets short pieces, which make up the whole")
  func screen() throws {
    let text = String(repeating: Self.title, count: 40)
    let environment = ["TERM": "screen-256color", "STY": "1.pts-0"]
    let output = try copied(text, environment: environment).output
    let pieces = output.components(separatedBy: "\u{1b}P").dropFirst().map {
      $0.components(separatedBy: "\u{1b}\\")[0]
    }
    #expect(output.hasPrefix("\u{1b}P") && pieces.count > 1)
    #expect(pieces.allSatisfy { $0.utf8.count <= 200 })
    #expect(pieces.joined() == sequence(text))
  }

  @Test("A terminal that prints what it does not know gets nothing", arguments: ["linux", "vt100"])
  func old(type: String) throws {
    let (terminal, output) = try copied(Self.title, environment: ["TERM": type])
    #expect(output.isEmpty && !terminal.screen.text.contains("52;c"))
  }

  @Test("Of a text beyond 64 KB whole characters are sent, as many as fit")
  func long() throws {
    // The variable of a process may be 128 KB long.
    let output = try copied(String(repeating: "长", count: 30_000)).output
    #expect(output.hasPrefix(sequence(String(repeating: "长", count: 21_845))))
  }

  @Test("A terminal that does not read gets all of it as soon as it does")
  func blocked() throws {
    let text = String(repeating: "长", count: 20_000)
    let terminal = try startProbe(environment: ["COPIED": text])
    try terminal.type("yj")
    try terminal.waitForBlockedOutput()
    try terminal.wait(forText: "last=key(TerminalUI.Key.character(\"j\")).")
    #expect(String(decoding: terminal.transcript, as: UTF8.self).contains(sequence(text)))
    #expect(terminal.screen.lines[23] == String(repeating: "中", count: 40))
  }

  @Test("A signal that ends it meanwhile leaves the terminal as it was")
  func ended() throws {
    let text = String(repeating: "长", count: 20_000)
    let terminal = try startProbe(environment: ["COPIED": text])
    try terminal.type("y")
    try terminal.waitForBlockedOutput()
    terminal.send(SIGTERM)
    #expect(try terminal.waitForEnd(seconds: 3).how == .killed(signal: SIGTERM))
    expectRestored(terminal)
  }
}
