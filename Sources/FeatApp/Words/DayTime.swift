import FeatDomain

/// How dates and times are written, in the user's time zone.
enum DayTime {
  /// As short as it is clear: `12-24 18:30`, or `2027-01-02` in another year.
  static func short(_ time: UnixTime, _ context: Context) -> String {
    let civil = context.zone.civil(time)
    guard civil.year == context.zone.civil(context.now).year else { return date(civil) }
    return "\(two(civil.month))-\(two(civil.day)) \(clock(civil))"
  }

  /// `2026-12-24 18:30`.
  static func long(_ time: UnixTime, _ context: Context) -> String {
    let civil = context.zone.civil(time)
    return "\(date(civil)) \(clock(civil))"
  }

  /// `18:30`.
  static func clock(_ civil: CivilTime) -> String { "\(two(civil.hour)):\(two(civil.minute))" }

  private static func date(_ civil: CivilTime) -> String {
    "\(civil.year)-\(two(civil.month))-\(two(civil.day))"
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
