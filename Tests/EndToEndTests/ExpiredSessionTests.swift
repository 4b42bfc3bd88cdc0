import PseudoTerminal
import Testing

@Suite("A session that runs out while the program is used", .serialized, .blocking)
struct ExpiredSessionTests {
  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  @Test("Sign-in opens over the form, and then its text is there, sent by nobody but its owner")
  func form() throws {
    let terminal = try Place.form.open(server, in: folder)
    try terminal.type("Move a piano\tIt is heavy.")
    try terminal.wait(forText: "It is heavy.")
    server.answer(.projects, with: [.answer(#"{"detail":"?"}"#, status: "401 Unauthorized")])
    try terminal.type("\u{13}")
    try terminal.wait(forText: "Your session ran out. Sign in as Ada Lovelace")
    try terminal.wait(forText: "A code will go to +86 159 1571 9111")

    server.answerWell(.projects)
    server.answer(
      .verification,
      with: [.answer(#"{"data":{"key":"\#(StandIn.key)","uid":\#(StandIn.uid)}}"#)])
    try terminal.answerQuestion("\r")
    try terminal.press("654321", after: "Sent to +86 159 1571 9111")
    try terminal.wait(forText: "Nothing is saved at FEAT yet. Enter goes on.")
    try terminal.wait(forText: "It is heavy.")
    try terminal.answerQuestion("\t\t")
    try terminal.wait(forText: "Move a piano")
    #expect(!terminal.screen.text.contains("Sign in"))
    #expect(server.requests.filter { $0.hasPrefix("POST /api/service/demand/ ") }.count == 1)
  }
}
