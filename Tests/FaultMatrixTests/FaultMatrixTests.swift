import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite("The fault matrix")
struct FaultMatrixTests {
  /// `FAULT_MATRIX`: nothing for the short run, `full` for all, `seeds` for the seeds, or a part of
  /// the names of cells or seeds.
  private static let wish = ProcessInfo.processInfo.environment["FAULT_MATRIX"] ?? ""

  private static var cells: [Cell] {
    switch wish {
    case "": Matrix.short
    case "full": Matrix.full
    case "seeds": []
    default: Matrix.full.filter { $0.name.contains(wish) }
    }
  }

  private static var seeds: [SeededRun] {
    switch wish {
    case "": Matrix.seeded(1...2)
    case "full", "seeds": Matrix.seeded(1...20)
    default: Matrix.seeded(1...20).filter { $0.name.contains(wish) }
    }
  }

  @Test(
    "A sentence in time, nothing typed lost, one effect, and then it works", .blockingLong,
    .enabled(if: !cells.isEmpty))
  func eachFault() async {
    let waits = Self.wish == "full"
    // Whoever waits for the program's patience to end needs no processor meanwhile.
    await run(Self.cells.filter { waits && $0.fault.isEndless }, lanes: 12) {
      $0.report(waits: true)
    }
    await run(Self.cells.filter { !waits || !$0.fault.isEndless }) { $0.report(waits: false) }
  }

  @Test(
    "Whatever is pressed while a fault strikes, there is one effect in the end", .blockingLong,
    .enabled(if: !seeds.isEmpty))
  func eachSeed() async {
    await run(Self.seeds) { $0.report() }
  }

  private func run<Run: Sendable>(
    _ runs: [Run], lanes: Int = 4, report: @escaping @Sendable (Run) -> Report
  ) async {
    guard !runs.isEmpty else { return }
    let start = Date()
    let reports = await Matrix.run(runs, lanes: lanes, report: report)
    let failed = reports.filter { $0.problem != nil }
    let seconds = Int(-start.timeIntervalSinceNow.rounded())
    print("\(reports.count - failed.count) passed, \(failed.count) failed, \(seconds) s")
    #expect(reports.count == runs.count)
    for report in failed { Issue.record("\(report.text)") }
  }

  @Test("The short run has every fault in every variant, and every screen three times at least")
  func shortRun() {
    let names = Set(Fault.all.map(\.description))
    let variants = [
      Matrix.short.filter { !$0.isSmall && $0.screen.words.language == "en" },
      Matrix.short.filter { $0.screen.words.language == "zh-Hans" },
      Matrix.short.filter(\.isSmall),
    ]
    for cells in variants { #expect(Set(cells.map(\.fault.description)) == names) }
    #expect(Set(Matrix.short.map(\.name)).count == Matrix.short.count)
    for screen in Matrix.screens {
      #expect(Matrix.short.filter { $0.screen.name == screen.name }.count >= 3, "\(screen.name)")
    }
  }
}
