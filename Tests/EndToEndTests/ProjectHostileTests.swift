import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite("A list of projects with rows that do harm", .serialized, .blocking)
struct ProjectHostileTests {
  /// 45 scalars that must not reach a terminal, and what terminals obey.
  private static let titles: [(hostile: String, harmless: String)] = {
    let scalars = HostileText.scalarList.map { ("Begin\($0)End", "Begin?End") }
    let sequences = [
      "[2J", "[H", "]0;owned", "[6n", "(0", "c", "[?1003h", "P1$r", "[?1049l", "[31m", "[999C",
    ]
    let escaped = sequences.map { ("Begin\u{1b}\($0)End", "Begin?\($0)End") }
    let texts = [HostileText.scalars, .sequences, .marks, .long].map { ($0.text, $0.harmless) }
    return scalars + escaped + texts
  }()

  @Test("Of 60 hostile titles each stays in its field, cell by cell")
  func titles() throws {
    #expect(Self.titles.count == 60)
    let hostile = try Shown(Self.titles.map { Self.row($0.hostile) }, rows: 68)
    let harmless = try Shown(Self.titles.map { Self.row($0.harmless) }, rows: 68)
    try hostile.screen.expectSamePicture(as: harmless.screen) { text in
      text.ranges(of: "Begin").count == 60 && text.contains("n new project")
    }
    let rows = try harmless.screen.text.split(separator: "\n").filter { $0.contains("Begin") }
    #expect(rows.count == 60)
    #expect(rows.allSatisfy { $0.hasSuffix("15.00") && $0.contains("  Open  ") })
  }

  @Test("No byte of the titles reaches the terminal as a control")
  func bytes() throws {
    let server = try StandIn()
    server.answer(.projects, with: [.answer(Self.page(Self.titles.map { Self.row($0.hostile) }))])
    let folder = try TemporaryFolder()
    try Place.home.prepareFiles(of: server.url, in: folder)
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment(), rows: 68)
    try terminal.wait(forText: "1 of 60")
    try terminal.type("q")
    _ = try terminal.waitForEnd()
    let output = TerminalOutput(terminal.transcript)
    #expect(output.isUTF8)
    #expect(output.hiddenScalars.isEmpty)
    #expect(output.strangeSequences.isEmpty)
    #expect(output.longestPileOfMarks <= 4)
  }

  @Test("Beside a null title, an unknown status and a megabyte every other row is right")
  func strangeRows() throws {
    let megabyte = String(repeating: "x", count: 1 << 20)
    let rows: [(json: String, line: String)] = [
      (Self.row("First"), "First Open 15.00"),
      (Self.row(nil), "(no title) Open 15.00"),
      (Self.row("Unknown", status: "450"), "Unknown Status 450 15.00"),
      (Self.row("Number", price: "12.5"), "Number Open 12.5"),
      (Self.row("No price", price: "null"), "No price Open"),
      (Self.row(megabyte), "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.. Open 15.00"),
      (Self.row("Bad status", status: #""OPEN""#), "Bad status No status 15.00"),
      (Self.row("Last"), "Last Open 15.00"),
    ]
    let shown = try Shown(rows.map(\.json) + [#""no project""#, "null", #"{"title":"no id"}"#])
    try shown.screen.wait(for: "1 of 8", "3 cannot be read", "c close")
    let lines = try shown.screen.text.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let shownRows = lines.filter { $0.hasPrefix("2000 ") || $0.hasPrefix("199") }
    let expected = rows.enumerated().map { "\(2000 - $0) \($1.line)" }
    #expect(shownRows.map(Self.withoutRun) == expected.map(Self.withoutRun))
  }

  /// A row, with a place for its number.
  private static func row(
    _ title: String?, status: String = "200", price: String = #""15.00""#
  ) -> String {
    let text = title.map { (try? JSONEncoder().encode($0)) ?? Data() }
    let json = text.map { String(decoding: $0, as: UTF8.self) } ?? "null"
    return #"{"id":#,"status":\#(status),"title":\#(json),"lead_bid":\#(price),"#
      + #""owner":{"uid":\#(StandIn.uid)}}"#
  }

  /// A page of rows, which are numbered downwards from 2000.
  private static func page(_ rows: [String]) -> String {
    let numbered = rows.enumerated().map { index, row in
      row.replacing(#""id":#"#, with: #""id":\#(2000 - index)"#)
    }
    return #"{"data":[\#(numbered.joined(separator: ","))],"#
      + #""pagination":{"next":null,"page_size":100,"total_count":\#(rows.count)}}"#
  }

  /// A line in which many x are one: how many there is room for is not what matters here.
  private static func withoutRun(_ line: String) -> String {
    line.replacing(/x{5,}/, with: "x")
  }

  /// The program in a terminal emulator, with a list of projects.
  private final class Shown {
    let screen: TmuxScreen
    private let server: StandIn
    private let folder: TemporaryFolder

    init(_ projects: [String], rows: Int = 24) throws {
      server = try StandIn()
      folder = try TemporaryFolder()
      server.answer(.projects, with: [.answer(ProjectHostileTests.page(projects))])
      try Place.home.prepareFiles(of: server.url, in: folder)
      screen = try TmuxScreen(
        PseudoTerminal.product("feat-tui"), ["--api-url", server.url, "--lang", "en"],
        environment: folder.environment(), rows: rows)
    }
  }
}
