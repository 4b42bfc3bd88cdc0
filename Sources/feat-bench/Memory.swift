import FoundationEssentials

/// The memory of this process, in kB; 0 where Linux does not tell.
enum Memory {
  /// Its own pages and its share of those that it has with others.
  static var proportional: Int { kilobytes("Pss:") }

  /// What it has made itself. Its share of libraries is left out, which is another one whenever
  /// another program that has them starts or ends.
  static var own: Int { kilobytes("Pss_Anon:") }

  private static func kilobytes(_ name: String) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8)
    else { return 0 }
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
