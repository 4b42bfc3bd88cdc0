import FeatDomain
import Mutations
import Testing

@Suite("Prices")
struct PriceTests {
  @Test(
    "A number is read digit by digit, and shown with the digits that were sent",
    arguments: [
      ("15.00", "15.00"), ("15", "15"), ("0", "0"), ("0.5", "0.5"), (".5", "0.5"), ("7.", "7"),
      ("+15.0", "15.0"), ("-15.10", "-15.10"), ("-0.05", "-0.05"), (" 15.00\n", "15.00"),
      ("007.50", "7.50"), ("1e3", "1000"), ("1.5E2", "150"), ("1.50e1", "15.0"), ("15e-1", "1.5"),
      ("1e+2", "100"), ("5e-18", "0.000000000000000005"), ("0e99", "0"), ("0.000", "0.000"),
      ("999999999999999999", "999999999999999999"),
      ("0.999999999999999999", "0.999999999999999999"),
      ("-999999999999999999", "-999999999999999999"), ("1e17", "100000000000000000"),
    ])
  func read(text: String, shown: String) {
    #expect(Price(text)?.text == shown)
  }

  @Test(
    "What is no number, or has more than eighteen digits, is no price",
    arguments: [
      "", " ", ".", "-", "+", "abc", "15元", "￥15", "1,500.00", "1 500", "1.2.3", "1e", "1e+", "e3",
      "--1", "+-1", "1-", "0x10", "１５", "NaN", "inf", "1000000000000000000", "1e18",
      "1e99999999999",
      "1.0000000000000000000", "1e-19", "0.0000000000000000001", "9223372036854775808", "1e-999",
    ])
  func refused(text: String) {
    #expect(Price(text) == nil)
  }

  @Test("The same amount is equal and hashes alike, however it was written")
  func equality() throws {
    let same = try ["1.5", "1.50", "15e-1", "1.50000000000000000"].map { try #require(Price($0)) }
    #expect(Set(same).count == 1)
    let zeros = try ["0", "0.00", "-0", "0e5"].map { try #require(Price($0)) }
    #expect(Set(zeros).count == 1)
    #expect(Price("1.5") != Price("15"))
    #expect(Price("1.5") != Price("-1.5"))
  }

  @Test("Amounts are ordered exactly, to the last of eighteen digits")
  func order() throws {
    let ascending = [
      "-999999999999999999", "-2", "-1.5", "-0.000000000000000001", "0", "0.000000000000000001",
      "0.1", "0.100000000000000001", "9.99", "10", "10.01", "99999999999999999.9",
      "999999999999999998", "999999999999999999",
    ]
    let prices = try ascending.map { try #require(Price($0)) }
    #expect(prices.reversed().sorted().map(\.text) == ascending)
    for (lower, upper) in zip(prices, prices.dropFirst()) {
      #expect(lower < upper)
      #expect(!(upper < lower))
      #expect(lower != upper)
    }
  }

  @Test("A price shown and read again is the same to the digit")
  func roundTrip() {
    var random = SeededRandom(7)
    for _ in 0..<2000 {
      let digits = String(Int64.random(in: 0...99_999_999_999, using: &random))
      let point = Int.random(in: 0...6, using: &random)
      let text = "\(digits).\(String(repeating: "0", count: point))7"
      #expect(Price(text)?.text == text)
    }
  }
}
