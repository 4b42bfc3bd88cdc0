import FeatDomain
import Testing

@Suite("The user's time zone")
struct LocalZoneTests {
  /// New York in 2026: clocks go forward on 8 March and back on 1 November.
  private let newYork = LocalZone(offsets: [
    (utc(2025, 11, 2, 6), -5 * 3600), (utc(2026, 3, 8, 7), -4 * 3600),
    (utc(2026, 11, 1, 6), -5 * 3600),
  ])

  @Test("A fixed zone is the same at all times")
  func fixed() {
    let shanghai = LocalZone(fixedSeconds: 8 * 3600)
    #expect(shanghai.offset(at: UnixTime(milliseconds: .min)) == 8 * 3600)
    #expect(shanghai.offset(at: UnixTime(milliseconds: .max)) == 8 * 3600)
    #expect(shanghai.civil(utc(2026, 12, 24, 18)) == civil(2026, 12, 25, 2))
    #expect(shanghai.unixTime(of: civil(2026, 12, 25, 2)) == utc(2026, 12, 24, 18))
    #expect(LocalZone.utc.civil(utc(2026, 12, 24, 18)) == civil(2026, 12, 24, 18))
    #expect(LocalZone(offsets: []) == .utc)
  }

  @Test("An offset holds from its very second on, and the first one before it too")
  func changes() {
    #expect(newYork.offset(at: utc(2000, 1, 1)) == -5 * 3600)
    #expect(newYork.offset(at: utc(2026, 3, 8, 6, 59, 59)) == -5 * 3600)
    #expect(newYork.offset(at: utc(2026, 3, 8, 7)) == -4 * 3600)
    #expect(newYork.civil(utc(2026, 3, 8, 6, 59, 59)) == civil(2026, 3, 8, 1, 59, 59))
    #expect(newYork.civil(utc(2026, 3, 8, 7)) == civil(2026, 3, 8, 3))
    #expect(newYork.offset(at: utc(2030, 7, 1)) == -5 * 3600)
  }

  @Test("The order in which offsets are given says nothing")
  func order() {
    let reversed = LocalZone(offsets: [
      (utc(2026, 11, 1, 6), -5 * 3600), (utc(2025, 11, 2, 6), -5 * 3600),
      (utc(2026, 3, 8, 7), -4 * 3600),
    ])
    #expect(reversed == newYork)
  }

  @Test("A time that clocks skip is as much later as they are put forward")
  func skipped() {
    #expect(newYork.unixTime(of: civil(2026, 3, 8, 1, 59, 59)) == utc(2026, 3, 8, 6, 59, 59))
    #expect(newYork.unixTime(of: civil(2026, 3, 8, 2)) == utc(2026, 3, 8, 7))
    #expect(newYork.unixTime(of: civil(2026, 3, 8, 2, 30)) == utc(2026, 3, 8, 7, 30))
    #expect(newYork.civil(utc(2026, 3, 8, 7, 30)) == civil(2026, 3, 8, 3, 30))
    #expect(newYork.unixTime(of: civil(2026, 3, 8, 3)) == utc(2026, 3, 8, 7))
  }

  @Test("Of a time that clocks show twice the first is meant")
  func ambiguous() {
    #expect(newYork.unixTime(of: civil(2026, 11, 1, 0, 59, 59)) == utc(2026, 11, 1, 4, 59, 59))
    #expect(newYork.unixTime(of: civil(2026, 11, 1, 1)) == utc(2026, 11, 1, 5))
    #expect(newYork.unixTime(of: civil(2026, 11, 1, 1, 59, 59)) == utc(2026, 11, 1, 5, 59, 59))
    #expect(newYork.unixTime(of: civil(2026, 11, 1, 2)) == utc(2026, 11, 1, 7))
  }

  @Test("A whole day can be skipped, as in Samoa, and a change can be half an hour")
  func unusual() {
    let samoa = LocalZone(offsets: [
      (utc(2011, 9, 24), -10 * 3600), (utc(2011, 12, 30, 10), 14 * 3600),
    ])
    #expect(samoa.unixTime(of: civil(2011, 12, 29, 23)) == utc(2011, 12, 30, 9))
    #expect(samoa.unixTime(of: civil(2011, 12, 30, 12)) == utc(2011, 12, 30, 22))
    #expect(samoa.unixTime(of: civil(2011, 12, 31)) == utc(2011, 12, 30, 10))
    let lordHowe = LocalZone(offsets: [
      (utc(2026, 4, 4, 15), 37_800), (utc(2026, 10, 3, 15, 30), 39_600),
    ])
    #expect(lordHowe.unixTime(of: civil(2026, 10, 4, 2, 10)) == utc(2026, 10, 3, 15, 40))
  }

  @Test("Whatever clocks show leads back to the moment, or an hour earlier when shown twice")
  func roundTrip() {
    var time = utc(2026, 1, 1)
    while time < utc(2027, 1, 1) {
      let back = newYork.unixTime(of: newYork.civil(time))
      let isSecond = time >= utc(2026, 11, 1, 6) && time < utc(2026, 11, 1, 7)
      #expect(back == (isSecond ? time.adding(seconds: -3600) : time))
      time = time.adding(seconds: 900)
    }
  }

  @Test("The ends of time do not overflow")
  func ends() {
    #expect(newYork.civil(UnixTime(milliseconds: .max)) == civil(9999, 12, 31, 23, 59, 59))
    #expect(newYork.civil(UnixTime(milliseconds: .min)) == civil(1, 1, 1))
  }
}

/// The moment at which a clock of UTC shows this.
private func utc(
  _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0
) -> UnixTime {
  civil(year, month, day, hour, minute, second).unixTime(offsetSeconds: 0)
}
