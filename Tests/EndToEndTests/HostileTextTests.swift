import Foundation
import PseudoTerminal
import Testing

@Suite("Hostile text of the server is shown, and does nothing", .serialized, .blocking)
struct HostileTextTests {
  /// Every text at every place; but messages by field are only read out of short answers.
  static let samples = ServerTextPlace.allCases.flatMap { place in
    HostileText.all.filter { place != .fieldMessage || $0.text.utf8.count < 32_768 }
      .map { (place, $0) }
  }

  @Test(
    "On the screen it is a text like any other, cell by cell",
    arguments: samples)
  func cells(place: ServerTextPlace, text: HostileText) throws {
    let hostile = try Shown(text.text, at: place)
    let harmless = try Shown(text.harmless, at: place)
    try hostile.screen.expectSamePicture(as: harmless.screen, but: Self.ownPlace) {
      $0.contains("Begin")
    }
  }

  /// A screen without the names of the test's own folder and server, in which the session is kept.
  private static func ownPlace(_ screen: String) -> String {
    screen.replacing(/feat-tui-tests-\w{6}/, with: "folder")
      .replacing(/127\.0\.0\.1-\d+/, with: "server")
  }

  @Test("No byte of it reaches the terminal as a control", arguments: samples)
  func bytes(place: ServerTextPlace, text: HostileText) throws {
    let server = try StandIn()
    try place.say(text.text, with: server)
    // While the program runs: a session that is gone from its folder is over.
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let terminal = try place.way.place.open(server, in: folder)
    try terminal.type(place.way.keys)
    try terminal.wait(forText: "Begin")
    // Now everything is read that it had to say.
    try terminal.type("\u{3}")
    _ = try terminal.waitForEnd()
    let output = TerminalOutput(terminal.transcript)
    #expect(output.isUTF8)
    #expect(output.hiddenScalars.isEmpty)
    #expect(output.strangeSequences.isEmpty)
    #expect(output.longestPileOfMarks <= 4)
  }

  @Test("Instead of messages by field without end the general sentence is shown")
  func longRefusal() throws {
    let server = try StandIn()
    try ServerTextPlace.fieldMessage.say(HostileText.megabyte.text, with: server)
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let terminal = try Place.phone.open(server, in: folder)
    try terminal.type("\r")
    try terminal.wait(forText: "! FEAT does not accept this.")
    try terminal.wait(forText: "Number: 15915719111")
  }

  /// The program in a terminal emulator, with a text of the server's on the screen.
  private final class Shown {
    let screen: TmuxScreen
    private let server: StandIn
    private let folder: TemporaryFolder

    init(_ text: String, at place: ServerTextPlace) throws {
      server = try StandIn()
      folder = try TemporaryFolder()
      try place.say(text, with: server)
      try place.way.place.prepareFiles(of: server.url, in: folder)
      screen = try TmuxScreen(
        PseudoTerminal.product("feat-tui"), ["--api-url", server.url, "--lang", "en"],
        environment: folder.environment())
      if place.way.place != .home {
        try screen.wait(for: Place.welcome.sign)
        try screen.type("1")
      }
      try screen.wait(for: place.way.place.sign)
      if !place.way.keys.isEmpty { try screen.type(place.way.keys) }
      try screen.wait(for: "Begin")
    }
  }
}
