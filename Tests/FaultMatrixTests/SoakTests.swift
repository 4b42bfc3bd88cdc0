import Foundation
import PseudoTerminal
import Testing

@Suite("The soak")
struct SoakTests {
  /// `SOAK=full` for the long run.
  private static let isFull = ProcessInfo.processInfo.environment["SOAK"] == "full"
  private static let seed = 1
  /// How much more memory it may take after the third tenth, in kilobytes: less than 250 bytes for
  /// each operation of the long run. What is in use stays the same, but now and then an answer of
  /// megabytes finds no hole that is large enough, and something small stays behind in its pages.
  private static let growth = 8 << 10

  @Test("After thousands of operations and many faults it takes no more than before", .blockingLong)
  func flat() throws {
    let start = Date()
    let report = try Soak(seed: Self.seed).run(Self.isFull ? .full : .short)
    let seconds = Int(-start.timeIntervalSinceNow.rounded())
    let faults = report.faults.values.reduce(0, +)
    print(
      "soak: \(report.operations) operations, \(report.writes) writes, \(faults) faults of",
      "\(report.faults.count) kinds, seed \(Self.seed), \(seconds) s")
    for (tenth, figures) in report.tenths.enumerated() { print("  \(tenth + 1): \(figures)") }
    print("  idle: \(String(format: "%.3f", report.idlePercent)) % of a processor")
    // An endless body or 10,000 rows may come at the very end, and leave the most behind.
    let warm = try #require(report.tenths.dropFirst(2).first)
    let end = try #require(report.tenths.last)
    #expect(end.residentKilobytes < 150 << 10)
    // The short run is over before all has been used once.
    #expect(!Self.isFull || end.residentKilobytes - warm.residentKilobytes < Self.growth)
    #expect(end.threads <= warm.threads)
    let before = report.tenths.dropLast().map(\.descriptors.others).max() ?? 0
    #expect(end.descriptors.others <= before)
    // As many as are kept for later.
    #expect(end.descriptors.connections <= 4)
    #expect(report.idlePercent < 0.2)
  }
}
