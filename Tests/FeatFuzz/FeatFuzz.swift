import ArgumentParser
import Foundation
import Fuzzing

/// Feeds the program what chance makes, and prints what came of it.
@main
struct FeatFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feat-fuzz",
    abstract: "Feeds feat-tui's parts what chance makes: nothing may trap, hang or break a rule.",
    discussion: """
      An input follows from the seed and its number alone. Where one breaks something, the command
      that runs it alone is printed, also when the process dies of it.

      Targets:
      \(FuzzRun.targets.map { "  \($0.name): \($0.summary); \($0.usualCount) of them" }
        .joined(separator: "\n"))
      """)

  @Argument(help: "The target; all of them without it.")
  var target: String?

  @Option(help: ArgumentHelp("So many inputs of each target.", valueName: "n"))
  var count: Int?

  @Option(help: ArgumentHelp("Begin with the input of this number.", valueName: "n"))
  var first = 0

  @Option(help: ArgumentHelp("The seed.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Begin no input of a target after so many seconds.", valueName: "s"))
  var timeLimit: Double?

  func validate() throws {
    guard first >= 0, count ?? 1 > 0 else { throw ValidationError("Numbers count from 0.") }
    guard target == nil || FuzzRun.targets.contains(where: { $0.name == target }) else {
      throw ValidationError("There is no target \(target ?? "").")
    }
  }

  func run() throws {
    LastWords.arm()
    var isClean = true
    for type in FuzzRun.targets where target == nil || type.name == target {
      let report = try FuzzRun(type, seed: seed).run(
        first..<(first + (count ?? type.usualCount)), timeLimit: timeLimit
      ) { LastWords.prepare(command(type.name, $0)) }
      show(report, of: type.name)
      isClean = isClean && report.findings.isEmpty
    }
    let peak = Memory.peakMegabytes
    print("peak memory: \(peak) MB")
    guard isClean, peak < Memory.limit else { throw ExitCode.failure }
  }

  private func command(_ target: String, _ number: Int) -> String {
    "feat-fuzz \(target) --seed \(seed) --first \(number) --count 1"
  }

  private func show(_ report: FuzzRun.Report, of name: String) {
    for finding in report.findings {
      print("FOUND by \(command(name, finding.number)):\n\(finding.what)")
    }
    let slowest = "slowest \(milliseconds(report.slowest.seconds)) ms (\(report.slowest.number))"
    print(
      "\(name): \(report.count) inputs, seed \(seed), \(Int(report.seconds.rounded())) s, \(slowest),",
      "\(report.findings.count) found")
    for line in report.figures { print("  \(line)") }
    fflush(nil)
  }

  private func milliseconds(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }
}
