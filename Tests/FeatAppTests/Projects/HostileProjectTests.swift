import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Projects from strangers on the screen")
struct HostileProjectTests {
  /// Texts that are hard to keep in their field.
  nonisolated static let texts = [
    String(repeating: "界", count: 300), String(repeating: "x", count: 20_000),
    "e" + String(repeating: "\u{301}", count: 5000), "\u{202E}drowssap", "a\u{1B}[2Jb\rc\u{8}",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦🇨🇳🇨🇳🇨", "ก็็็็็็็็", "\u{200B}\u{FEFF}\u{E0041}", "1️⃣2️⃣", "\n\n\n", "─│┌┐", "﷽﷽﷽",
    "\u{301}\u{301}", "{id} {count}", "", " ",
  ]

  private func project(_ text: String, _ status: ProjectStatus) -> Project {
    let line = ServerText(text).line
    let summary = ProjectSummary.sample(status: status, title: line)
    return .sample(
      summary, title: text, description: text + "\n- " + text + "\n" + text,
      winner: User(uid: 6, name: line), category: NamedID(id: 1, name: line),
      tags: [text, text], address: Address(levels: [text], street: text, contactName: text),
      serviceLength: text, images: [line], expertises: [line],
      order: Order(id: 1, serialNumber: line, currency: line, totalAmount: Price("1")))
  }

  private func people(_ text: String) -> [Participant] {
    let line = ServerText(text).line
    return (0..<4).map { index in
      .sample(
        uid: UInt64(index), name: line, bid: "1\(index).5", location: line, expertise: line,
        hasQuit: index == 3)
    }
  }

  @Test(
    "Nothing leaves its field: rows keep their cells, and nothing outside the detail changes",
    arguments: texts)
  func staysInside(_ text: String) {
    for size in ScreenFile.actingSizes {
      for status in [ProjectStatus.open, .completed] {
        let project = project(text, status)
        var app = App.showing(project, people(text), size: size)
        // Beside the detail is the list, which has the title too; above and below, the program's own.
        let list = App.showing([project.summary], size: size).frame
        let calm = App.showing(.sample(.sample(status: status)), [], size: size).frame
        let detail = ProjectsLayout(app.context).detail
        #expect(app.detailLines.allSatisfy { TextWidth.columns(of: $0) <= detail.columns })
        for _ in 0..<4 {
          let frame = app.frame
          #expect(frame.rows.count == size.rows)
          #expect(frame.rows.allSatisfy { isWhole($0, columns: size.columns) })
          for (row, cells) in frame.rows.enumerated() {
            let isBeside = (detail.row..<detail.row + detail.rows).contains(row)
            let expected = isBeside ? list.rows[row] : calm.rows[row]
            let left = isBeside ? max(0, detail.column - 2) : size.columns
            #expect(cells[..<left] == expected[..<left])
            guard isBeside else { continue }
            #expect(cells[(detail.column + detail.columns)...].allSatisfy { $0 == .blank })
          }
          app.press("PgDn")
        }
      }
    }
  }

  @Test("The box of who can win keeps its border", arguments: texts)
  func boxStaysWhole(_ text: String) {
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
      var app = App.showing(project(text, .closed), people(text), size: size, isOpen: false)
      app.press("w Down")
      let rows = app.frame.rows
      #expect(rows.allSatisfy { isWhole($0, columns: size.columns) })
      let columns = min(size.columns - 2, 76)
      let left = (size.columns - columns) / 2
      let corner = Unicode.Scalar("┌").value
      guard let top = rows.firstIndex(where: { $0[left].base == corner }) else {
        return #expect(Bool(false), "there is no box")
      }
      let side = Unicode.Scalar("│").value
      for row in rows[(top + 1)...].prefix(while: { $0[left].base != Unicode.Scalar("└").value }) {
        #expect(row[left].base == side && row[left + columns - 1].base == side)
      }
    }
  }

  /// Whether a row has as many cells as there are columns, and every wide character both halves.
  private func isWhole(_ row: [Cell], columns: Int) -> Bool {
    guard row.count == columns else { return false }
    var column = 0
    while column < columns {
      let width = Int(row[column].columns)
      guard width > 0, column + width <= columns else { return false }
      if width == 2, !row[column + 1].isContinuation { return false }
      column += width
    }
    return true
  }
}
