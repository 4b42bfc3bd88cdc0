import FeatDomain

extension ProjectOrder {
  /// Sorts rows that are in the server's order, or were sorted and have more of it behind them.
  ///
  /// What has no such value comes last, and equals keep the server's order.
  func sorted(
    _ rows: ArraySlice<Int32>, _ projects: [ProjectSummary], at now: UnixTime
  ) -> [Int32] {
    switch self {
    case .newest: Array(rows)
    case .closesSoonest:
      // What is over is of no hurry: it comes after what still runs.
      sorted(rows) { row in
        projects[row].status(at: now) == .open ? projects[row].closingTime : nil
      }
    case .neededSoonest: sorted(rows) { projects[$0].neededBy }
    case .status: sorted(rows) { projects[$0].status(at: now).code }
    case .bestBid: sorted(rows) { projects[$0].leadBid }
    }
  }

  private func sorted<Key: Comparable>(
    _ rows: ArraySlice<Int32>, by key: (Int) -> Key?
  ) -> [Int32] {
    var keyed: [(key: Key, row: Int32)] = []
    var others: [Int32] = []
    for row in rows {
      if let key = key(Int(row)) {
        keyed.append((key, row))
      } else {
        others.append(row)
      }
    }
    keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row }
    return keyed.map(\.row) + others
  }
}
