import FeatDomain
import PseudoTerminal
import Testing

@Suite("Projects on a screen that changes its size while they are shown", .serialized, .blocking)
struct ProjectSizeTests {
  private let owner: ProjectOwner
  private let screen: TmuxScreen

  init() async throws {
    owner = try await ProjectOwner()
    screen = try owner.openScreen()
    try screen.wait(for: "All 13", "updated just now")
  }

  @Test("The list: fewer columns where there is no room, the detail beside it where there is")
  func list() async throws {
    let id = try await owner.project(.open, "小程序")
    let count = try await owner.projects().firstIndex { $0.id == id } ?? 0
    try screen.type(String(repeating: "j", count: count))
    try screen.wait(for: "\(count + 1) of 13", "Closes in", "Best bid")
    try resize(40, 10, showing: "All 13", "\(count + 1) of 13", "小程序", "c close")
    #expect(try !screen.text.contains("Closes in"))
    try resize(120, 40, showing: "\(count + 1) of 13", "Closes in", "Draft ─ [Open] ─ Closed")
    try screen.wait(for: "Participants: ", "leads")
    try resize(80, 24, showing: "\(count + 1) of 13", "Closes in", "小程序")
    #expect(try !screen.text.contains("[Open]"))
  }

  @Test("The detail: the same project, from its top or beside the list")
  func detail() async throws {
    let id = try await owner.project(.open, "小程序")
    try screen.type("/\(id)\r\r")
    try screen.wait(for: "No. \(id)  Open", "Participants: ")
    try resize(40, 10, showing: "小程序商城开发", "Draft ─ [Open] ─ Closed", "more below")
    try resize(120, 40, showing: "1 of 1", "No. \(id)  Open", "Participants: ", "leads")
    try resize(80, 24, showing: "No. \(id)  Open", "Participants: ", "Esc back")
    try screen.press("Escape")
    try screen.wait(for: "1 of 1")
  }

  @Test("The form: what was typed, and the field that has the cursor")
  func form() throws {
    try screen.type("n搬一架钢琴\tTwo floors,\rno lift.\tpiano, move")
    try screen.wait(for: "搬一架钢琴", "no lift.", "piano, move", "Sent as [piano] [move]")
    try resize(40, 10, showing: "Tags", "piano, move", "Sent as [piano] [move]")
    try screen.type(", up")
    try screen.wait(for: "piano, move, up")
    try resize(120, 40, showing: "搬一架钢琴", "no lift.", "piano, move, up", "[ Publish ]")
    try resize(80, 24, showing: "搬一架钢琴", "no lift.", "piano, move, up", "[ Publish ]")
    try screen.press("Escape")
    try screen.wait(for: "The draft is kept on this computer.", "搬一架钢琴")
  }

  /// Gives the screen a size, and waits until it is filled: header, some texts, footer.
  private func resize(_ columns: Int, _ rows: Int, showing texts: String...) throws {
    try screen.resize(columns: columns, rows: rows)
    try screen.wait(for: "\(texts) in \(columns)x\(rows)") { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count == rows && lines[0].hasPrefix(" FEAT")
        && lines[rows - 1].contains("help") && texts.allSatisfy { text.contains($0) }
    }
    let cursor = try screen.cursor
    #expect(cursor[0] < columns && cursor[1] < rows)
  }
}
