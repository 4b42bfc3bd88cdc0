import FeatDomain
import TerminalUI

/// Makes the lines of the form from top to bottom: of each field its label, what is in it, a hint
/// while it has the focus, and what is wrong with it.
struct FormLines {
  let form: ProjectForm
  let context: Context
  let layout: FormLayout
  private let problems: [ProjectFieldProblem]
  private(set) var lines: [FormLine] = []

  /// Makes the lines of one field alone.
  init(of field: ProjectField, _ form: ProjectForm, _ layout: FormLayout, _ context: Context) {
    self.form = form
    self.context = context
    self.layout = layout
    problems = form.problems(at: context.now)
    add(field)
  }

  init(_ form: ProjectForm, _ context: Context) {
    self.form = form
    self.context = context
    layout = FormLayout(context)
    problems = form.problems(at: context.now)
    for place in FormPlace.all(form.draft.fields.deliveryMode) {
      switch place {
      case .field(let field): add(field)
      case .saveButton: addButtons()
      case .publishButton: break
      }
    }
  }

  private var words: Words.Form { context.words.form }

  /// The lines to show in so many rows: those around the focus.
  func shown(rows: Int) -> ArraySlice<FormLine> {
    let focus = form.focus == .publishButton ? .saveButton : form.focus
    let first = lines.firstIndex { $0.place == focus } ?? 0
    let last = lines.lastIndex { $0.place == focus } ?? 0
    let caret = lines.firstIndex { $0.caret != nil } ?? first
    var top = first - max(0, rows - (last - first + 1)) / 2
    // Of a field that is taller than the screen the row with the cursor is shown.
    if caret >= top + rows { top = caret - rows + 1 }
    top = max(0, min(top, lines.count - rows))
    // No field is shown without its label.
    while top > 0, top < first, lines[top].place == lines[top - 1].place { top += 1 }
    return lines[top..<min(lines.count, top + rows)]
  }

  private mutating func add(_ field: ProjectField) {
    let place = FormPlace.field(field)
    let hasFocus = form.focus == place
    let label = FormLine(
      place, TextWidth.fitting(words.label(of: field), columns: labelRoom),
      style: hasFocus ? .bold : .plain)
    var content = content(of: field, hasFocus: hasFocus)
    if layout.labelColumns > 0 {
      // The label stands beside the first line.
      if !content.isEmpty { content[0].parts += label.parts }
    } else {
      content.insert(label, at: 0)
    }
    lines += content
    let complaints = form.complaints(about: field, among: problems, context)
    if hasFocus, complaints.isEmpty {
      addText(form.hint(for: field, context), place, style: .dim)
    }
    for complaint in complaints {
      addText("! " + complaint, place, style: .problem)
    }
  }

  private var labelRoom: Int {
    layout.labelColumns > 0 ? layout.labelColumns - 1 : layout.fieldColumns
  }

  private mutating func addText(_ text: String?, _ place: FormPlace, style: Style) {
    guard let text, !text.isEmpty else { return }
    for line in TextWrap.fitting(text, columns: layout.fieldColumns, most: 3) {
      lines.append(FormLine(place, line, at: layout.labelColumns, style: style))
    }
  }

  private func content(of field: ProjectField, hasFocus: Bool) -> [FormLine] {
    switch field {
    case .description, .images: area(field, hasFocus)
    case .deliveryMode: [modes(hasFocus)]
    case .neededBy, .closing: [date(field, hasFocus)]
    case .category: category(hasFocus)
    default: form.texts.lines[field].map { [line(field, $0, hasFocus)] } ?? []
    }
  }

  /// A field of one line, underlined as far as it goes.
  private func line(_ field: ProjectField, _ text: TextField, _ hasFocus: Bool) -> FormLine {
    let columns = layout.fieldColumns
    // One column stays free for the cursor behind the last character.
    let window = text.window(columns: columns - 1)
    var line = FormLine(.field(field))
    line.put(window.text, at: layout.labelColumns, style: .underline, columns: columns)
    if hasFocus { line.caret = layout.labelColumns + min(window.caretColumn, columns - 1) }
    return line
  }

  private func area(_ field: ProjectField, _ hasFocus: Bool) -> [FormLine] {
    guard let area = form.texts.areas[field] else { return [] }
    let rows = layout.rows(of: field, area)
    let window = area.window(columns: layout.fieldColumns, rows: rows)
    return (0..<rows).map { row in
      var line = FormLine(.field(field))
      let text = row < window.lines.count ? window.lines[row] : ""
      line.put(
        text, at: layout.labelColumns, style: .underline, columns: layout.fieldColumns)
      if hasFocus, row == window.caret.row {
        line.caret = layout.labelColumns + window.caret.column
      }
      return line
    }
  }

  private func modes(_ hasFocus: Bool) -> FormLine {
    var line = FormLine(.field(.deliveryMode))
    var column = layout.labelColumns
    for mode in form.deliveryModes {
      let isChosen = mode == form.draft.fields.deliveryMode
      let text = (isChosen ? "(x) " : "( ) ") + context.words.projects.word(for: mode)
      line.put(text, at: column, style: isChosen ? .bold : .plain)
      if hasFocus, isChosen || line.caret == nil { line.caret = column + 1 }
      column += TextWidth.columns(of: text) + 2
    }
    return line
  }

  /// A date part by part; the cursor is at the part that keys go to.
  private func date(_ field: ProjectField, _ hasFocus: Bool) -> FormLine {
    var line = FormLine(.field(field))
    var column = layout.labelColumns
    if field == .closing, !hasFocus, form.draft.fields.closing == nil {
      let text = TextWidth.fitting(form.closingDefault(context), columns: layout.fieldColumns)
      line.put(text, at: column, style: .dim)
      return line
    }
    for segment in form.texts.dates[field]?.segments(isFocused: hasFocus) ?? [] {
      line.put(segment.separator, at: column)
      column += segment.separator.count
      if segment.isSelected { line.caret = column }
      line.put(segment.text, at: column, style: segment.isSelected ? .reverse : .underline)
      column += segment.text.count
    }
    return line
  }

  /// The field, and below it the categories that match while it has the focus.
  private func category(_ hasFocus: Bool) -> [FormLine] {
    let field = form.texts.category
    var lines = [line(.category, field.filter, hasFocus)]
    guard hasFocus else { return lines }
    let rows = layout.categoryRows
    let top = field.cursor.firstShown(count: field.matches.count, rows: rows)
    for index in top..<max(top, min(field.matches.count, top + rows)) {
      let isSelected = field.hasSelection && index == field.cursor.selected
      let name =
        " "
        + TextWidth.fitting(
          field.matches[index].name, columns: layout.fieldColumns - 2) + " "
      lines.append(
        FormLine(
          .field(.category), name, at: layout.labelColumns, style: isSelected ? .reverse : .plain))
    }
    return lines
  }

  private mutating func addButtons() {
    if context.isRoomy { lines.append(FormLine(.saveButton)) }
    var line = FormLine(.saveButton)
    var column = 0
    let buttons: [(FormPlace, String)] = [
      (.saveButton, words.save(isEdit: form.isEdit)),
      (.publishButton, words.publish(isEdit: form.isEdit)),
    ]
    for (place, label) in buttons {
      let text = "[ \(label) ]"
      let hasFocus = form.focus == place
      line.put(text, at: column, style: hasFocus ? [.reverse, .bold] : .plain)
      if hasFocus { line.caret = column }
      column += TextWidth.columns(of: text) + 2
    }
    lines.append(line)
  }
}
