/// A date and a time of day as a clock on the wall shows them, in some zone: always one that exists
/// in the Gregorian calendar, which is taken to hold for all years from 1 to 9999.
public struct CivilTime: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int

  /// Makes a time; nil when there is no such date or time of day.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.init(valid: (year, month, day), hour: hour, minute: minute, second: second)
  }

  /// What the clock shows at a moment in a zone so many seconds ahead of UTC, without the part of a
  /// second. Before the year 1 and after 9999 it shows the first and the last second of these.
  public init(_ time: UnixTime, offsetSeconds: Int) {
    let shifted = time.adding(seconds: offsetSeconds).milliseconds
    let seconds = Int(shifted / 1000) - (shifted % 1000 < 0 ? 1 : 0)
    self.init(seconds: seconds)
  }

  /// The moment at which the clock shows this in a zone so many seconds ahead of UTC.
  public func unixTime(offsetSeconds: Int) -> UnixTime {
    UnixTime(milliseconds: Int64(secondsSince1970) * 1000).adding(seconds: -offsetSeconds)
  }

  /// The same with the day moved, over the ends of months and years.
  public func adding(days: Int) -> CivilTime {
    // So many are beyond the last year, and overflow nothing.
    let days = max(-4_000_000, min(days, 4_000_000))
    return CivilTime(seconds: secondsSince1970 + days * 86_400)
  }

  /// The same with the month moved; a day that the month does not have becomes its last.
  public func adding(months: Int) -> CivilTime {
    let months = max(-120_000, min(months, 120_000))
    let total = year * 12 + month - 1 + months
    let moved = max(12, min(total, 9999 * 12 + 11))
    let (year, month) = (moved / 12, moved % 12 + 1)
    let day = min(day, Self.days(inMonth: month, of: year))
    return CivilTime(valid: (year, month, day), hour: hour, minute: minute, second: second)
  }

  /// The same with the minute moved, over the ends of hours and days.
  public func adding(minutes: Int) -> CivilTime {
    let minutes = max(-6_000_000_000, min(minutes, 6_000_000_000))
    return CivilTime(seconds: secondsSince1970 + minutes * 60)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    // 1 January 1970 was a Thursday.
    let days = CivilDate.days(year: year, month: month, day: day)
    return ((days + 3) % 7 + 7) % 7 + 1
  }

  /// How many days the month has.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: The year, which says how long February is.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private init(valid date: (year: Int, month: Int, day: Int), hour: Int, minute: Int, second: Int) {
    (year, month, day) = date
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  private init(seconds: Int) {
    let seconds = max(CivilDate.firstSecond, min(seconds, CivilDate.lastSecond))
    let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
    self.init(
      valid: CivilDate.date(days: (seconds - secondOfDay) / 86_400),
      hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60)
  }

  private var secondsSince1970: Int {
    let days = CivilDate.days(year: year, month: month, day: day)
    return days * 86_400 + hour * 3600 + minute * 60 + second
  }
}

extension CivilTime: Comparable {
  /// Orders by what the clock shows.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

/// The arithmetic of the Gregorian calendar, by Howard Hinnant's `days_from_civil`: years begin in
/// March, so that the day that is not in every year is the last one of its year.
private enum CivilDate {
  /// The first second of the year 1 and the last of the year 9999, since 1970.
  static let firstSecond = -62_135_596_800
  static let lastSecond = 253_402_300_799

  /// Days from 1 January 1970 to a date in the years 1 to 9999.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date so many days after 1 January 1970, for one in the years 1 to 9999.
  static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let days = days + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
