import FeatDomain
import TerminalUI

/// How dates and times are written: in the user's time zone, as their language writes them, the year
/// only where it is another one, and always with 24 hours.
enum DayTime {
  /// As short as it is clear: `Dec 24, 18:30` or `12月24日 18:30`, and the day alone in another year.
  static func short(_ time: UnixTime, _ context: Context) -> String {
    let civil = context.zone.civil(time)
    let day = day(civil, context)
    return isThisYear(civil, context)
      ? context.words.time.dayTime(day: day, time: clock(civil)) : day
  }

  /// `Thu Dec 24, 18:30` or `12月24日 周四 18:30`.
  static func long(_ time: UnixTime, _ context: Context) -> String {
    let civil = context.zone.civil(time)
    let weekday = context.words.detail.weekday(civil.weekday)
    let day = context.words.time.weekdayAndDay(weekday: weekday, day: day(civil, context))
    return context.words.time.dayTime(day: day, time: clock(civil))
  }

  /// `18:30`.
  static func clock(_ civil: CivilTime) -> String { "\(two(civil.hour)):\(two(civil.minute))" }

  /// The columns that the widest short time takes.
  static func shortColumns(_ words: Words) -> Int {
    (1...12).reduce(0) { widest, month in
      let day = words.time.day(month: words.time.month(month), day: "30")
      let year = words.time.dayAndYear(month: words.time.month(month), day: "30", year: "2030")
      let texts = [words.time.dayTime(day: day, time: "23:59"), year]
      return texts.map(TextWidth.columns).reduce(widest, max)
    }
  }

  private static func day(_ civil: CivilTime, _ context: Context) -> String {
    let words = context.words.time
    let (month, day) = (words.month(civil.month), "\(civil.day)")
    return isThisYear(civil, context)
      ? words.day(month: month, day: day)
      : words.dayAndYear(month: month, day: day, year: "\(civil.year)")
  }

  private static func isThisYear(_ civil: CivilTime, _ context: Context) -> Bool {
    civil.year == context.zone.civil(context.now).year
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// How many days a moment is from today, by the calendar.
  static func days(until time: UnixTime, _ context: Context) -> Int {
    Int(day(context.zone.civil(time)) - day(context.zone.civil(context.now)))
  }

  /// When the next day begins.
  static func nextDay(_ context: Context) -> UnixTime? {
    let now = context.zone.civil(context.now)
    let midnight = CivilTime(year: now.year, month: now.month, day: now.day)?.adding(days: 1)
    return midnight.map(context.zone.unixTime)
  }

  /// What the clock of somebody shows, with the day of the week where it is another day than here;
  /// nil where nobody knows.
  static func clock(of user: User, _ context: Context) -> String? {
    guard let offset = offset(of: user) else { return nil }
    let there = CivilTime(context.now, offsetSeconds: offset)
    let isSameDay = day(there) == day(context.zone.civil(context.now))
    let weekday = isSameDay ? "" : context.words.detail.weekday(there.weekday) + " "
    return weekday + clock(there)
  }

  /// When the clock of somebody shows the next minute.
  static func nextMinute(of user: User, at now: UnixTime) -> UnixTime? {
    guard let offset = offset(of: user) else { return nil }
    let passed = (now.adding(seconds: offset).milliseconds % 60_000 + 60_000) % 60_000
    return UnixTime(milliseconds: now.milliseconds + 60_000 - passed)
  }

  /// No clock on Earth is further from UTC.
  private static let widestOffset = 18 * 3600

  private static func offset(of user: User) -> Int? {
    user.utcOffset.flatMap { (-widestOffset...widestOffset).contains($0) ? $0 : nil }
  }

  /// The number of a day.
  private static func day(_ civil: CivilTime) -> Int64 {
    let milliseconds = civil.unixTime(offsetSeconds: 0).milliseconds
    return (milliseconds - (milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000
  }
}
