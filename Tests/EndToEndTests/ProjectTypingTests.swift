import FeatDomain
import Foundation
import PseudoTerminal
import Testing

@Suite("What is typed of a project is there after the program was killed", .serialized, .blocking)
struct ProjectTypingTests {
  private let owner: ProjectOwner

  init() async throws {
    owner = try await ProjectOwner()
  }

  @Test("A new project is typed on after the start, and made once")
  func newProject() async throws {
    try type("nMove a piano\tTwo floors,\rno lift.\tpiano", until: "\"piano\"")
    let terminal = try owner.open()
    try terminal.wait(for: "the draft") { screen in
      screen.screen.lines.contains { $0.contains("Move a piano") && $0.contains("unfinished") }
    }
    try terminal.type("e")
    for text in ["New project", "Move a piano", "Two floors,", "no lift.", "piano"] {
      try terminal.wait(forText: text)
    }
    try terminal.type(" home\u{13}")
    try terminal.wait(forText: "is saved at FEAT as a draft.")
    let id = try await owner.newest()
    let project = try await owner.read(id)
    #expect(project.title.original == "Move a piano home")
    #expect(try await owner.effects() == ["create": 1, "set-tags": 1])
    try terminal.quit()
    #expect(owner.draftFiles.isEmpty)
  }

  @Test("Changes of a draft that FEAT has are marked, gone on with, and sent once")
  func changes() async throws {
    let id = try await owner.project(.draft, "阳台")
    try type("/\(id)\re", after: "Draft \(id)", " 2\t More.", until: "More.")
    let terminal = try owner.open()
    try terminal.wait(forText: "unfinished: 阳台花园设计与种植")
    try terminal.type("/\(id)\re")
    try terminal.press("\u{13}", after: "More.")
    try terminal.wait(forText: "The changes to project \(id) are saved.")
    try terminal.wait(for: "no mark") { !$0.screen.text.contains("unfinished") }
    let project = try await owner.read(id)
    #expect(project.title.original == "阳台花园设计与种植 2")
    #expect(try await owner.effects() == ["edit": 1])
    try terminal.quit()
    #expect(owner.draftFiles.isEmpty)
  }

  @Test("A draft that was only typed can be thrown away, and nothing was sent")
  func thrownAway() async throws {
    try type("nMove a piano", until: "Move a piano")
    let terminal = try owner.open()
    try terminal.press("x", after: "Move a piano")
    try terminal.wait(forText: "is on this computer alone")
    try terminal.answerQuestion("\t\r")
    try terminal.wait(for: "no draft") { !$0.screen.text.contains("Move a piano") }
    try terminal.quit()
    #expect(owner.draftFiles.isEmpty)
    #expect(try await owner.writes().isEmpty)
  }

  /// Types, kills the program once that is on disk, and waits for its end.
  private func type(
    _ keys: String, after text: String = "", _ more: String = "", until saved: String
  ) throws {
    let watch = try FolderWatch(owner.stateFolder)
    let terminal = try owner.open()
    try terminal.type(keys)
    if !more.isEmpty { try terminal.press(more, after: text) }
    try watch.wait(for: saved, inFile: "draft-")
    terminal.send(SIGKILL)
    _ = try terminal.waitForEnd()
  }
}
