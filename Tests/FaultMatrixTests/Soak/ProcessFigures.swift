import Foundation

/// What a process takes of the system.
struct ProcessFigures: CustomStringConvertible {
  /// Its pages in memory, in kilobytes.
  let residentKilobytes: Int
  /// The same with its share alone of those that others have too; nil where it is not to be read.
  let proportionalKilobytes: Int?
  /// Its threads.
  let threads: Int
  /// What it has open.
  let descriptors: Descriptors

  /// The open descriptors of a process.
  struct Descriptors {
    /// Those of the network: connections that are in use, or kept for later.
    let connections: Int
    /// All others.
    let others: Int

    fileprivate init(of pid: pid_t) throws {
      let directory = "/proc/\(pid)/fd"
      let files = try FileManager.default.contentsOfDirectory(atPath: directory).compactMap {
        // One that was closed meanwhile leads nowhere.
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(directory)/\($0)")
      }
      let columns = text("net/unix", of: pid)?.split { $0 == " " || $0 == "\n" } ?? []
      let local = Set(columns.map { "socket:[\($0)]" })
      connections = files.count { $0.hasPrefix("socket:") && !local.contains($0) }
      others = files.count - connections
    }
  }

  init(of pid: pid_t) throws {
    guard let resident = number("VmRSS:", in: "status", of: pid),
      let threads = number("Threads:", in: "status", of: pid)
    else { throw CellFailure("there is no process \(pid)") }
    residentKilobytes = resident
    self.threads = threads
    proportionalKilobytes = number("Pss:", in: "smaps_rollup", of: pid)
    descriptors = try Descriptors(of: pid)
  }

  var description: String {
    let pss = proportionalKilobytes.map { "\($0)" } ?? "?"
    return """
      RSS \(residentKilobytes) kB, PSS \(pss) kB, \(descriptors.connections) connections, \
      \(descriptors.others) other descriptors, \(threads) threads
      """
  }

  /// The processor time of all threads so far, in seconds, to the nanosecond.
  static func cpuSeconds(of pid: pid_t) throws -> Double {
    let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
    return tasks.reduce(0) { sum, task in
      let first = text("task/\(task)/schedstat", of: pid)?.split(separator: " ").first
      return sum + (first.flatMap { Double($0) } ?? 0) / 1_000_000_000
    }
  }
}

private func number(_ name: String, in file: String, of pid: pid_t) -> Int? {
  let line = text(file, of: pid)?.split(separator: "\n").first { $0.hasPrefix(name) }
  return line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }
}

private func text(_ file: String, of pid: pid_t) -> String? {
  FileManager.default.contents(atPath: "/proc/\(pid)/\(file)").map {
    String(decoding: $0, as: UTF8.self)
  }
}
