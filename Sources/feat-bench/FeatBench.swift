import ArgumentParser
import Foundation

/// The program: what the parts of feat-tui cost, as tables.
@main
struct FeatBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feat-bench",
    abstract: "Measures what a key, a page, a text and a request cost feat-tui.",
    discussion: """
      Each figure is the time on this machine, in milliseconds: compare it with one
      of the same machine. Each list is measured in a process of its own, and so is
      its memory; what a project takes is told of lists of 10,000 and more.
      """)

  @Option(
    name: .customLong("rows"), parsing: .upToNextOption,
    help: ArgumentHelp("How many projects a list has; once for each list.", valueName: "number"))
  var counts = [100, 10_000, 100_000]

  @Flag(help: .hidden)
  var listOnly = false

  func validate() throws {
    guard counts.allSatisfy({ $0 > 0 }) else { throw ValidationError("A list has rows.") }
  }

  func run() async throws {
    // The width of characters is libc's to say, and it says it by locale.
    setlocale(LC_CTYPE, "C.UTF-8")
    if listOnly { return try await measureLists() }
    TextFigures().measure()
    for rows in counts {
      // One list must not have the memory that another one has left.
      guard ListProcess.measure(rows: rows) else { throw ExitCode.failure }
    }
    if let decoding = await DecodingFigures.measure(rows: counts.max() ?? 100) {
      decoding.print()
    }
    try await RequestFigures.measure()
  }

  private func measureLists() async throws {
    for rows in counts {
      var list = ListFigures(rows: rows)
      guard await list.measure() else { throw ExitCode.failure }
    }
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if let program = command as? FeatBench {
        try await program.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Help goes to the standard output; wrong use is one sentence and the exit code 2.
  private static func end(with error: any Error) -> Never {
    if exitCode(for: error).isSuccess {
      print(fullMessage(for: error))
      Foundation.exit(0)
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    FileHandle.standardError.write(Data("feat-bench: \(message(for: error))\n".utf8))
    Foundation.exit(2)
  }
}
