import ArgumentParser
import Glibc

/// The program: what the parts of feat-tui cost, as tables.
@main
struct FeatBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feat-bench",
    abstract: "Measures what a key, a page, a text and a request cost feat-tui.",
    discussion: """
      Each figure is the time on this machine, in milliseconds: compare it with another one of the
      same machine. Memory is measured where one number of projects is asked for.
      """)

  @Option(
    name: .customLong("rows"), parsing: .upToNextOption,
    help: ArgumentHelp("How many projects the lists have.", valueName: "number"))
  var counts = [100, 10_000, 100_000]

  func validate() throws {
    guard counts.allSatisfy({ $0 > 0 }) else { throw ValidationError("A list has rows.") }
  }

  func run() async throws {
    // The width of characters is libc's to say, and it says it by locale.
    setlocale(LC_CTYPE, "C.UTF-8")
    TextFigures().measure()
    for rows in counts {
      var list = ListFigures(rows: rows)
      guard await list.measure() else { throw ExitCode.failure }
    }
    if let decoding = await DecodingFigures.measure(rows: counts.max() ?? 100) {
      decoding.print()
    }
    try await RequestFigures.measure()
  }
}
