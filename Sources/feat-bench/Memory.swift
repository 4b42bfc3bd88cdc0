import FoundationEssentials

/// The memory of this process.
enum Memory {
  /// Its own pages and its share of those that it has with others; 0 where Linux does not tell.
  static var proportionalKilobytes: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8)
    else { return 0 }
    let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
