import FeatDomain
import Glibc

extension LocalZone {
  /// The zone of this computer, or of `TZ`, as it is within six years of a moment.
  ///
  /// libc alone knows the zones and tells only single moments, so the changes are searched for: week
  /// by week, because no summer time was ever interrupted for less than three, then by halves to the
  /// second.
  static func system(around now: UnixTime) -> LocalZone {
    let week = 7 * 86_400
    let weeks = 6 * 53
    // localtime_r need not read TZ by itself.
    tzset()
    let start = Int(now.milliseconds / 1000) - weeks * week
    var known = (second: start, offset: offset(at: start))
    var offsets = [(from: moment(start), seconds: known.offset)]
    for number in 1...(2 * weeks) {
      let next = start + number * week
      let offset = offset(at: next)
      if offset != known.offset {
        offsets.append((moment(change(from: known.second, to: next)), offset))
      }
      known = (next, offset)
    }
    return LocalZone(offsets: offsets)
  }

  /// The second of the change between two moments.
  private static func change(from start: Int, to end: Int) -> Int {
    let before = offset(at: start)
    var (last, first) = (start, end)
    while first - last > 1 {
      let middle = last + (first - last) / 2
      if offset(at: middle) == before { last = middle } else { first = middle }
    }
    return first
  }

  private static func offset(at second: Int) -> Int {
    var time = time_t(second)
    var civil = tm()
    // It fails for years that no Int32 holds: as good as UTC.
    guard localtime_r(&time, &civil) != nil else { return 0 }
    return civil.tm_gmtoff
  }

  private static func moment(_ second: Int) -> UnixTime {
    UnixTime(milliseconds: Int64(second) * 1000)
  }
}
