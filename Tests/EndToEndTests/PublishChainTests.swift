import FeatDomain
import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite("A chain that breaks leaves a draft that can be finished", .serialized, .blocking)
struct PublishChainTests {
  /// A link of the chain, and how it breaks.
  struct Break: Sendable, CustomTestStringConvertible {
    var link: Link
    var fault: RelayServer.Fault

    var testDescription: String { "\(link.rawValue), \(fault)" }
  }

  enum Link: String, CaseIterable {
    case create = "POST /api/service/demand/"
    case tags = "POST /api/service/demand/{id}/set-tags/"
    case image = "POST /api/service/demand-image/"
    case publish = "POST /api/service/demand/{id}/publish/"

    /// What is said to be left after it broke.
    var left: String {
      switch self {
      case .create: "Nothing is saved at FEAT yet."
      case .tags: "still to do: tags, images (1), publishing."
      case .image: "still to do: images (1), publishing."
      case .publish: "still to do: publishing."
      }
    }
  }

  private static let breaks = Link.allCases.flatMap { link in
    [RelayServer.Fault.unheard, .notPassedOn].map { Break(link: link, fault: $0) }
  }
  private static let whole = ["create": 1, "set-tags": 1, "demand-image": 1, "publish": 1]

  private let owner: ProjectOwner
  private let image: String

  init() async throws {
    owner = try await ProjectOwner()
    image = owner.folder.path + "/plan.gif"
    try "GIF89a and no more".write(toFile: image, atomically: false, encoding: .utf8)
  }

  @Test("After each link: it is said, marked, and goes on after a new start", arguments: breaks)
  func broken(_ breakage: Break) async throws {
    let before = try await owner.newest()
    owner.relay.fail(breakage.link.rawValue, breakage.fault)
    let terminal = try publish()
    try terminal.wait(for: "what is left") { isSaid(breakage.link.left, on: $0) }
    if breakage.fault == .unheard {
      try terminal.type("\u{3}")
    } else {
      try terminal.type(Key.escape)
      try terminal.press("q", after: "The draft is kept on this computer.")
    }
    _ = try terminal.waitForEnd()
    try goOn(isMade: breakage.link != .create)
    try await expectOnce(after: before)
  }

  @Test(
    "Killed while a link is under way, nothing is made twice",
    arguments: [Link.create, .tags, .image])
  func killed(link: Link) async throws {
    let before = try await owner.newest()
    owner.relay.fail(link.rawValue, .answerHeld)
    let terminal = try publish()
    await owner.relay.failed()
    terminal.send(SIGKILL)
    _ = try terminal.waitForEnd()
    try goOn(isMade: link != .create)
    try await expectOnce(after: before)
  }

  @Test("Killed while it is published, it is found to be published, and nothing is left to do")
  func killedLast() async throws {
    let before = try await owner.newest()
    owner.relay.fail(Link.publish.rawValue, .answerHeld)
    let terminal = try publish()
    await owner.relay.failed()
    terminal.send(SIGKILL)
    _ = try terminal.waitForEnd()
    let again = try owner.open()
    try again.wait(for: "the project") { screen in
      screen.screen.lines.contains { $0.contains("Move a piano") && $0.contains(" Open ") }
    }
    try again.wait(for: "no mark") { !$0.screen.text.contains("unfinished") }
    try again.quit()
    try await expectOnce(after: before)
  }

  @Test("With every answer lost it comes to its end by itself")
  func answersLost() async throws {
    let before = try await owner.newest()
    for link in Link.allCases { owner.relay.fail(link.rawValue, .answerLost) }
    let terminal = try publish()
    try terminal.wait(forText: "is saved and published")
    try terminal.quit()
    try await expectOnce(after: before)
  }

  @Test("A project that is only saved is made once though the answer is lost")
  func saved() async throws {
    owner.relay.fail(Link.create.rawValue, .answerLost)
    let terminal = try owner.open()
    try terminal.type("nMove a piano\tFrom the second floor.\u{13}")
    try terminal.wait(forText: "is saved at FEAT as a draft.")
    try terminal.quit()
    #expect(try await owner.effects() == ["create": 1])
    #expect(try await owner.writes() == ["create": 1])
    #expect(owner.draftFiles.isEmpty)
  }

  /// Fills in the form and publishes.
  private func publish() throws -> PseudoTerminal {
    let terminal = try owner.open()
    try terminal.type("nMove a piano\tFrom the second floor.\tpiano, move\t \t")
    try terminal.type("\(ProjectOwner.farDay)\t\t\t\t\(image)\u{10}")
    try terminal.wait(forText: "Others can bid then")
    try terminal.answerQuestion("\t\r")
    return terminal
  }

  /// Starts the program again, and finishes the draft.
  private func goOn(isMade: Bool) throws {
    let terminal = try owner.open()
    try terminal.wait(forText: isMade ? "unfinished: Move a piano" : "unfinished")
    try terminal.press("e", after: "Move a piano")
    try terminal.press("\u{10}", after: "ublish ]")
    try terminal.wait(forText: "Others can bid then")
    try terminal.answerQuestion("\t\r")
    try terminal.wait(forText: "is saved and published")
    try terminal.wait(for: "no mark") { !$0.screen.text.contains("unfinished") }
    try terminal.quit()
  }

  private func expectOnce(after newest: Int64) async throws {
    #expect(try await owner.effects() == Self.whole)
    #expect(try await owner.writes() == Self.whole)
    let made = try await owner.projects().filter { $0.id > newest }
    #expect(made.map(\.title) == ["Move a piano"])
    #expect(made.map(\.statusAsRead) == [.open])
    #expect(owner.draftFiles.isEmpty)
  }

  /// Whether a sentence is shown, over as many lines as it takes.
  private func isSaid(_ sentence: String, on terminal: PseudoTerminal) -> Bool {
    let words = terminal.screen.text.split { $0 == " " || $0 == "\n" }
    return words.joined(separator: " ").contains(sentence)
  }
}
