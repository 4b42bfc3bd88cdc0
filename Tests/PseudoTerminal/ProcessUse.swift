public import CLibc
import Glibc

import class Foundation.FileManager

/// What a running process has used, by the system's own count.
public struct ProcessUse: Sendable {
  /// The processor time of all its threads, in seconds; the system counts hundredths.
  public let cpuSeconds: Double
  /// The memory that is in use now, in MB, that of shared libraries included.
  public let memory: Double
  /// The most that it ever was, in MB.
  public let peakMemory: Double

  /// Asks for a process, which must be running.
  public init(of pid: pid_t) throws {
    // `7 (name) S 1 …`: the name may have spaces and parentheses.
    let statistics = try Self.file("stat", of: pid)
    let fields = statistics.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      throw PseudoTerminalFailure("process \(pid) has no times: \(statistics)")
    }
    cpuSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    let status = try Self.file("status", of: pid)
    memory = try Self.megabytes("VmRSS:", in: status)
    peakMemory = try Self.megabytes("VmHWM:", in: status)
  }

  private static func file(_ name: String, of pid: pid_t) throws -> String {
    guard let content = FileManager.default.contents(atPath: "/proc/\(pid)/\(name)") else {
      throw PseudoTerminalFailure("process \(pid) is not there")
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func megabytes(_ name: String, in status: String) throws -> Double {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    guard let word = line?.split(whereSeparator: \.isWhitespace).dropFirst().first,
      let kilobytes = Double(word)
    else { throw PseudoTerminalFailure("no \(name) in \(status)") }
    return kilobytes / 1024
  }
}
