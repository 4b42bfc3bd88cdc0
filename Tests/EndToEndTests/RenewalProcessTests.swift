import FeatAPI
import FeatDomain
import HostileServer
import PseudoTerminal
import Storage
import Testing

@Suite("A token that several running copies share", .serialized, .blocking)
struct RenewalProcessTests {
  private let user: DemoUser

  init() throws { user = try DemoUser(hasClient: true) }

  /// Starts ten copies; all of them are at work when the lock is given back.
  private func startTen() throws -> [PseudoTerminal] {
    let lock = try user.file.lock()
    #expect(lock != nil)
    let terminals = try (0..<10).map { _ in try user.open() }
    for terminal in terminals { try terminal.wait(forText: "All 0+") }
    withExtendedLifetime(lock) {}
    return terminals
  }

  /// All of them have read, one has renewed, and what it got is on the disk.
  private func expectOneRenewal(_ terminals: [PseudoTerminal], of old: Session) async throws {
    for terminal in terminals { try terminal.waitForList() }
    for terminal in terminals { try terminal.quit() }
    #expect(try await user.sandbox.effects() == ["POST /api/o/token/": 2])
    #expect(try await user.sandbox.counts()["POST /api/o/token/"] == 2)
    let new = try #require(try user.file.load())
    #expect(new.credential != old.credential && new.uid == old.uid)
    #expect(try await user.sandbox.api(.demo).currentUser(new).uid == new.uid)
  }

  @Test("Of ten whose token runs out together one renews it, and nobody is signed out")
  func runsOut() async throws {
    let session = try await user.sandbox.tokenSession().ranOut
    try user.file.save(session)
    try await expectOneRenewal(try startTen(), of: session)
  }

  @Test("Of ten whose token the server takes no more one renews it, and nobody is signed out")
  func refused() async throws {
    var session = try await user.sandbox.tokenSession()
    guard case .token(var token) = session.credential else { throw Failure("not a token") }
    token.access = Secret("run-out")
    session.credential = .token(token)
    try user.file.save(session)
    try await expectOneRenewal(try startTen(), of: session)
  }

  @Test("A renewal whose answer is lost costs one sign-in at most, and nothing that was typed")
  func answerLost() async throws {
    try user.file.save(try await user.sandbox.tokenSession())
    let terminal = try user.openList()
    try terminal.type("nMove a piano\tIt is heavy.")
    try terminal.wait(forText: "It is heavy.")
    // The form's own request has its token, so that the next one needs another.
    try await user.sandbox.waitForRequest("GET /api/category/profession-category/")
    let session = try #require(try user.file.load())
    user.relay.fail("POST /api/o/token/", .answerLost)
    try user.file.save(session.ranOut)
    try terminal.type("\u{13}")
    try terminal.wait(forText: "The connection broke.")
    #expect(try await user.sandbox.effects() == ["POST /api/o/token/": 2])

    // The server has used the token up, so that only its owner can go on.
    try terminal.type("\u{13}")
    try terminal.wait(forText: AccountWords.english.ranOut)
    try terminal.answerQuestion("\t\r")
    try terminal.press(
      "feat-demo-1\r", after: AccountWords.english.password.about("+86 138 0013 8000"))
    try terminal.wait(for: "the form alone") {
      $0.screen.text.contains("It is heavy.") && !$0.screen.text.contains("Sign in")
    }
    #expect(try await user.sandbox.counts()["POST /api/service/demand/"] == nil)

    try terminal.answerQuestion("\u{13}")
    try terminal.wait(forText: "is saved at FEAT as a draft.")
    #expect(try await user.sandbox.effects()["POST /api/service/demand/"] == 1)
    // Two sign-ins, the renewal, and the attempt to use the token a second time.
    #expect(try await user.sandbox.counts()["POST /api/o/token/"] == 4)
    let api = try user.sandbox.api(.demo)
    let signedIn = try #require(try user.file.load())
    let id = try #require(try await api.projects.list(signedIn, 1).projects.first).id
    let made = try await api.projects.get(signedIn, id)
    #expect(
      made.title.original == "Move a piano" && made.description.original.contains("It is heavy."))
    try terminal.quit()
  }

  @Test("While the token server is not to be reached nobody is signed out, and then it goes on")
  func notReached() async throws {
    try user.file.save(try await user.sandbox.tokenSession())
    let terminal = try user.openList()
    let session = try #require(try user.file.load())
    user.relay.fail("POST /api/o/token/", .notPassedOn)
    try user.file.save(session.ranOut)
    try terminal.press("A", after: "updated just now")
    try terminal.wait(forText: "The server has a problem of its own (status 500).")
    try terminal.type("r")
    try terminal.wait(for: "the problem to go") {
      !$0.screen.text.contains("status 500") && $0.screen.text.contains("王小明")
    }
    #expect(try await user.sandbox.effects() == ["POST /api/o/token/": 2])
  }

  @Test("With a client that is wrong by now the settings are named, and once mended it goes on")
  func wrongClient() async throws {
    try user.file.save(try await user.sandbox.tokenSession().ranOut)
    try user.folder.writeSettings("client_id: 'demo-client', client_secret: 'wrong'")
    let terminal = try user.open()
    try terminal.wait(forText: "FEAT does not know your client.")
    try terminal.quit()

    try user.folder.writeSettings("client_id: 'demo-client', client_secret: 'demo-secret'")
    try user.openList().quit()
    #expect(try await user.sandbox.effects() == ["POST /api/o/token/": 2])
  }
}
