import Foundation
import Mutations

/// Feeds inputs to a target, and tells how that went.
public struct FuzzRun {
  /// All targets.
  public static var targets: [any FuzzTarget.Type] {
    [JSONFuzz.self, HTMLFuzz.self, FileFuzz.self, KeyFuzz.self]
  }

  /// More processor time than that for one input is a hang, in seconds. A debug build is so much
  /// slower.
  public static let patience = _isDebugAssertConfiguration() ? 60.0 : 1.0
  /// After so many findings it is enough.
  private static let mostFindings = 20

  /// How it went.
  public struct Report: Sendable {
    /// How many inputs there were.
    public var count = 0
    /// The inputs that must be looked at, and why.
    public var findings: [(number: Int, what: String)] = []
    /// The input that took longest, and how many seconds of processor time.
    public var slowest: (number: Int, seconds: Double) = (0, 0)
    /// How long everything took, in seconds.
    public var seconds = 0.0
    /// The target's own figures.
    public var figures: [String] = []
  }

  private let target: any FuzzTarget.Type
  private let seed: UInt64

  /// Makes a run.
  public init(_ target: any FuzzTarget.Type, seed: UInt64) {
    self.target = target
    self.seed = seed
    // The width of characters is libc's to say, and it says it by locale.
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  /// Feeds inputs.
  ///
  /// - Parameters:
  ///   - numbers: Which ones.
  ///   - timeLimit: After so many seconds no other one is begun; nil for no limit.
  ///   - willRun: Called with the number of each input before it.
  public func run(
    _ numbers: Range<Int>, timeLimit: Double? = nil, willRun: (Int) -> Void = { _ in }
  ) throws -> Report {
    var report = Report()
    var target = try target.init(seed: seed)
    let start = ContinuousClock.now
    var last = Self.cpuSeconds
    for number in numbers {
      willRun(number)
      var random = SeededRandom(seed, number: number)
      do {
        try target.run(number, &random)
      } catch {
        report.findings.append((number, "\(error)"))
      }
      let now = Self.cpuSeconds
      let seconds = now - last
      last = now
      if seconds > report.slowest.seconds { report.slowest = (number, seconds) }
      if seconds > Self.patience { report.findings.append((number, "it took \(seconds) s")) }
      report.count += 1
      report.seconds = (.now - start) / .seconds(1)
      if report.findings.count >= Self.mostFindings { break }
      if let timeLimit, report.seconds > timeLimit { break }
    }
    report.figures = target.figures
    return report
  }

  /// What this process has had so far. Others that are busy at the same time make no difference.
  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
