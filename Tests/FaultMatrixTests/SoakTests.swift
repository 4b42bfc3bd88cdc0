import Foundation
import PseudoTerminal
import Testing

@Suite("The soak")
struct SoakTests {
  /// `SOAK=full` for the long run.
  private static let isFull = ProcessInfo.processInfo.environment["SOAK"] == "full"
  private static let seed = 1
  /// In percent of a processor. A debug build takes several times as much for the same.
  private static let idleLimit =
    ProcessInfo.processInfo.environment["FEAT_TUI_BINARY"] == nil ? 1.0 : 0.2

  @Test("After thousands of operations and many faults it takes no more than before", .blockingLong)
  func flat() throws {
    let start = Date()
    let report = try Soak(seed: Self.seed).run(Self.isFull ? .full : .short)
    let seconds = Int(-start.timeIntervalSinceNow.rounded())
    let faults = report.faults.values.reduce(0, +)
    print(
      "soak: \(report.operations) operations, \(report.writes) writes, \(faults) faults of",
      "\(report.faults.count) kinds, seed \(Self.seed), \(seconds) s")
    print("  warm: \(report.warm)\n  end:  \(report.end)")
    print("  idle: \(String(format: "%.3f", report.idlePercent)) % of a processor")
    // An endless body or 10,000 rows may come at the very end, and leave the most behind.
    #expect(report.end.residentKilobytes < 150 << 10)
    #expect(report.end.threads <= report.warm.threads)
    if let before = report.warm.descriptors, let after = report.end.descriptors {
      #expect(after <= before)
    }
    #expect(report.idlePercent < Self.idleLimit)
  }
}
