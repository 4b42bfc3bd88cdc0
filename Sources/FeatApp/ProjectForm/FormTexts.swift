import FeatDomain
import TerminalUI

/// What is in the fields of the form while they are edited.
///
/// A field is written back only when it was changed: what was not touched stays as the server sent
/// it, with whatever cannot be shown.
struct FormTexts: Equatable, Sendable {
  private(set) var lines: [ProjectField: TextField] = [:]
  private(set) var areas: [ProjectField: TextArea] = [:]
  private(set) var dates: [ProjectField: DateTimeEntry] = [:]
  /// Whether Up and Down change the date that has the focus.
  private var isPartChosen = false
  var category: CategoryField

  /// Shows what a draft has.
  init(_ fields: ProjectFields, zone: LocalZone, now: UnixTime) {
    category = CategoryField(chosen: fields.category)
    dates[.neededBy] = DateTimeEntry(
      fields.neededBy.map(zone.civil), isOptional: true,
      proposal: Self.proposedDate(at: now, in: zone))
    setClosing(fields, zone: zone)
    for (field, capacity) in Self.capacities {
      lines[field] = TextField(Self.line(field, fields), capacity: capacity)
    }
    areas[.description] = TextArea(fields.description)
    areas[.images] = TextArea(fields.images.joined(separator: "\n"), capacity: 8192)
  }

  /// The lines, with the most characters of each.
  private static let capacities: [(ProjectField, Int)] = [
    (.title, 256), (.tags, 1024), (.province, 64), (.city, 64), (.street, 256),
    (.contactName, 64), (.phone, 32), (.serviceLength, 16),
  ]

  private static func line(_ field: ProjectField, _ fields: ProjectFields) -> String {
    if let part = field.part { return fields.address[keyPath: part] }
    switch field {
    case .title: return fields.title
    case .tags: return TagList.text(fields.tags)
    case .serviceLength: return fields.serviceLength
    default: return ""
    }
  }

  /// What is proposed as the day of the service: soon enough, and a time of day that people mean.
  private static func proposedDate(at now: UnixTime, in zone: LocalZone) -> CivilTime {
    let day = zone.civil(now).adding(days: ProjectRules.leadDays + 6)
    return CivilTime(year: day.year, month: day.month, day: day.day, hour: 9) ?? day
  }

  /// Shows the closing; while none is set, the first key begins with what FEAT would set.
  mutating func setClosing(_ fields: ProjectFields, zone: LocalZone) {
    let neededBy = fields.neededBy.map(zone.civil) ?? dates[.neededBy]?.proposal
    guard let neededBy else { return }
    dates[.closing] = DateTimeEntry(
      fields.closing.map(zone.civil), isOptional: true,
      proposal: neededBy.adding(days: -ProjectRules.closingDays))
  }

  /// Handles a key in a line, a date, or an area of text.
  ///
  /// - Returns: Whether it did something there.
  mutating func type(_ key: Key, in field: ProjectField, _ layout: FormLayout) -> Bool {
    if dates[field] != nil { return type(key, inDate: field) }
    if let isHandled = lines[field]?.handle(key) { return isHandled }
    guard let area = areas[field] else { return false }
    let rows = layout.rows(of: field, area)
    let isHandled = areas[field]?.handle(key, columns: layout.fieldColumns, rows: rows) ?? false
    // At the first and the last row there is nowhere to go within the text.
    if key == .up || key == .down, areas[field]?.caret == area.caret { return false }
    return isHandled
  }

  /// Up and Down are on their way to other fields, unless Left or Right has chosen a part before.
  private mutating func type(_ key: Key, inDate field: ProjectField) -> Bool {
    switch key {
    case .up, .down: if !isPartChosen { return false }
    case .left, .right:
      isPartChosen = true
      // To come by changes nothing: an empty date stays empty.
      if dates[field]?.value == nil { return true }
    default: isPartChosen = false
    }
    return dates[field]?.handle(key) ?? false
  }

  /// The focus has come to another field.
  mutating func focusMoved() { isPartChosen = false }

  /// Whether a field is nothing but text.
  func isText(_ field: ProjectField) -> Bool { lines[field] != nil || areas[field] != nil }

  /// Takes a paste.
  ///
  /// - Returns: Whether the field can take it.
  mutating func paste(_ text: String, into field: ProjectField, _ zone: LocalZone) -> Bool {
    if field == .category { category.paste(text) }
    if let isTaken = dates[field]?.paste(text, in: zone) { return isTaken }
    lines[field]?.insert(text)
    areas[field]?.insert(text)
    return field != .deliveryMode
  }

  /// Whether something of what was put into a field last did not fit.
  func wasCut(_ field: ProjectField) -> Bool {
    lines[field]?.wasCut ?? areas[field]?.wasCut ?? false
  }

  mutating func replaceDescription(with text: String) {
    areas[.description]?.replace(with: text)
  }

  /// Whether a field has something else in it than before.
  func differs(from other: FormTexts, in field: ProjectField) -> Bool {
    lines[field]?.text != other.lines[field]?.text
      || areas[field]?.text != other.areas[field]?.text
      || dates[field]?.value != other.dates[field]?.value
      || field == .category && category.chosen != other.category.chosen
  }

  /// Writes the text of a field into the draft's fields.
  func write(_ field: ProjectField, into fields: inout ProjectFields, _ zone: LocalZone) {
    let text = lines[field]?.text ?? areas[field]?.text ?? ""
    if let part = field.part { fields.address[keyPath: part] = text }
    switch field {
    case .title: fields.title = text
    case .description: fields.description = text
    case .tags: fields.tags = TagList.tags(in: text)
    case .serviceLength: fields.serviceLength = Self.halfWidth(text)
    case .images: fields.images = Self.paths(in: text)
    case .neededBy: fields.neededBy = dates[field]?.value.map(zone.unixTime(of:))
    case .closing: fields.closing = dates[field]?.value.map(zone.unixTime(of:))
    case .category: fields.category = category.chosen
    case .deliveryMode, .province, .city, .street, .contactName, .phone: break
    }
  }

  /// The paths, one a line, each once.
  private static func paths(in text: String) -> [String] {
    var known = Set<String>()
    return text.split(separator: "\n").compactMap { line in
      let words = line.drop { $0 == " " }
      let path = words.lastIndex { $0 != " " }.map { String(words[...$0]) } ?? ""
      return !path.isEmpty && known.insert(path).inserted ? path : nil
    }
  }

  /// Digits as an input method for Chinese sends them are digits.
  private static func halfWidth(_ text: String) -> String {
    String(
      text.compactMap { character -> Character? in
        if character == "。" { return "." }
        guard case .character(let plain) = Key.character(character).halfWidth else { return nil }
        return plain == " " ? nil : plain
      })
  }
}
