import FeatDomain
import TerminalUI

/// The columns of the list: which ones have room, and where they are.
struct ProjectColumns: Equatable {
  enum Column: Int, CaseIterable {
    case number, title, status, mode, neededBy, closesIn, bid

    /// Numbers stand at the right of their column.
    var isAtRight: Bool { self == .number || self == .bid }
  }

  /// A column in its place.
  struct Place: Equatable {
    var column: Column
    /// The columns of the screen that stand before it in the row.
    var start: Int
    var width: Int
  }

  /// The columns from left to right.
  private(set) var places: [Place] = []

  /// Fits the columns into a width; where there is no room, the least important ones are left out.
  ///
  /// - Parameters:
  ///   - digits: How wide the longest number is.
  ///   - bid: How wide the longest bid is: an amount that is cut looks like another one.
  ///   - widths: What the words of a language need: ``widths(of:)``.
  init(width: Int, digits: Int, bid: Int, widths: [Int]) {
    var widths = widths
    widths[Column.number.rawValue] = max(digits, widths[Column.number.rawValue])
    widths[Column.bid.rawValue] = max(min(bid, 24), widths[Column.bid.rawValue])
    widths[Column.title.rawValue] = 0
    var isShown = [Bool](repeating: true, count: widths.count)
    // Two stand between a column and the next.
    var used = widths.reduce(0, +) + 2 * (widths.count - 1)
    let titleLeast = min(24, width / 3)
    for column in [Column.mode, .neededBy, .bid, .closesIn] where used + titleLeast > width {
      isShown[column.rawValue] = false
      used -= widths[column.rawValue] + 2
    }
    widths[Column.title.rawValue] = max(1, width - used)
    var start = 0
    for column in Column.allCases where isShown[column.rawValue] {
      places.append(Place(column: column, start: start, width: widths[column.rawValue]))
      start += widths[column.rawValue] + 2
    }
  }

  /// The least width of each column but the title, in the order of the columns.
  static func widths(of words: Words) -> [Int] {
    let projects = words.projects
    return Column.allCases.map { column in
      switch column {
      case .title: 0
      case .number: widest([projects.columnID])
      case .status:
        widest(
          ProjectStatus.known.map(projects.word) + [
            projects.columnStatus, projects.unfinished, projects.unknownStatus(code: "450"),
          ])
      case .mode: widest(DeliveryMode.known.map(projects.word) + [projects.columnMode])
      case .neededBy: max(DayTime.shortColumns(words), widest([projects.columnNeeded]))
      case .closesIn:
        widest([
          projects.columnCloses, words.time.days(days: "99", hours: "23"),
          words.time.hours(hours: "23", minutes: "59"),
        ])
      case .bid: max(9, widest([projects.columnBid]))
      }
    }
  }

  /// Whether a column has room.
  func contains(_ column: Column) -> Bool { places.contains { $0.column == column } }

  /// Draws one row, each text cut where its column ends.
  func draw(
    on frame: inout Frame, at point: Point, style: Style, color: Color? = nil,
    _ text: (Column) -> String
  ) {
    for place in places {
      let fitting = TextWidth.fitting(text(place.column), columns: place.width)
      var point = point
      point.column += place.start
      if place.column.isAtRight {
        point.column += max(0, place.width - TextWidth.columns(of: fitting))
      }
      let isStatus = place.column == .status
      frame.put(
        fitting, at: point, style: isStatus ? color.map { .color($0) } ?? style : style,
        columns: place.width)
    }
  }

  private static func widest(_ texts: [String]) -> Int {
    texts.map(TextWidth.columns).max() ?? 0
  }
}
