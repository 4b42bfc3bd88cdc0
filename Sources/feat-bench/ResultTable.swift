/// Prints what was measured, a line each.
struct ResultTable {
  private static let width = 44

  func printHeading(_ title: String) {
    Swift.print("\n## \(title)\n")
    Swift.print(
      Self.padded("milliseconds", Self.width)
        + ["median", "p95", "worst"].map { Self.right($0) }.joined())
  }

  /// A figure of another kind, below the table.
  func printNote(_ text: String) { Swift.print(text) }

  func print(_ name: String, _ durations: ArraySlice<Duration>) {
    let sorted = durations.map { $0 / .milliseconds(1) }.sorted()
    guard !sorted.isEmpty else { return }
    // The least figure that so many percent of them do not exceed.
    let figures = [50, 95, 100].map { percent in sorted[(sorted.count * percent + 99) / 100 - 1] }
    let texts = figures.map { Self.right(Self.text($0)) }
    Swift.print(Self.padded(name, Self.width) + texts.joined())
  }

  /// Three digits behind the point.
  private static func text(_ milliseconds: Double) -> String {
    let thousandths = Int((milliseconds * 1000).rounded())
    let rest = "\(thousandths % 1000)"
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(1, 10 - text.count)) + text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    // Chinese takes two columns a character.
    let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    return text + String(repeating: " ", count: max(1, width - columns))
  }
}
