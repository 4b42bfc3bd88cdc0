import FeatDomain
import Testing

@Suite("Dates and times of day")
struct CivilTimeTests {
  @Test("Every day of a thousand years comes after the one before, and back to its moment")
  func everyDay() throws {
    let first = try #require(CivilTime(year: 1600, month: 1, day: 1))
    var (year, month, day, weekday) = (1600, 1, 1, 6)
    let start = first.unixTime(offsetSeconds: 0)
    for number in 0..<365_242 {
      let time = start.adding(seconds: number * 86_400)
      let civil = CivilTime(time, offsetSeconds: 0)
      #expect(civil == CivilTime(year: year, month: month, day: day))
      #expect(civil.weekday == weekday)
      #expect(civil.unixTime(offsetSeconds: 0) == time)
      day += 1
      weekday = weekday % 7 + 1
      if day > CivilTime.days(inMonth: month, of: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("Known moments have their known dates, before 1970 too")
  func knownMoments() throws {
    #expect(CivilTime(UnixTime(milliseconds: 0), offsetSeconds: 0) == civil(1970, 1, 1))
    #expect(
      CivilTime(UnixTime(milliseconds: -1), offsetSeconds: 0) == civil(1969, 12, 31, 23, 59, 59))
    #expect(
      CivilTime(UnixTime(milliseconds: 1_798_108_200_999), offsetSeconds: 0)
        == civil(2026, 12, 24, 10, 30, 0))
    #expect(
      CivilTime(UnixTime(milliseconds: 1_798_108_200_000), offsetSeconds: -5 * 3600)
        == civil(2026, 12, 24, 5, 30, 0))
    #expect(civil(2026, 12, 24).weekday == 4)
  }

  @Test("A date or time of day that does not exist is none")
  func impossible() {
    #expect(CivilTime(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilTime(year: 2028, month: 2, day: 29) != nil)
    #expect(CivilTime(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilTime(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilTime(year: 2026, month: 4, day: 31) == nil)
    #expect(CivilTime(year: 2026, month: 0, day: 1) == nil)
    #expect(CivilTime(year: 2026, month: 13, day: 1) == nil)
    #expect(CivilTime(year: 2026, month: 1, day: 0) == nil)
    #expect(CivilTime(year: 0, month: 1, day: 1) == nil)
    #expect(CivilTime(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilTime(year: 2026, month: 1, day: 1, hour: 24) == nil)
    #expect(CivilTime(year: 2026, month: 1, day: 1, minute: 60) == nil)
    #expect(CivilTime(year: 2026, month: 1, day: 1, second: 60) == nil)
  }

  @Test("Days and minutes roll over, and months keep to days that exist")
  func adding() {
    #expect(civil(2026, 12, 31).adding(days: 1) == civil(2027, 1, 1))
    #expect(civil(2028, 3, 1).adding(days: -1) == civil(2028, 2, 29))
    #expect(civil(2026, 12, 31, 23, 59).adding(minutes: 1) == civil(2027, 1, 1, 0, 0))
    #expect(civil(2026, 1, 1, 0, 0).adding(minutes: -1) == civil(2025, 12, 31, 23, 59))
    #expect(civil(2026, 1, 31).adding(months: 1) == civil(2026, 2, 28))
    #expect(civil(2026, 12, 31).adding(months: 2) == civil(2027, 2, 28))
    #expect(civil(2026, 1, 15, 8, 5).adding(months: -1) == civil(2025, 12, 15, 8, 5))
    #expect(civil(2024, 2, 29).adding(months: 12) == civil(2025, 2, 28))
  }

  @Test(
    "Nothing leaves the years 1 to 9999, however far it is moved", arguments: [Int.min, Int.max])
  func bounds(step: Int) {
    let isDown = step < 0
    let edge = isDown ? civil(1, 1, 1) : civil(9999, 12, 31, 23, 59, 59)
    #expect(civil(2026, 5, 5).adding(days: step) == edge)
    #expect(civil(2026, 5, 5).adding(minutes: step) == edge)
    #expect(civil(2026, 5, 5).adding(months: step) == civil(isDown ? 1 : 9999, isDown ? 1 : 12, 5))
    let time = UnixTime(milliseconds: isDown ? .min : .max)
    #expect(CivilTime(time, offsetSeconds: step) == edge)
  }

  @Test("Times are ordered by the clock")
  func order() {
    let ascending = [
      civil(1, 1, 1), civil(1969, 12, 31, 23, 59, 59), civil(2026, 1, 1),
      civil(2026, 1, 1, 0, 0, 1),
      civil(2026, 1, 1, 0, 1), civil(2026, 1, 1, 1), civil(2026, 1, 2), civil(2026, 2, 1),
    ]
    #expect(ascending.reversed().sorted() == ascending)
  }
}

/// A time that a test knows to exist; one that does not is 1 January of the year 1.
func civil(
  _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0
) -> CivilTime {
  let time = CivilTime(
    year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  return time ?? CivilTime(UnixTime(milliseconds: .min), offsetSeconds: 0)
}
