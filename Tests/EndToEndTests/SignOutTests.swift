import FeatAPI
import FeatDomain
import Foundation
import PseudoTerminal
import Storage
import Testing

@Suite("Signing out of the real program", .serialized, .blocking)
struct SignOutTests {
  @Test(
    "Another running copy notices at its next request, which is not sent", arguments: [false, true])
  func otherCopy(hasClient: Bool) async throws {
    let user = try DemoUser(hasClient: hasClient)
    let api = try user.sandbox.api(hasClient ? .demo : nil)
    try user.file.save(try await api.accounts.signIn(.xiaoming, Secret("feat-demo-1")))
    let first = try user.openList()
    let second = try user.openList()
    try first.signOut()
    try first.wait(forText: "Signed out.")
    // It ends when the server has been told.
    try first.quit()
    #expect(try await user.sandbox.effects()["POST /api/auth/logout/"] == 1)

    let before = try await user.sandbox.counts()
    try second.type("r")
    try second.wait(forText: "Another window has signed out. Sign in as 王小明")
    #expect(try await user.sandbox.counts() == before)
    #expect(try user.file.load() == nil)
    try second.answerQuestion("\t\r")
    try second.press(
      "feat-demo-1\r", after: AccountWords.english.password.about("+86 138 0013 8000"))
    try second.waitForList()
    // What was meant for the screen of the sign-in is not heard by the list.
    try second.answerQuestion("q")
    #expect(try second.waitForEnd().how == .exited(0))
    #expect(try user.file.load()?.phone == .xiaoming)
  }

  @Test(
    "Offline it says that the server was not told, and the file is gone",
    arguments: AccountWords.all)
  func offline(words: AccountWords) throws {
    let server = try StandIn()
    let folder = try TemporaryFolder()
    try Place.home.prepareFiles(of: server.url, in: folder)
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", words.language], environment: folder.environment())
    try terminal.wait(forText: "Ada Lovelace")
    let isSession = { (path: String) in path.hasSuffix("/session.json") }
    #expect(folder.contents.contains(where: isSession))
    server.refuse()
    try terminal.signOut(words)
    try terminal.wait(forText: words.notTold)
    #expect(!folder.contents.contains(where: isSession))
    #expect(server.count(.signOut) == 0)
    try terminal.quit()
  }
}
