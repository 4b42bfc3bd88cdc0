import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Moments, prices and JSON as they are written")
struct ContractTests {
  @Test(
    "A moment is read with any zone and fraction",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2027-01-15T08:00:00Z", 1_800_000_000_000),
      ("2027-01-15T16:00:00+08:00", 1_800_000_000_000),
      ("2027-01-15T16:00:00+0800", 1_800_000_000_000),
      ("2027-01-15T02:30:00.25-05:30", 1_800_000_000_250),
      ("2027-01-15T08:00:00.123456Z", 1_800_000_000_123), ("1969-12-31T23:59:59.9Z", -100),
      ("2028-02-29T00:00:00Z", 1_835_395_200_000), ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ] as [(String, Int64)])
  func moments(_ text: String, _ milliseconds: Int64) {
    #expect(UnixTime(iso8601: text)?.milliseconds == milliseconds)
  }

  @Test(
    "What is no moment is not read",
    arguments: [
      "", "2027-01-15", "2027-01-15T08:00:00", "2027-01-15 08:00:00Z", "2027-02-29T00:00:00Z",
      "2027-13-01T00:00:00Z", "2027-00-01T00:00:00Z", "2027-01-15T24:00:00Z",
      "2027-01-15T08:60:00Z", "2027-01-15T08:00:00.Z", "2027-01-15T08:00:00+8",
      "2027-01-15T08:00:00Zx", "0000-01-01T00:00:00Z", "20270-01-15T08:00:00Z",
    ])
  func noMoments(_ text: String) {
    #expect(UnixTime(iso8601: text) == nil)
  }

  @Test("What is written is read again, as Foundation would write it")
  func roundTrip() {
    let style = Date.ISO8601FormatStyle()
    for seconds in stride(from: -2_000_000_000, to: 5_000_000_000, by: 7_654_321) {
      let moment = UnixTime(milliseconds: Int64(seconds) * 1000)
      #expect(
        moment.iso8601() == Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(style))
      #expect(UnixTime(iso8601: moment.iso8601(hoursEast: 8)) == moment)
    }
    #expect(UnixTime(milliseconds: 1_800_000_000_050).iso8601() == "2027-01-15T08:00:00.050Z")
  }

  @Test(
    "A price keeps every fen",
    arguments: [
      ("15", 1500), ("15.5", 1550), ("0.01", 1), ("007.00", 700), ("99999999.99", 9_999_999_999),
    ])
  func prices(_ text: String, _ cents: Int) {
    #expect(Price(text)?.cents == cents)
    #expect(Price(text).flatMap { Price($0.text) }?.cents == cents)
  }

  @Test("Whatever is written as JSON is read again as the same")
  func json() throws {
    let values: [JSONValue] = [
      .null, .bool(true), .number(Decimal(UInt64.max)), .number(-0.5), .string(""),
      .string("\u{0}\u{1F}\"\\/\n\r\t中文🙂\u{2028}"), .array([.null, .array([]), .object([:])]),
      ["b": .number(1), "a": ["\"": .bool(false)]],
    ]
    for value in values { #expect(JSONValue(value.encoded()) == value) }
    #expect(
      String(
        decoding: JSONValue(dictionaryLiteral: ("b", "1"), ("a", .null)).encoded(), as: UTF8.self)
        == #"{"a":null,"b":"1"}"#)
  }
}
