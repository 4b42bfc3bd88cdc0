import FeatDomain
import Synchronization
import TerminalUI

/// The rows of the list as they were drawn last.
///
/// A key changes two of them, and to put all others into words again is most of what a key costs.
/// What is kept follows from what it is asked for with, so it is no part of the list's state.
final class DrawnRows: Sendable {
  /// All that a row's picture follows from.
  struct Key: Equatable, Sendable {
    var project: ProjectSummary
    var isSelected: Bool
    var isUnfinished: Bool
    var columns: ProjectColumns
    var width: Int
    var language: Language
    var zone: LocalZone
  }

  private struct Drawn: Sendable {
    var key: Key
    var picture: Frame
    /// When it was drawn, and until when it stays right: a countdown may be in it.
    var times: Range<UnixTime>
  }

  /// Far more than a screen has; then those that are no longer seen go.
  private static let most = 1024

  private let drawn = Mutex<[Int64: Drawn]>([:])

  /// The picture of a row: the one that was drawn for the same, or a new one.
  func picture(
    _ key: Key, at now: UnixTime, validUntil: () -> UnixTime, draw: (inout Frame) -> Void
  ) -> Frame {
    // The selected row has a place of its own, so that moving up and down finds both.
    let place = key.isSelected ? -1 - key.project.id : key.project.id
    return drawn.withLock { drawn in
      if let old = drawn[place], old.times.contains(now), old.key == key { return old.picture }
      var picture = Frame(size: Size(columns: key.width, rows: 1))
      draw(&picture)
      if drawn.count >= Self.most { drawn.removeAll(keepingCapacity: true) }
      drawn[place] = Drawn(key: key, picture: picture, times: now..<max(now, validUntil()))
      return picture
    }
  }
}

extension DrawnRows: Equatable {
  /// Any is as good as any other.
  static func == (left: DrawnRows, right: DrawnRows) -> Bool { true }
}
