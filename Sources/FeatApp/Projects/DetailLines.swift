import TerminalUI

/// A project's detail as lines from top to bottom: worked out first, so that it can be scrolled and
/// read by tests; the screen shows a window of them.
struct DetailLines: Equatable, Sendable {
  /// The columns that there are.
  let columns: Int
  /// Whether there is room for empty lines.
  let isRoomy: Bool
  private var lines: [DetailLine] = []
  /// The description, of which there may be thousands of lines: they are shared, not copied.
  private var description: [String] = []
  private var end: [DetailLine] = []

  /// What parts a label from its value where the lines are read out: each text is a line then.
  let spoken: Words.Reading?

  /// Lines that are read out and not drawn.
  init(spokenBy words: Words.Reading) {
    columns = .max
    isRoomy = false
    spoken = words
  }

  init(columns: Int, isRoomy: Bool) {
    spoken = nil
    self.columns = max(1, columns)
    self.isRoomy = isRoomy
  }

  /// How many there are.
  var count: Int { lines.count + description.count + end.count }

  subscript(row: Int) -> DetailLine {
    if row < lines.count { return lines[row] }
    let row = row - lines.count
    return row < description.count ? DetailLine(description[row]) : end[row - description.count]
  }

  /// The columns for a text: so many that a line is read with ease.
  var textColumns: Int { min(columns, 76) }

  mutating func add(_ line: DetailLine) { lines.append(line) }

  mutating func add(_ text: String, style: Style = .plain) {
    lines.append(DetailLine(text, style: style))
  }

  /// An empty line, where there is room for one and none yet.
  mutating func gap() {
    if isRoomy, let last = lines.last, last != DetailLine() { lines.append(DetailLine()) }
  }

  /// A text on as many lines as it needs.
  mutating func addText(_ text: String, style: Style = .plain, most: Int = 6) {
    if spoken != nil {
      for line in text.split(separator: "\n") { add(String(line)) }
      return
    }
    for line in TextWrap.fitting(text, columns: textColumns, most: most) { add(line, style: style) }
  }

  /// What people read, line by line.
  var texts: [String] { (0..<count).map { self[$0].text } }

  /// What has been wrapped already, and what is said below it. It is the last of all.
  mutating func finish(with description: [String], end: String?) {
    self.description = description
    guard let end else { return }
    self.end = TextWrap.lines(end, columns: textColumns).map { DetailLine($0, style: .dim) }
  }
}
