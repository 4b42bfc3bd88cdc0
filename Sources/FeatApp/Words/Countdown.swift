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

  /// A wait that does not run down before one's eyes: `30 s`, `5 min`, `1 h 53 min`.
  static func wait(seconds: Int, _ words: Words) -> String {
    if seconds < 60 { return words.time.seconds(seconds: "\(max(1, seconds))") }
    let minutes = (seconds + 59) / 60
    if minutes < 60 { return words.time.minutes(minutes: "\(minutes)") }
    guard minutes % 60 > 0 else { return words.time.wholeHours(hours: "\(minutes / 60)") }
    return words.time.hours(hours: "\(minutes / 60)", minutes: "\(minutes % 60)")
  }

  /// A countdown as a column has room for: days and hours above a day.
  static func coarse(to moment: UnixTime, at now: UnixTime, _ words: Words) -> String {
    let seconds = moment.seconds(since: now)
    guard seconds >= 86_400 else { return self.words(seconds: seconds, words) }
    return words.time.days(days: "\(seconds / 86_400)", hours: "\(seconds % 86_400 / 3600)")
  }

  /// When the text of a countdown to a moment changes next; never again once it is over.
  ///
  /// - Parameter isCoarse: Whether it is written as ``coarse(to:at:_:)`` writes it.
  static func nextChange(
    to deadline: UnixTime, at now: UnixTime, isCoarse: Bool = false
  ) -> [UnixTime] {
    guard deadline > now else { return [] }
    let seconds = deadline.seconds(since: now)
    let unit = isCoarse && seconds >= 86_400 ? 3600 : seconds >= 3600 ? 60 : 1
    // The text stays the same down to the last whole unit, and with one second less it changes.
    return [deadline.adding(seconds: 1 - seconds / unit * unit)]
  }
}
