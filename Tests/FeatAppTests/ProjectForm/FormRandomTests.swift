import FeatAPI
import FeatDomain
import Mutations
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Random keys in the project form")
struct FormRandomTests {
  /// A server that does what it is asked, and answers, refuses, or loses its answer.
  private struct Server {
    private(set) var projects: [Int64: Set<ProjectDraft.Link>] = [:]
    private var next: Int64 = 100

    mutating func done(_ link: ProjectDraft.Link) -> Int64 {
      switch link {
      case .create:
        next += 1
        projects[next] = [link]
        return next
      case .edit(let id, _), .setTags(let id, _), .addImage(let id, _), .publish(let id):
        projects[id, default: []].insert(link)
        return id
      }
    }
  }

  @Test(
    "Whatever is pressed and answered, each draft makes one project at most",
    arguments: [1, 2, 3, 4])
  func once(_ seed: UInt64) {
    var random = SeededRandom(seed)
    var bench = FormBench()
    var server = Server()
    /// The project that each draft made, with its number.
    var made: [Int64: Int64] = [:]
    for step in 0..<2000 {
      event(&bench, &random)
      if step.isMultiple(of: 8) {
        #expect(bench.app.frame.rows.count == bench.app.size.rows)
      }
      guard let effect = bench.asked.last, Int.random(in: 0..<3, using: &random) == 0 else {
        continue
      }
      switch effect {
      case .send(let link, _, let draft):
        #expect(bench.disk[draft.id]?.unanswered != nil, "it is not on disk")
        var outcome = LinkOutcome.notDone(APIFailure(.serverError(status: 500)))
        if Bool.random(using: &random) {
          if case .create = link { #expect(made[draft.id] == nil, "it was made twice") }
          let id = server.done(link)
          if case .create = link { made[draft.id] = id }
          outcome = .done(projectID: id)
        }
        // Half of the answers are lost.
        bench.answer(
          Bool.random(using: &random)
            ? outcome : .unknown(APIFailure(.unreadable, mayHaveTakenEffect: true)))
      case .findOutLink(.create, _, let draft):
        bench.answer(
          made[draft.id].map { .done(projectID: $0) }
            ?? .notDone(APIFailure(.transport(.cancelled))))
      case .findOutLink(let link, _, let draft):
        let id = draft.projectID ?? 0
        let isDone = server.projects[id]?.contains(link) ?? false
        bench.answer(
          isDone ? .done(projectID: id) : .notDone(APIFailure(.transport(.cancelled))))
      default: bench.send(.form(.categoriesLoaded(.success([NamedID(id: 1, name: "设计")]))))
      }
    }
    #expect(!made.isEmpty)
  }

  private func event(_ bench: inout FormBench, _ random: inout SeededRandom) {
    bench.pass(milliseconds: Int64.random(in: 0..<400, using: &random))
    switch Int.random(in: 0..<60, using: &random) {
    case 0: bench.restart(byCrash: Bool.random(using: &random))
    case 1:
      bench.resize(
        Size(
          columns: Int.random(in: 1...130, using: &random),
          rows: Int.random(in: 1...40, using: &random)))
    case 2:
      bench.paste(
        ["中文 123456", "\n\na\n", "12\u{202E}3", "2026-12-24"].randomElement(using: &random) ?? "")
    case 3: bench.send(.form(.textEdited(.edited("edited"))))
    default:
      if bench.form == nil, bench.app.dialog == nil { bench.press("Esc e n") }
      let key = Self.keys.randomElement(using: &random) ?? .enter
      bench.press(key)
    }
  }

  private static let keys: [Key] =
    "1a中 é，".map { .character($0) } + [
      .enter, .enter, .tab, .tab, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .function(1), .control("s"), .control("s"), .control("p"),
      .control("e"), .control("u"), .escape,
    ]
}
