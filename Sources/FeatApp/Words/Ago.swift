import FeatDomain

/// How long ago something was, in words that need no more than a look a minute.
enum Ago {
  static func words(since moment: UnixTime, at now: UnixTime, _ words: Words) -> String {
    let minutes = passed(since: moment, at: now) / 60_000
    switch minutes {
    case 0: return words.time.justNow
    case 1..<60: return words.time.minutesAgo(minutes: "\(minutes)")
    case 60..<1440: return words.time.hoursAgo(hours: "\(minutes / 60)")
    default: return words.time.daysAgo(days: "\(minutes / 1440)")
    }
  }

  /// When the words change next.
  static func nextChange(since moment: UnixTime, at now: UnixTime) -> UnixTime {
    let minutes = passed(since: moment, at: now) / 60_000
    return UnixTime(milliseconds: moment.milliseconds + (minutes + 1) * 60_000)
  }

  /// Milliseconds; none where the clock was set back since.
  private static func passed(since moment: UnixTime, at now: UnixTime) -> Int64 {
    max(0, now.milliseconds - moment.milliseconds)
  }
}
