import TerminalUI

/// Labels and what they stand for, the values below each other.
struct DetailFacts {
  private var facts: [(label: String, value: String)] = []

  /// Adds a fact; nothing where there is no value.
  mutating func add(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    facts.append((label, value))
  }

  /// Adds several names as one fact; of very many the first alone, and how many more there are.
  mutating func add(
    _ label: String, _ names: some Collection<String>, _ words: Words.Detail
  ) {
    let shown = names.prefix(Self.mostNames).filter { !$0.isEmpty }
    let more = names.count - Self.mostNames
    let list = shown.joined(separator: words.comma)
    add(label, more > 0 ? list + words.comma + words.more(count: "\(more)") : list)
  }

  /// The most names that are written out.
  private static let mostNames = 40

  /// Writes them; a value that is too long goes on below itself.
  func write(to lines: inout DetailLines) {
    if let words = lines.spoken {
      for fact in facts { lines.add(words.fact(label: fact.label, value: fact.value)) }
      return
    }
    let widest = facts.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    let labelColumns = min(widest, lines.columns / 2)
    let room = max(1, lines.textColumns - labelColumns - 2)
    for (label, value) in facts {
      let label = TextWidth.fitting(label, columns: labelColumns)
      let missing = max(0, labelColumns - TextWidth.columns(of: label))
      var start = label + String(repeating: " ", count: missing + 2)
      for text in TextWrap.fitting(value, columns: room, most: 24) {
        var line = DetailLine(start, style: .dim)
        line.append(text)
        lines.add(line)
        start = String(repeating: " ", count: labelColumns + 2)
      }
    }
  }
}
