import Glibc
import HostileServer
import PseudoTerminal
import Testing

@Suite(
  "After every fault one sentence says what is known, and the task finishes", .serialized, .blocking
)
struct FaultTests {
  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  @Test("Sending the code", arguments: Fault.allCases)
  func sendingTheCode(fault: Fault) throws {
    let terminal = try Place.phone.open(server, in: folder)
    fault.begin(server, .code)
    try terminal.type("\r")
    if fault == .stalled { try stop(terminal, waitingFor: "Sending the SMS") }
    try expect(
      terminal, fault, .code, unknown: "No clear answer came, so the SMS may be on its way.")
    // An unknown outcome leads to the code, which may come; the number is one step back.
    if fault.lesson == .unknown {
      try terminal.press(Key.escape, after: Place.code.sign)
    }
    try terminal.wait(forText: Place.phone.sign)
    try terminal.wait(forText: "Number: 15915719111")

    try fault.end(server, .code)
    try terminal.type("\r")
    try terminal.wait(forText: "Sent to +86 159 1571 9111")
    try terminal.type("123456")
    try terminal.press("\t\r", after: Place.details.sign)
    try terminal.waitForProjects()
    #expect(server.count(.code) == fault.arrivals + 1)
  }

  @Test("Checking the code", arguments: Fault.allCases)
  func checkingTheCode(fault: Fault) throws {
    let terminal = try Place.code.open(server, in: folder)
    fault.begin(server, .verification)
    try terminal.type("123456")
    if fault == .stalled { try stop(terminal, waitingFor: "Checking the code") }
    try expect(
      terminal, fault, .verification,
      unknown: "No clear answer came, so the code is not checked yet.")
    try terminal.wait(forText: "[1] [2] [3] [4] [5] [6]")

    try fault.end(server, .verification)
    try terminal.type("\r")
    try terminal.press("\t\r", after: Place.details.sign)
    try terminal.waitForProjects()
    #expect(server.count(.verification) == fault.arrivals + 1)
  }

  @Test("Making the account", arguments: Fault.allCases)
  func makingTheAccount(fault: Fault) throws {
    let terminal = try Place.details.open(server, in: folder)
    try terminal.type("correct horse\tR-77")
    try terminal.wait(forText: "R-77")
    fault.begin(server, .registration)
    try terminal.type("\r")
    if fault == .stalled { try stop(terminal, waitingFor: "Creating the account") }
    if fault.lesson == .unknown {
      try terminal.wait(forText: "The account may exist")
      try terminal.wait(forText: "Sign in by code")
      try terminal.answerQuestion(Key.escape)
    }
    try expect(
      terminal, fault, .registration, unknown: "No clear answer came, so the account may exist.")
    try terminal.wait(forText: "*************")
    try terminal.wait(forText: "R-77")

    try fault.end(server, .registration)
    try terminal.type("\r")
    try terminal.waitForProjects()
    #expect(server.count(.registration) == fault.arrivals + 1)
    let sent = server.requests.filter { $0.contains("/register/") }
    #expect(sent.allSatisfy { $0.contains("correct horse") && $0.contains(#""r":"R-77""#) })
  }

  @Test("After an account that may exist, signing in by code finds out")
  func signInAfterUnknown() throws {
    let terminal = try Place.details.open(server, in: folder)
    server.answer(.registration, with: [.reset])
    try terminal.type("correct horse\t\r")
    try terminal.wait(forText: "The account may exist")
    server.answer(
      .verification,
      with: [.answer(#"{"data":{"key":"\#(StandIn.key)","uid":\#(StandIn.uid)}}"#)])
    try terminal.answerQuestion("\r")
    try terminal.press("654321", after: "Sent to +86 159 1571 9111")
    try terminal.waitForProjects()
    #expect(server.count(.registration) == 1)
    #expect(server.requests.contains { $0.contains("form_id") && $0.contains("login") })
  }

  @Test("Countries that cannot be read are the built-in ones", arguments: Fault.allCases)
  func countries(fault: Fault) throws {
    fault.begin(server, .countries)
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("zimb", after: Place.country.sign)
    try terminal.wait(forText: "+263")
  }

  @Test(
    "Who is signed in cannot be read: said so, and r asks again", arguments: [Fault.page, .stalled])
  func currentUser(fault: Fault) throws {
    fault.begin(server, .user)
    let terminal = try Place.home.open(server, in: folder)
    try terminal.type("A")
    try terminal.wait(forText: "Phone        +86 159 1571 9111")
    // Until then the account's own request is on its way, and would get the good answer.
    try terminal.wait(forText: fault == .page ? "Esc back" : "still waiting. Esc stops.")
    let hasProblem = terminal.screen.text.contains("! The server's answer is no FEAT answer.")
    #expect(hasProblem == (fault == .page))
    try fault.end(server, .user)
    try terminal.type("r")
    try terminal.wait(forText: "Name         Ada Lovelace")
  }

  @Test(
    "The projects cannot be read: said so, and r reads them",
    arguments: [
      (Fault.page, "! The server's answer is no FEAT answer."),
      (.unnamedError, "! FEAT refused this."), (.stalled, "still waiting. Esc stops."),
    ])
  func projects(fault: Fault, sentence: String) throws {
    fault.begin(server, .projects)
    try Place.home.prepareFiles(of: server.url, in: folder)
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
    try terminal.wait(forText: sentence)
    #expect(!terminal.screen.text.contains(Place.home.sign))
    try fault.end(server, .projects)
    if fault == .stalled {
      try terminal.type(Key.escape)
      try terminal.wait(for: "the waiting to end") { !$0.screen.text.contains("still waiting") }
    }
    try terminal.type("r")
    try terminal.waitForProjects()
  }

  /// The keys still act while a request is under way; then Esc stops it at once.
  private func stop(_ terminal: PseudoTerminal, waitingFor what: String) throws {
    try terminal.wait(forText: what)
    try terminal.type(Key.f1)
    try terminal.press(Key.escape, after: "not now: The last request is still under way.")
    try terminal.wait(for: "the help to close") { !$0.screen.text.contains("not now:") }
    try terminal.wait(forText: "still waiting. Esc stops.")
    try terminal.type(Key.escape)
  }

  private func expect(
    _ terminal: PseudoTerminal, _ fault: Fault, _ operation: StandIn.Operation, unknown: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let sentence =
      switch fault.lesson {
      case .nothingSent: "The server cannot be reached. Nothing was sent"
      case .nothingChanged: "FEAT refused this. Nothing was changed"
      case .unknown: unknown
      }
    try terminal.wait(forText: "! \(sentence)", seconds: 5)
    #expect(server.count(operation) == fault.arrivals, sourceLocation: sourceLocation)
    let problems = terminal.screen.lines.filter { $0.contains("! ") }
    #expect(problems.count == 1, sourceLocation: sourceLocation)
    let foreign = ["html", "HTML", "Please log in", "curl", "CURLE", "JSON", "Optional"]
    let text = terminal.screen.text
    #expect(!foreign.contains { text.contains($0) }, sourceLocation: sourceLocation)
  }
}
