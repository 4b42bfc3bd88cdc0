import Foundation

/// What a process takes of the system.
struct ProcessFigures: CustomStringConvertible {
  /// Its pages in memory, in kilobytes.
  let residentKilobytes: Int
  /// The same with its share alone of those that others have too; nil where it is not to be read.
  let proportionalKilobytes: Int?
  /// Its threads.
  let threads: Int
  /// Its open descriptors; nil where they are not to be read.
  let descriptors: Int?

  init(of pid: pid_t) throws {
    guard let resident = Self.number("VmRSS:", in: "status", of: pid),
      let threads = Self.number("Threads:", in: "status", of: pid)
    else { throw CellFailure("there is no process \(pid)") }
    residentKilobytes = resident
    self.threads = threads
    proportionalKilobytes = Self.number("Pss:", in: "smaps_rollup", of: pid)
    descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count
  }

  var description: String {
    let pss = proportionalKilobytes.map { "\($0)" } ?? "?"
    let files = descriptors.map { "\($0)" } ?? "?"
    return "RSS \(residentKilobytes) kB, PSS \(pss) kB, \(files) descriptors, \(threads) threads"
  }

  /// The processor time of all threads so far, in seconds, to the nanosecond.
  static func cpuSeconds(of pid: pid_t) throws -> Double {
    let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
    return tasks.reduce(0) { sum, task in
      let first = text("task/\(task)/schedstat", of: pid)?.split(separator: " ").first
      return sum + (first.flatMap { Double($0) } ?? 0) / 1_000_000_000
    }
  }

  private static func number(_ name: String, in file: String, of pid: pid_t) -> Int? {
    let line = text(file, of: pid)?.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }
  }

  private static func text(_ file: String, of pid: pid_t) -> String? {
    FileManager.default.contents(atPath: "/proc/\(pid)/\(file)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
