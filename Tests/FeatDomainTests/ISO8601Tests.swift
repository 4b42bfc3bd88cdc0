import FeatDomain
import Foundation
import Mutations
import Testing

@Suite("Times as servers write them")
struct ISO8601Tests {
  @Test(
    "Every form of the same moment is that moment",
    arguments: [
      "2026-12-24T10:30:00Z", "2026-12-24T10:30:00z", "2026-12-24t10:30:00Z",
      "2026-12-24 10:30:00Z",
      "2026-12-24T10:30Z", "2026-12-24T10:30", "2026-12-24 10:30:00", "2026-12-24T10:30:00.000Z",
      "2026-12-24T18:30:00+08:00", "2026-12-24T18:30:00+0800", "2026-12-24T18:30+08",
      "2026-12-24T07:00:00-03:30", "2026-12-24T07:00:00.0-0330", "2026-12-25T00:15:00+13:45",
      "2026-12-23T22:30:00-12", "2026-12-24T10:30:00,0Z", "2026-12-24T10:30:00-00:00",
    ])
  func forms(text: String) {
    #expect(UnixTime(iso8601: text) == UnixTime(milliseconds: 1_798_108_200_000))
  }

  @Test(
    "Fractions of any length count to the millisecond, and a date alone is its beginning in UTC")
  func fractions() {
    let second: Int64 = 1_798_108_200_000
    for (fraction, milliseconds): (String, Int64) in [
      ("1", 100), ("12", 120), ("123", 123), ("1239", 123), ("001", 1),
      ("999999999999999999999999999999", 999),
    ] {
      let time = UnixTime(iso8601: "2026-12-24T18:30:00.\(fraction)+08:00")
      #expect(time?.milliseconds == second + milliseconds)
    }
    #expect(UnixTime(iso8601: "2026-12-24") == UnixTime(iso8601: "2026-12-24T00:00:00Z"))
    #expect(UnixTime(iso8601: "1969-12-31T23:59:59.999Z")?.milliseconds == -1)
    #expect(UnixTime(iso8601: "2028-02-29T00:00Z") != nil)
  }

  @Test(
    "What is no time, or one that never comes, is refused",
    arguments: [
      "", "2026", "2026-12", "2026-02-30T00:00:00Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-12-00T00:00:00Z", "2026-12-24T24:00:00Z",
      "2026-12-24T10:60:00Z", "2026-12-24T10:30:60Z", "0000-12-24T10:30:00Z", "26-12-24T10:30:00Z",
      "2026-1-24T10:30:00Z", "2026/12/24 10:30", "20261224T103000Z", "2026-12-24T10", "2026-12-24T",
      "2026-12-24T10:30:", "2026-12-24T10:30:00.", "2026-12-24T10:30:00.Z", "2026-12-24T10:30:00X",
      "2026-12-24T10:30:00+8", "2026-12-24T10:30:00+08:", "2026-12-24T10:30:00+080",
      "2026-12-24T10:30:00+24:00", "2026-12-24T10:30:00+08:60", "2026-12-24T10:30:00ZZ",
      "2026-12-24Z", " 2026-12-24T10:30:00Z", "+026-12-24T10:30:00Z", "２０２６-12-24T10:30:00Z",
      "12026-12-24T10:30:00Z", "2026-12-24T10:30:00Z\u{0}", "tomorrow", "1798108200",
    ])
  func refused(text: String) {
    #expect(UnixTime(iso8601: text) == nil)
  }

  @Test("A moment is written in UTC to the second, and read again is the same")
  func writing() {
    #expect(UnixTime(milliseconds: 1_798_108_205_999).iso8601 == "2026-12-24T10:30:05Z")
    #expect(UnixTime(milliseconds: -62_135_596_800_000).iso8601 == "0001-01-01T00:00:00Z")
    #expect(UnixTime(milliseconds: .max).iso8601 == "9999-12-31T23:59:59Z")
    #expect(UnixTime(milliseconds: .min).iso8601 == "0001-01-01T00:00:00Z")
    var random = SeededRandom(3)
    let foundation = ISO8601DateFormatter()
    for _ in 0..<500 {
      let seconds = Int64.random(in: -2_000_000_000...250_000_000_000, using: &random)
      let time = UnixTime(milliseconds: seconds * 1000)
      #expect(UnixTime(iso8601: time.iso8601) == time)
      let date = Date(timeIntervalSince1970: Double(seconds))
      if seconds > 0 { #expect(foundation.string(from: date) == time.iso8601) }
    }
  }
}
