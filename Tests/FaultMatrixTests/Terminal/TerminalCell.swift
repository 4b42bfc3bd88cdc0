import Foundation
import Testing

/// One screen of the program, and one thing that happens to the terminal there.
struct TerminalCell: Sendable {
  /// Its name in the list.
  let name: String
  /// Does it.
  ///
  /// - Returns: What is worth a word in the list.
  let run: @Sendable () throws -> String

  /// `TERMINAL_FAULTS`: nothing for the short run, `full` for all cells, or a part of their names.
  private static let wish = ProcessInfo.processInfo.environment["TERMINAL_FAULTS"] ?? ""

  /// Runs cells, a few at a time, prints a line for each, and expects that all pass.
  ///
  /// - Parameter short: Those of the short run.
  static func expect(
    _ full: [TerminalCell], lanes: Int = 4, sourceLocation: SourceLocation = #_sourceLocation,
    short: (TerminalCell) -> Bool
  ) async {
    let cells =
      switch wish {
      case "": full.filter(short)
      case "full": full
      case let part: full.filter { $0.name.contains(part) }
      }
    let start = Date()
    let reports = await run(cells, lanes: lanes)
    let failed = reports.filter { $0.problem != nil }
    let seconds = Int(-start.timeIntervalSinceNow.rounded())
    print("\(reports.count - failed.count) passed, \(failed.count) failed, \(seconds) s")
    let isPart = !["", "full"].contains(wish)
    #expect(isPart || !cells.isEmpty, sourceLocation: sourceLocation)
    for report in failed { Issue.record("\(report.text)", sourceLocation: sourceLocation) }
  }

  private static func run(_ cells: [TerminalCell], lanes: Int) async -> [Report] {
    await withTaskGroup(of: [Report].self) { group in
      for lane in 0..<lanes {
        group.addTask {
          stride(from: lane, to: cells.count, by: lanes).map { number in
            let report = cells[number].report()
            print(report.text)
            return report
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func report() -> Report {
    let start = Date()
    var (sentence, problem): (String, String?) = ("", nil)
    do { sentence = try run() } catch { problem = "\(error)" }
    return Report(
      cell: name, sentence: sentence, problem: problem, seconds: -start.timeIntervalSinceNow)
  }
}
