import FeatDomain

/// How the time that is left is written.
enum Countdown {
  /// A countdown: `14:05` under an hour, `1 h 53 min` above.
  static func words(seconds: Int, _ words: Words) -> String {
    let seconds = max(0, seconds)
    let minutes = seconds / 60
    if minutes >= 60 {
      return words.time.hours(hours: "\(minutes / 60)", minutes: "\(minutes % 60)")
    }
    let rest = seconds % 60
    return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// When the text of a countdown to a moment changes next; never again once it is over.
  static func nextChange(to deadline: UnixTime, at now: UnixTime) -> [UnixTime] {
    guard deadline > now else { return [] }
    let left = deadline.milliseconds - now.milliseconds
    let step: Int64 = left > 3_600_000 ? 60_000 : 1000
    let rest = left % step
    return [UnixTime(milliseconds: now.milliseconds + (rest == 0 ? step : rest))]
  }
}
