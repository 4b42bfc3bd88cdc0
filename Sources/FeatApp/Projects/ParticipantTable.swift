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
  private var widths: [Int]
  /// What stands beside each other, and what below.
  private var beside: [Column]
  private var below: [Column]

  /// Fits people into so many columns.
  ///
  /// - Parameter mark: The word that stands before somebody; it may be empty.
  init(
    _ participants: [Participant], columns: Int, _ context: Context,
    mark: (Participant) -> String
  ) {
    self.columns = columns
    let bids = Self.aligned(participants.map { $0.bid?.text ?? "-" })
    let cells = zip(participants, bids).map { participant, bid in
      [
        mark(participant), context.words.detail.name(of: participant.user), bid,
        DayTime.clock(of: participant.user, context) ?? "", participant.place,
        participant.expertise,
      ]
    }
    self.cells = cells
    widths = Column.allCases.map { column in
      let widest = cells.reduce(0) { max($0, TextWidth.columns(of: $1[column.rawValue])) }
      return min(widest, Self.most[column] ?? widest)
    }
    beside = []
    below = []
    fit()
  }

  /// A person's row.
  func line(_ index: Int, hasQuit: Bool = false) -> DetailLine {
    var line = DetailLine()
    for (place, column) in beside.enumerated() {
      let width = widths[column.rawValue]
      let text = TextWidth.fitting(cells[index][column.rawValue], columns: width)
      let isLast = place == beside.count - 1
      let blank = isLast ? 0 : width + 2 - TextWidth.columns(of: text)
      let style: Style = hasQuit ? .dim : column == .mark ? .bold : .plain
      line.append(text + String(repeating: " ", count: max(0, blank)), style: style)
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
    let texts = below.map { cells[index][$0.rawValue] }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return [] }
    let indentation = 2 + (beside.first == .mark ? widths[Column.mark.rawValue] : 0)
    let blank = String(repeating: " ", count: indentation)
    return TextWrap.fitting(
      texts.joined(separator: "  "), columns: max(1, columns - indentation), most: 3
    ).map { blank + $0 }
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
  private static func aligned(_ amounts: [String]) -> [String] {
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
    let width = texts.reduce(0) { max($0, $1.utf8.count) }
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
