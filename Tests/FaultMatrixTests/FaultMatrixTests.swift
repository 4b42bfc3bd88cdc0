import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite("The fault matrix")
struct FaultMatrixTests {
  /// `FAULT_MATRIX`: nothing for the short run, `full` for all cells, or a part of their names.
  private static let wish = ProcessInfo.processInfo.environment["FAULT_MATRIX"]

  @Test("A sentence in time, nothing typed lost, one effect, and then it works", .blocking)
  func cells() async {
    let cells =
      switch Self.wish {
      case nil, "": Matrix.short
      case "full"?: Matrix.full
      case let part?: Matrix.cells(named: part)
      }
    let start = Date()
    let reports = await Matrix.run(cells, lanes: 4, waits: Self.wish == "full")
    let failed = reports.filter { $0.problem != nil }
    let seconds = Int(-start.timeIntervalSinceNow.rounded())
    print("\(reports.count - failed.count) passed, \(failed.count) failed, \(seconds) s")
    #expect(reports.count == cells.count && !cells.isEmpty)
    for report in failed { Issue.record("\(report.text)") }
  }

  @Test("The short run has every fault, and every screen three times at least")
  func shortRun() {
    let faults = Set(Matrix.short.map { $0.fault.description })
    #expect(faults == Set(Fault.all.map(\.description)))
    #expect(Set(Matrix.short.map(\.name)).count == Matrix.short.count)
    for screen in Matrix.screens {
      #expect(Matrix.short.filter { $0.screen.name == screen.name }.count >= 3, "\(screen.name)")
    }
  }
}
