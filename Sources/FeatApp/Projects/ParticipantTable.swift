import FeatDomain
import TerminalUI

/// People who bid, one a row, their columns below each other.
///
/// What has no room beside the name and the bid goes below them.
struct ParticipantTable {
  private enum Column: Int, CaseIterable {
    case mark, name, bid, clock, place, expertise
  }

  /// How wide a column gets at most beside others.
  private static let most: [Column: Int] = [.name: 24, .place: 24]

  private let columns: Int
  private let cells: [[String]]
  private let headings: [String]
  private var widths: [Int]
  /// What stands beside each other, and what below.
  private var beside: [Column]
  private var below: [Column]

  /// Fits people into so many columns.
  ///
  /// - Parameters:
  ///   - hasHeadings: Whether there is room for a line that says what stands in the columns.
  ///   - mark: The word that stands before somebody; it may be empty.
  init(
    _ participants: [Participant], columns: Int, hasHeadings: Bool, _ context: Context,
    mark: (Participant) -> String
  ) {
    self.columns = columns
    let words = context.words.detail
    let names = [
      "", words.columnName, words.columnBid, words.columnClock, words.columnPlace,
      words.columnExpertise,
    ]
    let bidColumns = hasHeadings ? TextWidth.columns(of: words.columnBid) : 0
    let bids = Self.aligned(
      participants.map { $0.bid.map(NumberText.of) ?? "-" }, columns: bidColumns)
    let cells = zip(participants, bids).map { participant, bid in
      [
        mark(participant), words.name(of: participant.user), bid,
        DayTime.clock(of: participant.user, context) ?? "", participant.place,
        participant.expertise,
      ]
    }
    self.cells = cells
    let headings = hasHeadings && !cells.isEmpty ? names : names.map { _ in "" }
    self.headings = headings
    widths = Column.allCases.map { column in
      let widest = cells.reduce(0) { max($0, TextWidth.columns(of: $1[column.rawValue])) }
      guard widest > 0 else { return 0 }
      let heading = TextWidth.columns(of: headings[column.rawValue])
      return max(heading, min(widest, Self.most[column] ?? widest))
    }
    beside = []
    below = []
    fit()
  }

  /// A person's row.
  func line(_ index: Int, hasQuit: Bool = false) -> DetailLine {
    line(of: cells[index]) { hasQuit ? .dim : $0 == .mark ? .bold : .plain }
  }

  /// What stands in the columns; nil where there is no room to say it.
  var heading: DetailLine? {
    guard headings.contains(where: { !$0.isEmpty }) else { return nil }
    var headings = headings
    let bid = Column.bid.rawValue
    let blank = widths[bid] - TextWidth.columns(of: headings[bid])
    headings[bid] = String(repeating: " ", count: max(0, blank)) + headings[bid]
    return line(of: headings) { _ in .dim }
  }

  private func line(of cells: [String], style: (Column) -> Style) -> DetailLine {
    var line = DetailLine()
    for (place, column) in beside.enumerated() {
      let width = widths[column.rawValue]
      let text = TextWidth.fitting(cells[column.rawValue], columns: width)
      let isLast = place == beside.count - 1
      let blank = isLast ? 0 : width + 2 - TextWidth.columns(of: text)
      line.append(text + String(repeating: " ", count: max(0, blank)), style: style(column))
    }
    return line
  }

  /// A person's row as it is read out.
  func sentence(_ index: Int, _ words: Words.Reading) -> String {
    let parts = Column.allCases.map { column -> String in
      let text = cells[index][column.rawValue].filter { column != .bid || $0 != " " }
      switch column {
      case .bid: return text == "-" ? "" : words.bid(price: text)
      case .clock: return text.isEmpty ? "" : words.clock(time: text)
      case .mark, .name, .place, .expertise: return text
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: words.comma)
  }

  /// Whether something has no room in the rows.
  var hasRest: Bool { !below.isEmpty }

  /// What has no room in a person's row, on lines that are indented as the names are.
  func rest(_ index: Int) -> [String] {
    guard let rest = restText(index) else { return [] }
    let indentation = 2 + (beside.first == .mark ? widths[Column.mark.rawValue] : 0)
    let blank = String(repeating: " ", count: indentation)
    return TextWrap.fitting(rest, columns: max(1, columns - indentation), most: 3)
      .map { blank + $0 }
  }

  /// The same with the person's name before it, for a place away from their row.
  func namedRest(_ index: Int, most: Int, _ words: Words.Detail) -> [String] {
    guard let rest = restText(index) else { return [] }
    let name = TextWidth.fitting(cells[index][Column.name.rawValue], columns: columns / 2)
    return TextWrap.fitting(words.ofPerson(name: name, rest: rest), columns: columns, most: most)
  }

  private func restText(_ index: Int) -> String? {
    let texts = below.map { cells[index][$0.rawValue] }.filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: "  ")
  }

  /// Puts beside each other what has room for whole names; in the end the names give way.
  private mutating func fit() {
    let used = Column.allCases.filter { widths[$0.rawValue] > 0 }
    var whole = 0
    for wanted in [Column.allCases, [.mark, .name, .bid, .clock], [.mark, .name, .bid]] {
      beside = used.filter { wanted.contains($0) }
      below = used.filter { !wanted.contains($0) }
      whole = beside.reduce(2 * (beside.count - 1)) { $0 + widths[$1.rawValue] }
      if whole <= columns { return }
    }
    let name = Column.name.rawValue
    widths[name] = max(1, widths[name] - (whole - columns))
  }

  /// Amounts with their points below each other; where that takes too much room, their ends.
  private static func aligned(_ amounts: [String], columns: Int) -> [String] {
    let parts = amounts.map { amount -> (whole: String, fraction: String) in
      let point = amount.firstIndex(of: ".") ?? amount.endIndex
      return (String(amount[..<point]), String(amount[point...]))
    }
    // Amounts are ASCII: as many bytes as columns.
    let fraction = parts.reduce(0) { max($0, $1.fraction.utf8.count) }
    let ends = parts.map { part in
      part.whole + part.fraction
        + String(repeating: " ", count: fraction - part.fraction.utf8.count)
    }
    let widest = ends.reduce(0) { max($0, $1.utf8.count) }
    let texts = widest <= 16 ? ends : amounts
    let width = texts.reduce(columns) { max($0, $1.utf8.count) }
    return texts.map { String(repeating: " ", count: width - $0.utf8.count) + $0 }
  }
}

extension Participant {
  /// Where they are, as far as anything tells.
  fileprivate var place: String {
    if !location.isEmpty { return location }
    return user.location.isEmpty ? workplace?.line ?? "" : user.location
  }
}
