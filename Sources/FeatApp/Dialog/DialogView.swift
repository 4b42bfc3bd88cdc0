import FeatDomain
import TerminalUI

extension Dialog {
  /// Draws the question in the middle of the screen.
  func draw(on frame: inout Frame, _ context: Context) {
    let columns = min(frame.size.columns - 2, 64)
    let text = TextWrap.lines(self.text(context), columns: columns - 4)
    let shown = text.prefix(max(1, frame.size.rows - 6))
    let rows = shown.count + 4
    let box = Rect(
      column: (frame.size.columns - columns) / 2, row: max(0, (frame.size.rows - 1 - rows) / 2),
      columns: columns, rows: rows)
    frame.box(box)
    frame.put(
      " \(title(context)) ", at: Point(column: box.column + 2, row: box.row), style: .bold,
      columns: columns - 4)
    for (index, line) in shown.enumerated() {
      frame.put(
        line, at: Point(column: box.column + 2, row: box.row + 1 + index), columns: columns - 4)
    }
    drawAnswers(on: &frame, box, context)
  }

  private func drawAnswers(on frame: inout Frame, _ box: Rect, _ context: Context) {
    let row = box.row + box.rows - 2
    var column = box.column + 2
    frame.cursor = nil
    for (index, label) in labels(context.words.dialogs).enumerated() {
      let isSelected = index == selected
      if isSelected { frame.cursor = Point(column: column, row: row) }
      let end = box.column + box.columns - 2
      column += frame.put(
        "[ \(label) ]", at: Point(column: column, row: row),
        style: isSelected ? [.reverse, .bold] : .plain, columns: end - column)
      column += 2
    }
  }

  private func title(_ context: Context) -> String {
    let words = context.words.dialogs
    switch question {
    case .doubtfulNumber: return words.doubtfulTitle
    case .numberExists: return words.existsTitle
    case .limitReached: return words.limitTitle
    case .accountMayExist: return words.maybeTitle
    }
  }

  private func text(_ context: Context) -> String {
    let words = context.words.dialogs
    switch question {
    case .doubtfulNumber(let number, let doubt):
      return words.doubtfulText(
        number: context.grouped(number), doubt: context.errors.reason(for: doubt))
    case .numberExists(let number):
      return words.existsText(number: context.grouped(number))
    case .limitReached(let number, let serverMessage):
      let text = words.limitText(number: context.grouped(number), wait: wait(number, context))
      guard let serverMessage else { return text }
      return text + "\n" + words.serverSays(message: serverMessage)
    case .accountMayExist(let number):
      return words.maybeText(number: context.grouped(number))
    }
  }

  /// How long to wait, as far as this client's own sends tell.
  private func wait(_ number: PhoneNumber, _ context: Context) -> String {
    guard let next = context.progress.nextSendTime(for: number, at: context.now) else {
      return context.words.dialogs.limitUnknown
    }
    return context.words.dialogs.limitWait(time: context.countdown(to: next))
  }

  private func labels(_ words: Words.Dialogs) -> [String] {
    switch question {
    case .doubtfulNumber: [words.send, words.correct]
    case .numberExists: [words.signInByCode, words.otherNumber]
    case .limitReached: [words.haveCode, words.back]
    case .accountMayExist: [words.signInByCode, words.back]
    }
  }
}
