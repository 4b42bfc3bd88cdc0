import FeatDomain
import TerminalUI

extension ErrorList {
  /// Where so many lines are drawn on a screen.
  static func box(on size: Size, lines: Int) -> Rect {
    let columns = min(size.columns - 2, 84)
    return Rect(
      column: (size.columns - columns) / 2, row: 1, columns: columns,
      rows: min(lines + 2, max(3, size.rows - 3)))
  }

  /// The errors as lines, the newest first, each with its time before its sentence.
  static func lines(_ log: ErrorLog, _ context: Context, on size: Size) -> [String] {
    let columns = box(on: size, lines: 0).columns - 4
    guard !log.entries.isEmpty else {
      return TextWrap.lines(context.words.errorList.none, columns: columns, most: 9)
    }
    return sentences(log, context).flatMap { time, sentence in
      let time = time + "  "
      let indent = String(repeating: " ", count: TextWidth.columns(of: time))
      let wrapped = TextWrap.lines(sentence, columns: columns - indent.utf8.count, most: 12)
      return wrapped.enumerated().map { index, line in (index == 0 ? time : indent) + line }
    }
  }

  /// The errors, the newest first, each with its time.
  static func sentences(_ log: ErrorLog, _ context: Context) -> [(time: String, text: String)] {
    log.entries.map { entry in
      var sentence = context.errors.sentence(for: entry.fact)
      if entry.count > 1 { sentence += context.words.errorList.times(count: "\(entry.count)") }
      // The program may run for days.
      let isToday = DayTime.days(until: entry.at, context) == 0
      let time =
        isToday ? DayTime.clock(context.zone.civil(entry.at)) : DayTime.short(entry.at, context)
      return (time, sentence)
    }
  }

  func draw(on frame: inout Frame, _ log: ErrorLog, _ context: Context) {
    let lines = Self.lines(log, context, on: frame.size)
    let box = Self.box(on: frame.size, lines: lines.count)
    frame.box(box)
    let title = " \(context.words.errorList.title) "
    frame.put(title, at: Point(column: box.column + 2, row: box.row), style: .bold)
    let columns = box.columns - 4
    let window = DetailWindow(count: lines.count, rows: box.rows - 2, top: top)
    var place = Point(column: box.column + 2, row: box.row + 1)
    frame.cursor = place
    for index in window.range {
      frame.put(lines[index], at: place, columns: columns)
      place.row += 1
    }
    guard window.isScrollable else { return }
    let position = context.words.errorList.position(
      last: "\(window.range.upperBound)", count: "\(lines.count)")
    place.row = box.row + box.rows - 2
    frame.put(position, at: place, style: .dim, columns: columns)
  }
}
