import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite("Line by line: signals, the end of the input, secrets", .blocking)
struct AccessibleWayOutTests {
  private let server: StandIn
  private let folder: TemporaryFolder
  private let words = ProgramWords.english

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  /// Opens the program where a password is asked for.
  private func openAtPassword() throws -> LineScreen {
    try Place.details.prepareFiles(of: server.url, in: folder)
    let screen = try open()
    try screen.answer("123456", to: words.ask("steps.code"))
    try screen.wait(forQuestion: words.ask("details.password"))
    #expect(!screen.terminal.modes.isCooked)
    return screen
  }

  private func open(_ type: String? = "dumb") throws -> LineScreen {
    try LineScreen(["--api-url", server.url, "--lang", "en"], in: folder, type: type)
  }

  @Test(
    "Whatever ends it lets what is typed be seen again",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGALRM])
  func signals(signal: Int32) throws {
    let screen = try openAtPassword()
    screen.terminal.send(signal)
    #expect(try screen.terminal.waitForEnd(seconds: 2).how == .killed(signal: signal))
    #expect(screen.terminal.modes == screen.terminal.modesBefore)
    // What the shell writes next begins a line, where the program had a moment to end.
    guard [SIGINT, SIGTERM, SIGHUP].contains(signal) else { return }
    #expect(screen.terminal.transcript.last == UInt8(ascii: "\n"))
  }

  @Test("Ctrl-C ends it as a signal does, also while an answer is waited for")
  func interrupt() throws {
    for place in [Place.welcome, .inFlight] {
      try place.prepareFiles(of: server.url, in: folder)
      if place == .inFlight { server.answer(.verification, with: [.hang]) }
      let screen = try open()
      if place == .inFlight {
        try screen.answer("123456", to: words.ask("steps.code"))
        try screen.wait(words["busy.verifyCode"])
      } else {
        try screen.wait(forQuestion: words["reading.choice"])
      }
      try screen.terminal.type("\u{3}")
      #expect(try screen.terminal.waitForEnd(seconds: 2).how == .killed(signal: SIGINT))
      #expect(screen.terminal.modes == screen.terminal.modesBefore)
    }
  }

  @Test("An SMS that comes while something is asked has a line of its own")
  func message() throws {
    let screen = try LineScreen(["--sandbox", "--lang", "en"], in: folder)
    try screen.choose(words["welcome.signUp"], from: words["reading.choice"])
    try screen.answer("+86", to: words.ask("country.filter"))
    try screen.answer("1", to: words.ask("country.filter"))
    try screen.answer("15915719111", to: words.ask("phone.number"))
    try screen.wait("\nSMS to +86-15915719111: ")
    try screen.wait(forQuestion: words.ask("steps.code"))
  }

  @Test("b stops what is under way, and the question comes again")
  func stop() throws {
    try Place.inFlight.prepareFiles(of: server.url, in: folder)
    server.answer(.verification, with: [.hang])
    let screen = try open()
    try screen.answer("123456", to: words.ask("steps.code"))
    try screen.wait(words["reading.stillWaiting"])
    try screen.terminal.type("b\n")
    try screen.wait(words["problems.verifyCodeUnknown"])
    try screen.wait(forQuestion: words.ask("steps.code"))
  }

  @Test("While it is stopped what is typed is seen; then the secret is asked for again")
  func suspended() throws {
    let screen = try openAtPassword()
    try screen.terminal.type("\u{1a}")
    try screen.terminal.waitForStop()
    #expect(screen.terminal.modes == screen.terminal.modesBefore)
    screen.terminal.resume()
    try screen.terminal.wait(for: "the secret to be hidden") { !$0.modes.isCooked }
    try screen.answer("secret-1", to: words.ask("details.password"))
    try screen.wait(forQuestion: words.ask("details.referral"))
    #expect(!String(decoding: screen.terminal.transcript, as: UTF8.self).contains("secret-1"))
  }

  @Test("The end of the input ends it well, and what was typed is kept")
  func endOfInput() throws {
    try Place.form.prepareFiles(of: server.url, in: folder)
    let screen = try open(nil)
    try screen.choose(words["keys.new"], from: words["reading.choice"])
    try screen.answer("Piano", to: words.ask("form.title"))
    try screen.wait(forQuestion: words.ask("form.description"))
    try screen.terminal.type("\u{4}")
    #expect(try screen.terminal.waitForEnd().how == .exited(0))
    #expect(folder.contents.contains { $0.contains("/draft-") })
    #expect(screen.controls == [])
  }

  @Test("A description is written in another program, where there is a terminal to lend")
  func editor() throws {
    try Place.form.prepareFiles(of: server.url, in: folder)
    let editor = folder.path + "/editor"
    try "#!/bin/sh\nprintf 'Two coats' > \"$1\"\n".write(
      toFile: editor, atomically: true, encoding: .utf8)
    chmod(editor, 0o755)
    let screen = try LineScreen(
      ["--api-url", server.url, "--lang", "en"], in: folder, environment: ["VISUAL": editor])
    try screen.choose(words["keys.new"], from: words["reading.choice"])
    try screen.answer("Fence", to: words.ask("form.title"))
    try screen.answer("?", to: words.ask("form.description"))
    try screen.choose(words["form.editor"], from: words["reading.choice"])
    try screen.wait(words["reading.filled", ["value": "Two coats"]])
    try screen.wait(forQuestion: words.ask("form.description"))
    #expect(screen.terminal.modes == screen.terminal.modesBefore)
    #expect(screen.controls == [])
  }

  @Test("A closed window ends it")
  func hangUp() throws {
    let screen = try open()
    try screen.wait(forQuestion: words["reading.choice"])
    screen.terminal.hangUp()
    let end = try screen.terminal.waitForEnd(seconds: 2)
    #expect([.exited(0), .exited(1), .killed(signal: SIGHUP)].contains(end.how))
    #expect(end.cpuSeconds < 0.5)
  }
}
