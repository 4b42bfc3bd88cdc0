import FeatAPI
import FeatDomain
import Foundation
import HTTP

/// What it takes to read all projects in pages of 1,000, beside what `jq` needs for the same bytes.
struct DecodingFigures {
  private var bytes: Int
  private var ours: Duration
  private var jq: Duration?

  static func measure(rows: Int) async -> DecodingFigures? {
    let pages = SamplePages(rows: rows, pageSize: 1000)
    let bodies = (1...pages.count).map { pages.body($0) }
    let start = ContinuousClock.now
    for (index, body) in bodies.enumerated() {
      guard await ListBench.decode(page: index + 1, body) != nil else { return nil }
    }
    let ours = ContinuousClock.now - start
    return DecodingFigures(
      bytes: bodies.reduce(0) { $0 + $1.body.count }, ours: ours, jq: jq(bodies.map(\.body)))
  }

  func print() {
    let table = ResultTable()
    table.printHeading("\(bytes / 1000) kB in pages of 1,000: bytes to projects")
    table.print("feat-tui", [ours])
    if let jq { table.print("jq", [jq]) } else { table.printNote("jq is not there") }
  }

  /// One run of `jq` over all pages; nil without it.
  private static func jq(_ pages: [Data]) -> Duration? {
    let file = FileManager.default.temporaryDirectory.appending(path: "feat-bench-\(getpid()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? pages.reduce(Data(), +).write(to: file)) != nil else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["jq", ".data | length", file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? ContinuousClock.now - start : nil
  }
}
