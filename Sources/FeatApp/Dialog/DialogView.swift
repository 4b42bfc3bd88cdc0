import FeatDomain
import TerminalUI

extension Dialog {
  /// Draws the question in the middle of the screen.
  func draw(on frame: inout Frame, _ context: Context) {
    let columns = min(frame.size.columns - 2, 64)
    let inside = columns - 4
    let answers = answers(context, columns: inside)
    // On a small screen the box may cover all but the footer.
    let fieldRows = typedNumber == nil ? 0 : 1
    let room = max(1, frame.size.rows - 3 - answers.rows - fieldRows)
    let text = TextWrap.fitting(self.text(context, columns: inside), columns: inside, most: room)
    let gap = text.count < room ? 1 : 0
    let rows = text.count + fieldRows + gap + answers.rows + 2
    let box = Rect(
      column: (frame.size.columns - columns) / 2, row: max(0, (frame.size.rows - 1 - rows) / 2),
      columns: columns, rows: rows)
    frame.box(box)
    frame.put(
      " \(title(context)) ", at: Point(column: box.column + 2, row: box.row), style: .bold,
      columns: inside)
    for (index, line) in text.enumerated() {
      frame.put(line, at: Point(column: box.column + 2, row: box.row + 1 + index), columns: inside)
    }
    frame.cursor = nil
    drawNumberField(on: &frame, box, row: box.row + 1 + text.count, context)
    for (index, answer) in answers.places.enumerated() {
      let place = Point(
        column: box.column + 2 + answer.column,
        row: box.row + box.rows - 1 - answers.rows + answer.row)
      let isSelected = index == selected
      if isSelected, typedNumber == nil { frame.cursor = place }
      let step = index - selected
      frame.addClickArea(
        Rect(
          column: place.column, row: place.row, columns: TextWidth.columns(of: answer.label),
          rows: 1),
        Array(repeating: step < 0 ? Key.left : .right, count: abs(step)) + [.enter])
      frame.put(
        answer.label, at: place, style: isSelected ? [.reverse, .bold] : .plain,
        columns: inside - answer.column)
    }
  }

  /// Where the project's number is typed.
  private func drawNumberField(
    on frame: inout Frame, _ box: Rect, row: Int, _ context: Context
  ) {
    guard let typedNumber, case .command(let question) = question else { return }
    let area = Rect(column: box.column + 2, row: row, columns: box.columns - 4, rows: 1)
    var page = Page(frame: frame, area: area, isRoomy: false)
    page.field(context.words.dialogs.typeNumber(id: "\(question.id)"), typedNumber)
    frame = page.frame
  }

  /// Where the answers stand: beside each other, or one below the other where that is too wide.
  private func answers(
    _ context: Context, columns: Int
  ) -> (places: [(label: String, column: Int, row: Int)], rows: Int) {
    let labels = labels(context).map { "[ \($0) ]" }
    let whole = labels.map(TextWidth.columns).reduce(0, +) + 2 * (labels.count - 1)
    guard whole <= columns else {
      return (labels.enumerated().map { ($1, 0, $0) }, labels.count)
    }
    var column = 0
    let places = labels.map { label in
      defer { column += TextWidth.columns(of: label) + 2 }
      return (label, column, 0)
    }
    return (places, 1)
  }

  func title(_ context: Context) -> String {
    let words = context.words.dialogs
    switch question {
    case .doubtfulNumber: return words.doubtfulTitle
    case .numberExists: return words.existsTitle
    case .limitReached: return words.limitTitle
    case .accountMayExist: return words.maybeTitle
    case .discard: return words.discardTitle
    case .quit, .quitUnsaved: return words.quitTitle
    case .signOut: return context.words.account.signOut
    case .command(let question): return context.words.actions[question.command.action]
    case .publishDraft: return context.words.actions.publish
    case .copy: return context.words.copying.title
    }
  }

  func text(_ context: Context, columns: Int) -> String {
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
    case .accountMayExist(let number, _):
      return words.maybeText(number: context.grouped(number))
    case .discard(_, let title): return words.discardText(title: title)
    case .quit(let id?): return words.quitText(id: "\(id)")
    case .quit(nil): return context.words.account.quitText
    case .quitUnsaved(let problem):
      return words.quitUnsavedText(reason: context.errors.reason(for: problem))
    case .signOut(let hasDrafts): return signOutText(hasDrafts: hasDrafts, context, columns)
    case .command(let question): return question.text(context, columns: columns)
    case .publishDraft(let title):
      let text = context.words.form.publishText(
        title: TextWidth.fitting(title, columns: columns), account: context.accountName)
      return text + "\n" + words.publishConsequence
    case .copy(let texts): return CopiedText.list(texts, context.words.copying, columns: columns)
    }
  }

  /// Who is signed out, and what follows from it; the name gets one line.
  private func signOutText(hasDrafts: Bool, _ context: Context, _ columns: Int) -> String {
    let words = context.words.account
    var lines = [TextWidth.fitting(words.ofAccount(account: context.accountName), columns: columns)]
    lines.append(words.signOutConsequence)
    if hasDrafts { lines.append(words.signOutDrafts) }
    return lines.joined(separator: "\n")
  }

  /// How long to wait, as far as this client's own sends tell.
  private func wait(_ number: PhoneNumber, _ context: Context) -> String {
    guard let next = context.progress.nextSendTime(for: number, at: context.now) else {
      return context.words.dialogs.limitUnknown
    }
    return context.words.dialogs.limitWait(time: context.countdown(to: next))
  }

  func labels(_ context: Context) -> [String] {
    let words = context.words.dialogs
    return switch question {
    case .doubtfulNumber: [words.send, words.correct]
    case .numberExists: [words.signInByCode, words.otherNumber]
    case .limitReached: [words.haveCode, words.back]
    case .accountMayExist(_, hasPassword: true):
      [words.signInByCode, words.signInByPassword, words.back]
    case .accountMayExist(_, hasPassword: false): [words.signInByCode, words.back]
    case .discard: [words.no, words.discard]
    case .quit, .quitUnsaved: [words.no, words.quit]
    case .signOut: [words.no, context.words.account.signOut]
    case .command(let question): [words.no, context.words.actions[question.command.action]]
    case .publishDraft: [words.no, context.words.actions.publish]
    case .copy(let texts): texts.map { context.words.copying.name(of: $0.part) } + [words.back]
    }
  }
}
