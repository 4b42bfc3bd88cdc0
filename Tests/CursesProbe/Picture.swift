import FeatDomain
import TerminalUI

/// What the probe shows: counts and the last event.
struct Picture {
  private var events = 0
  private var frames = 0
  private var last = "none"
  private var edited = ""

  mutating func note(_ event: TerminalEvent) {
    events += 1
    if case .paste(let text, let isCut) = event {
      let end = text.suffix(4).map { $0 == "\n" ? "/" : $0 }
      last = "paste of \(text.utf8.count), cut \(isCut), ends \(String(end))"
    } else {
      last = "\(event)"
    }
  }

  mutating func note(_ outcome: EditorOutcome?) {
    edited = outcome.map { "\($0)" } ?? "nothing"
  }

  /// The upper line counts, the second says the last event, the fourth what was edited, and the last
  /// ends in Chinese.
  mutating func frame(size: Size) -> Frame {
    frames += 1
    var frame = Frame(size: size)
    let chinese = String(repeating: "中", count: size.columns / 2)
    frame.put(chinese, at: Point(column: size.columns % 2, row: size.rows - 1), style: .reverse)
    frame.put("中文 e\u{301} ✓", at: Point(column: 0, row: 2), style: [.bold, .color(.green)])
    frame.line(at: Point(column: 9, row: 2), columns: 2)
    frame.put("struck", at: Point(column: 12, row: 2), style: .strikethrough)
    let width = TextWidth.columns(of: "\u{201C}中\u{201D}")
    frame.put("“中” has \(width)", at: Point(column: 20, row: 2))
    frame.put(edited, at: Point(column: 0, row: 3))
    frame.put("last=\(last).", at: Point(column: 0, row: 1))
    frame.put(
      "events=\(events) frames=\(frames) size=\(size.columns)x\(size.rows).",
      at: Point(column: 0, row: 0))
    frame.cursor = events % 2 == 0 ? Point(column: 3, row: 1) : nil
    return frame
  }
}
