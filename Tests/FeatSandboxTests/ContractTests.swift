import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Moments, prices and JSON as they are written")
struct ContractTests {
  @Test("What is written is read again, as Foundation would write it")
  func roundTrip() {
    let style = Date.ISO8601FormatStyle()
    for seconds in stride(from: -2_000_000_000, to: 5_000_000_000, by: 7_654_321) {
      let moment = UnixTime(milliseconds: Int64(seconds) * 1000)
      #expect(
        moment.wireFormat() == Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(style))
      #expect(UnixTime(iso8601: moment.wireFormat(hoursEast: 8)) == moment)
    }
    #expect(UnixTime(milliseconds: 1_800_000_000_050).wireFormat() == "2027-01-15T08:00:00.050Z")
  }

  @Test(
    "A price keeps every fen",
    arguments: [
      ("15", 1500), ("15.5", 1550), ("0.01", 1), ("007.00", 700), ("0.1", 10),
      ("99999999.99", 9_999_999_999),
    ])
  func prices(_ text: String, _ fen: Int) {
    #expect(Yuan(text)?.fen == fen)
    #expect(Yuan(text).flatMap { Yuan($0.text) }?.fen == fen)
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
