import FeatDomain
import TerminalUI

/// Where one is in what is only read out: no screen has it.
struct ReadingPlace: Equatable {
  /// The first error that is said, where they are listed.
  var firstError = 0
  /// The first line that is said, where there are very many.
  var firstLine = 0
  /// Whether the selected draft was chosen, which is on this computer alone.
  var isDraftOpen = false
}

/// What a screen says and asks where it is not drawn but read out, line by line.
///
/// It is made of what the screen is made of: its words, its key table, its fields and lists. Nothing
/// is decided here.
struct Reading: Equatable {
  /// Something that can be chosen by its number.
  struct Choice: Equatable {
    var label: String
    var action: Action
    /// The keys that do the same on a screen; their names choose it, too.
    var keys: [Key] = []
  }

  /// What follows when it is chosen.
  enum Action: Equatable {
    /// What a key of the screen would send.
    case send(Message)
    /// What these keys do, one after the other.
    case press([Key])
    /// A row of the screen's list.
    case pick(Item)
    /// Another field of the form.
    case goTo(FormPlace)
    /// Another part of the errors.
    case turnErrors(by: Int)
    /// Another part of very many lines.
    case turnLines(to: Int)
    /// A text of several lines is to be empty.
    case emptyText
    /// What can be done with a draft that is on this computer alone, or the list again.
    case showDraft(Bool)
    /// All choices are said.
    case listAll
    /// The screen is explained.
    case explain
    /// It cannot be done now, for this reason.
    case refuse(String)
  }

  /// A row of a list, by what it stands for: it may be somewhere else when its number is typed.
  enum Item: Equatable {
    case country(String)
    case project(Int64)
    case participant(UInt64)
    case profile(ProfileName?)
    case mode(DeliveryMode)
    case category(NamedID)
    case answer(Int)
  }

  /// What is typed, where a line is text.
  struct Field: Equatable {
    enum Kind: Equatable {
      /// One line.
      case line
      /// The six digits of an SMS.
      case code
      /// What finds rows of a list, which have numbers.
      case search
      case date
      /// Several lines.
      case text
      /// The number of a project, which is typed by hand.
      case confirmation
    }

    var kind = Kind.line
    var label: String
    /// What is in it; empty where it is secret.
    var value = ""
    var isSecret = false
    /// Whether there is something in it.
    var isFilled = false
  }

  /// What is asked or shown.
  var title: String
  var lines: [String] = []
  /// What is wrong with the last answer.
  var problems: [String] = []
  /// The part of a list that is said, and what leads to its other parts.
  var rows: [Choice] = []
  var field: Field?
  /// What can be done here.
  var choices: [Choice] = []
  /// What can be done everywhere.
  var others: [Choice] = []
  /// What cannot be done now; the labels say why.
  var obstacles: [Choice] = []

  init(_ title: String, _ lines: [String] = []) {
    self.title = title
    self.lines = lines.filter { !$0.isEmpty }
  }

  /// Puts before it where one is; what was its title is asked there.
  mutating func lead(with place: String) {
    if !place.hasSuffix(title) { lines.insert(title, at: 0) }
    title = place
  }

  /// Adds what can be done, unless it can be chosen already.
  mutating func add(_ choice: Choice, isEverywhere: Bool) {
    if (rows + choices + others).contains(where: { $0.action == choice.action }) { return }
    if isEverywhere { others.append(choice) } else { choices.append(choice) }
  }

  /// Adds a sentence where there is one.
  mutating func add(_ line: String?) {
    if let line, !line.isEmpty { lines.append(line) }
  }

  /// Adds what is wrong, where something is.
  mutating func add(_ problem: Problem?, _ context: Context) {
    if let problem { problems.append(context.errors.sentence(for: problem)) }
  }

  /// How many lines are said at once.
  static let linesAtOnce = 40

  /// The lines that are said now.
  func lines(from first: Int) -> ArraySlice<String> {
    lines.dropFirst(first).prefix(Self.linesAtOnce)
  }

  /// What leads to the lines behind these; nil where there are none.
  func nextLines(from first: Int, _ words: Words.Reading) -> Choice? {
    let end = first + Self.linesAtOnce
    guard end < lines.count else { return nil }
    return Choice(
      label: words.nextLines(count: "\(min(Self.linesAtOnce, lines.count - end))"),
      action: .turnLines(to: end))
  }

  /// How many rows of a list are said at once.
  static let rowsAtOnce = 10

  /// The rows of a list around its cursor, and what leads to those before and behind.
  mutating func addRows(
    count: Int, cursor: ListCursor, hasSelection: Bool = true, _ context: Context,
    row: (Int) -> Choice?
  ) {
    let words = context.words.reading
    let first = cursor.selected / Self.rowsAtOnce * Self.rowsAtOnce
    let end = min(count, first + Self.rowsAtOnce)
    rows = (first..<max(first, end)).compactMap(row)
    // The first key only selects where nothing is selected yet.
    let more = hasSelection ? 0 : 1
    if end < count {
      let keys = Array(repeating: Key.down, count: end - cursor.selected + more)
      rows.append(
        Choice(
          label: words.nextRows(count: "\(min(Self.rowsAtOnce, count - end))"),
          action: .press(keys)))
    }
    if first > 0 {
      let keys = Array(repeating: Key.up, count: cursor.selected - first + Self.rowsAtOnce)
      rows.append(
        Choice(
          label: words.previousRows(count: "\(Self.rowsAtOnce)"), action: .press(keys)))
    }
  }

  /// Whether the same is asked, whatever is wrong and whatever is in the field.
  func asksTheSame(as other: Reading?) -> Bool {
    guard let other, title == other.title, lines == other.lines, rows == other.rows else {
      return false
    }
    return field?.label == other.field?.label && choices == other.choices
  }
}

extension Reading.Field {
  /// A field with what is in it.
  init(_ label: String, _ field: TextField, kind: Kind = .line) {
    self.init(
      kind: kind, label: label.label, value: field.isMasked ? "" : field.text,
      isSecret: field.isMasked, isFilled: !field.text.isEmpty)
  }
}

extension String {
  /// A label without what parts it from its field on a screen.
  var label: String {
    String(prefix(through: lastIndex { !" :：".contains($0) } ?? startIndex))
  }
}
