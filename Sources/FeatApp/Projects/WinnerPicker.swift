import FeatDomain
import TerminalUI

/// The list from which the owner of a closed project chooses the winner.
///
/// The cursor is on a person: when the list is read anew, it goes where they went.
struct WinnerPicker: Equatable, Sendable {
  let projectID: Int64
  private(set) var cursor = ListCursor()
  /// Who is under the cursor; nil while there is nobody.
  private var uid: UInt64?

  init(projectID: Int64, candidates: [Participant]) {
    self.projectID = projectID
    follow(candidates)
  }

  mutating func move(_ key: Key, _ candidates: [Participant], rows: Int) {
    _ = cursor.handle(key, count: candidates.count, rows: rows)
    uid = candidate(in: candidates)?.user.uid
  }

  /// Takes the list as it is now; who is not in it any more leaves the cursor to whom is in their
  /// row.
  mutating func follow(_ candidates: [Participant]) {
    let row = candidates.firstIndex { $0.user.uid == uid } ?? cursor.selected
    cursor.select(row, count: candidates.count, rows: 1)
    uid = candidate(in: candidates)?.user.uid
  }

  /// Who is under the cursor.
  func candidate(in candidates: [Participant]) -> Participant? {
    candidates.indices.contains(cursor.selected) ? candidates[cursor.selected] : nil
  }
}
