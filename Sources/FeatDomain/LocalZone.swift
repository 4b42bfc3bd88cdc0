/// How far the clocks of a place are ahead of UTC, over time.
public struct LocalZone: Equatable, Sendable {
  /// Since when clocks show so many seconds more than UTC.
  private struct Change: Equatable, Sendable {
    var from: UnixTime
    var seconds: Int
  }

  /// UTC itself.
  public static let utc = LocalZone(fixedSeconds: 0)

  /// In their order, at least one; the first holds for all time before it as well.
  private let changes: [Change]

  /// Makes a zone that is always so many seconds ahead of UTC, or behind it for a negative number.
  public init(fixedSeconds: Int) {
    changes = [Change(from: UnixTime(milliseconds: .min), seconds: fixedSeconds)]
  }

  /// Makes a zone of its offsets in seconds, each with the moment from which it holds.
  ///
  /// The earliest holds before its moment too. Without any the zone is UTC.
  public init(offsets: [(from: UnixTime, seconds: Int)]) {
    guard !offsets.isEmpty else {
      self = .utc
      return
    }
    changes = offsets.map { Change(from: $0.from, seconds: $0.seconds) }
      .sorted { $0.from < $1.from }
  }

  /// The seconds that clocks are ahead of UTC at a moment.
  public func offset(at time: UnixTime) -> Int {
    let change = changes.last { $0.from <= time } ?? changes[0]
    return change.seconds
  }

  /// What clocks show at a moment.
  public func civil(_ time: UnixTime) -> CivilTime {
    CivilTime(time, offsetSeconds: offset(at: time))
  }

  /// The moment at which clocks show a time.
  ///
  /// A time that they skip, when they are put forward, is as much later as they are put forward. Of
  /// one that they show twice it is the first.
  public func unixTime(of civil: CivilTime) -> UnixTime {
    var time = civil.unixTime(offsetSeconds: changes[0].seconds)
    for (index, change) in changes.enumerated() {
      let candidate = civil.unixTime(offsetSeconds: change.seconds)
      guard index == 0 || candidate >= change.from else { continue }
      time = candidate
      // Otherwise it is shown later, or skipped by the next change, and this is what it means then.
      if index + 1 == changes.count || candidate < changes[index + 1].from { break }
    }
    return time
  }
}
