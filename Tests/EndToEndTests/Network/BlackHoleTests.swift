import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite(
  "A network in which packets are lost", .blocking,
  .enabled(if: OwnSystem.isAllowed, "namespaces are for root"))
struct BlackHoleTests {
  private let system: OwnSystem
  private let folder: TemporaryFolder

  init() throws {
    system = try OwnSystem()
    folder = try TemporaryFolder()
    try system.replace("/etc/hosts", with: "127.0.0.1 localhost\n")
    try system.replace("/etc/nsswitch.conf", with: "hosts: files dns\n")
  }

  private func open(_ place: Place, _ url: String) throws -> PseudoTerminal {
    try place.prepareFiles(of: url, in: folder)
    let terminal = try startProgram(
      ["--api-url", url, "--lang", "en"], environment: folder.environment())
    guard place == .phone else { return terminal }
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.wait(forText: Place.phone.sign)
    return terminal
  }

  /// Switches the language forth and back: the whole screen is another one after each key.
  private func expectEcho(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var times: [Duration] = []
    for _ in 0..<50 {
      for isChinese in [true, false] {
        let start = ContinuousClock.now
        try terminal.type("\u{1b}OQ")
        // The key is labelled with the language that it leads to.
        try terminal.wait(forText: isChinese ? "English" : "中文")
        times.append(ContinuousClock.now - start)
      }
    }
    let slowest = times.sorted()[98]
    #expect(slowest < .milliseconds(100), "\(slowest)", sourceLocation: sourceLocation)
  }

  private func expectQuickEnd(
    _ terminal: PseudoTerminal, _ keys: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try terminal.type(keys)
    _ = try terminal.waitForEnd(seconds: 1)
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
  }

  @Test("Where no name is answered keys are heard at once, and it is said that nothing was sent")
  func names() throws {
    try system.replace(
      "/etc/resolv.conf", with: "nameserver 127.0.0.53\noptions timeout:30\n")
    let hole = try BlackHole.nameServer()
    let url = "https://feat.test"
    let writing = try open(.phone, url)
    try writing.type("\r")
    try writing.wait(forText: "Sending the SMS, still waiting. Esc stops.")
    try expectEcho(writing)
    let reading = try open(.home, url)
    try reading.wait(forText: "reading")
    try expectEcho(reading)
    try expectQuickEnd(reading, "q")
    try folder.remove("/state")
    let leaving = try open(.phone, url)
    try leaving.type("\r")
    try leaving.wait(forText: "Sending the SMS")
    try expectQuickEnd(leaving, "\u{3}")

    try writing.wait(forFailure: "cannotConnect", seconds: 12)
    try writing.wait(forText: "Number: 15915719111")
    withExtendedLifetime(hole) {}
  }

  @Test("Where no connection comes about a write says that nothing was sent, and later it works")
  func connections() throws {
    let server = try StandIn()
    let signingUp = try open(.phone, server.url)
    let writing = try Place.form.open(server, in: folder)
    try writing.type("Move a piano\tIt is heavy.")
    try writing.wait(forText: "It is heavy.")
    server.refuse()
    var hole: BlackHole? = try BlackHole.port(server.port)
    try signingUp.type("\r")
    try writing.type("\u{13}")
    try signingUp.wait(forText: "Sending the SMS, still waiting. Esc stops.")
    try expectEcho(signingUp)
    try signingUp.wait(forFailure: "cannotConnect", seconds: 12)
    try writing.wait(for: Sentence("failures.cannotConnect.what"), seconds: 12)
    try writing.type("\t\t")
    try writing.wait(forText: "Move a piano")
    #expect(server.requests.allSatisfy { $0.hasPrefix("GET ") })

    hole = nil
    try server.listen()
    try signingUp.type("\r")
    try signingUp.wait(forText: Place.code.sign)
    #expect(server.count(.code) == 1)
    server.answer(.projects, with: [.hang])
    try writing.type("\u{13}")
    try writing.wait(forText: "creating the project, still waiting. Esc stops.")
    #expect(server.requests.filter { $0.hasPrefix("POST /api/service/demand/ ") }.count == 1)
    withExtendedLifetime(hole) {}
  }

  @Test("A handshake that stalls sends nothing but its beginning, and that is said")
  func handshake() throws {
    let server = try SilentServer()
    let url = "https://127.0.0.1:\(server.port)"
    let writing = try open(.phone, url)
    try writing.type("\r")
    try writing.wait(forText: "Sending the SMS, still waiting. Esc stops.")
    let reading = try open(.home, url)
    try reading.wait(forText: "reading")
    try expectEcho(reading)
    try expectQuickEnd(reading, "q")
    try writing.wait(forFailure: "cannotConnect", seconds: 12)
    #expect(server.received.filter { !$0.isEmpty }.allSatisfy { $0.isClientHello })
  }

  @Test("A name that nobody has is called so", arguments: ["en", "zh-Hans"])
  func unknownName(language: String) throws {
    try system.replace("/etc/resolv.conf", with: "nameserver 127.0.0.53\n")
    let names = try NameServer()
    let words = try #require(AccountWords.all.first { $0.language == language })
    let url = "https://feat.test"
    try Place.phone.prepareFiles(of: url, in: folder)
    let terminal = try startProgram(
      ["--api-url", url, "--lang", language], environment: folder.environment())
    try terminal.goToNumber(words)
    try terminal.press("\r", after: words.phone)
    try terminal.wait(forFailure: "cannotResolve", language: language)
    #expect(names.questions > 0)
  }
}
