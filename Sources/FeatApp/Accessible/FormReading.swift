import FeatDomain
import TerminalUI

extension ProjectForm {
  /// The field that has the focus; the others can be gone to.
  func reading(_ context: Context) -> Reading {
    let words = context.words
    let title = draft.projectID.map { words.form.editTitle(id: "\($0)") } ?? words.form.newTitle
    var reading: Reading
    if let field = focus.field {
      reading = self.reading(of: field, context)
      reading.lead(with: [title, reading.title].joined(separator: words.reading.comma))
    } else {
      reading = Reading(title)
      reading.lines = filledFields(context)
    }
    if let status = status(context) { reading.problems.insert(status, at: 0) }
    reading.others += otherPlaces(context)
    return reading
  }

  private func reading(of field: ProjectField, _ context: Context) -> Reading {
    let words = context.words
    let label = words.form.label(of: field)
    var reading = Reading(label)
    reading.add(spokenHint(for: field, context))
    reading.problems = complaints(about: field, among: problems(at: context.now), context)
    switch field {
    case .deliveryMode:
      reading.rows = deliveryModes.map { mode in
        let name = words.projects.word(for: mode)
        let isChosen = mode == draft.fields.deliveryMode
        return Reading.Choice(
          label: isChosen ? words.reading.chosen(name: name) : name, action: .pick(.mode(mode)))
      }
    case .category: addCategories(to: &reading, label, context)
    case .neededBy, .closing:
      reading.field = Reading.Field(
        kind: .date, label: label, value: value(of: field, context),
        isFilled: texts.dates[field]?.value != nil)
    case .description, .images:
      let text = texts.areas[field]?.text ?? ""
      reading.field = Reading.Field(
        kind: .text, label: label, value: text, isFilled: !text.isEmpty)
    default:
      if let line = texts.lines[field] { reading.field = Reading.Field(label, line) }
    }
    return reading
  }

  private func addCategories(to reading: inout Reading, _ label: String, _ context: Context) {
    let category = texts.category
    reading.field = Reading.Field(label, category.filter, kind: .search)
    reading.addRows(
      count: category.matches.count, cursor: category.cursor, hasSelection: category.hasSelection,
      context
    ) { index in
      let match = category.matches[index]
      return Reading.Choice(label: match.name, action: .pick(.category(match)))
    }
  }

  /// What the screen says about a field, where that names no keys that nobody has here.
  private func spokenHint(for field: ProjectField, _ context: Context) -> String? {
    let words = context.words
    switch field {
    case .deliveryMode: return nil
    case .neededBy: return words.reading.dateHint(days: "\(ProjectRules.leadDays)")
    case .closing where draft.fields.closing != nil: return nil
    case .title: return words.form.help(for: .field(field))
    case .description: return nil
    default: return hint(for: field, context)
    }
  }

  /// What is in a field, as it is read out; empty where nothing is.
  private func value(of field: ProjectField, _ context: Context) -> String {
    switch field {
    case .deliveryMode: return draft.fields.deliveryMode.map(context.words.projects.word) ?? ""
    case .category: return draft.fields.category.map { context.words.detail.name(of: $0) } ?? ""
    case .neededBy: return draft.fields.neededBy.map { DayTime.long($0, context) } ?? ""
    case .closing:
      return draft.fields.closing.map { DayTime.long($0, context) } ?? closingDefault(context)
    default:
      let text = texts.lines[field]?.text ?? texts.areas[field]?.text ?? ""
      return text.split(separator: "\n").joined(separator: " ")
    }
  }

  private func filledFields(_ context: Context) -> [String] {
    FormPlace.all(draft.fields.deliveryMode).compactMap(\.field).compactMap { field in
      let value = value(of: field, context)
      if value.isEmpty { return nil }
      return context.words.reading.fact(label: context.words.form.label(of: field), value: value)
    }
  }

  /// Where one can go from here.
  private func otherPlaces(_ context: Context) -> [Reading.Choice] {
    guard run == nil else { return [] }
    return FormPlace.all(draft.fields.deliveryMode).filter { $0 != focus }.compactMap { place in
      guard let field = place.field else { return nil }
      return Reading.Choice(
        label: context.words.reading.goTo(field: context.words.form.label(of: field)),
        action: .goTo(place))
    }
  }
}
