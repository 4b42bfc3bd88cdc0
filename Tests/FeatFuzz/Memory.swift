import Foundation

/// The memory of this process.
enum Memory {
  /// The most that it may have used, in megabytes.
  static let limit = 150

  /// The most that it has used, in megabytes; 0 where Linux does not tell.
  ///
  /// What `getrusage` answers has that of the process in it which started this one.
  static var peakMegabytes: Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let words = line?.split(whereSeparator: \.isWhitespace) ?? []
    return words.count > 1 ? (Int(words[1]) ?? 0) / 1024 : 0
  }
}
