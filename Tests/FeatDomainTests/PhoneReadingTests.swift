import FeatDomain
import Testing

@Suite("Reading a phone number")
struct PhoneReadingTests {
  private func read(_ typed: String, in iso3: String) -> PhoneReading? {
    CountryList.embedded[iso3]?.read(typed)
  }

  private func number(_ iso3: String, _ national: String) -> PhoneNumber {
    let code = CountryList.embedded[iso3]?.callingCode ?? ""
    return PhoneNumber(iso3: iso3, callingCode: code, national: national)
  }

  @Test("There is an example for every country")
  func examplesAreComplete() {
    #expect(Example.all.map(\.iso3) == CountryList.embedded.countries.map(\.id))
  }

  @Test("A country's example number is beyond doubt, however it is written", arguments: Example.all)
  func example(_ example: Example) throws {
    let country = try #require(CountryList.embedded[example.iso3])
    let trunk = country.numbering?.trunkPrefix ?? ""
    let code = country.callingCode
    let expected = PhoneReading.number(number(example.iso3, example.national), doubt: nil)
    for written in [
      example.national, example.grouped, "+\(code) \(example.grouped)",
      "00\(code)\(example.national)",
      "\(trunk) \(example.grouped)", "+\(code) (\(trunk)) \(example.national)",
      "\(code) \(example.grouped)",
    ] {
      #expect(country.read(written) == expected, "\(written)")
    }
    #expect(country.grouped(example.national) == example.grouped)
  }

  @Test(
    "What people put between digits is dropped",
    arguments: [
      "15915719111", "159 1571 9111", "159-1571-9111", "159.1571.9111", "(159) 1571/9111",
      "１５９１５７１９１１１", "159　1571　9111", "＋８６ １５９－１５７１－９１１１", "+86-15915719111",
      "(+86) 159 1571 9111", "0086 15915719111", "8615915719111", "015915719111",
      "\u{202D}+86 159\u{A0}1571 9111\u{202C}", " 159 1571 9111 ", "159\u{2011}1571\u{2013}9111",
    ])
  func separators(typed: String) {
    #expect(read(typed, in: "CHN") == .number(number("CHN", "15915719111"), doubt: nil))
  }

  @Test("Nothing but separators is an empty field", arguments: ["", " ", "(", "　-"])
  func empty(typed: String) {
    #expect(read(typed, in: "CHN") == .empty)
  }

  @Test(
    "What FEAT cannot be sent is invalid",
    arguments: [
      "abc", "1591571911a", "一五九", "159\n1571", "159,1571", "123", "1234567890123456", "+", "+86",
      "+86 123", "+1 201 555 0123", "159+1571", "++86 15915719111", "15915719111#", "１２３", "٣٣٣٣٣",
      "1\u{20E3}591",
    ])
  func invalid(typed: String) {
    #expect(read(typed, in: "CHN") == .invalid)
  }

  @Test(
    "A doubtful number can be sent all the same",
    arguments: [
      ("CHN", "1591571911", "1591571911", PhoneDoubt.tooShort(expected: [11])),
      ("CHN", "159157191111", "159157191111", .tooLong(expected: [11])),
      ("CHN", "12915719111", "12915719111", .unusualShape),
      ("CHN", "1234", "1234", .tooShort(expected: [11])),
      ("CHN", "123456789012345", "123456789012345", .tooLong(expected: [11])),
      ("DEU", "1512345", "1512345", .tooShort(expected: [10, 11])),
      ("AND", "6901234", "6901234", .tooShort(expected: [6, 9])),
      ("GBR", "0740012345", "0740012345", .unusualShape),
      ("GBR", "07000000000", "7000000000", .unusualShape),
      ("GBR", "0123", "0123", .tooShort(expected: [10])),
      ("USA", "1234567890", "1234567890", .unusualShape),
      ("RUS", "8005553535", "8005553535", .unusualShape),
      ("RUS", "88005553535", "8005553535", .unusualShape),
      ("CHN", "8612915719111", "12915719111", .unusualShape),
      ("USA", "2425550123", "2425550123", .unusualShape),
    ])
  func doubtful(iso3: String, typed: String, national: String, doubt: PhoneDoubt) {
    #expect(read(typed, in: iso3) == .number(number(iso3, national), doubt: doubt))
  }

  @Test("A trunk prefix is dropped where only the rest is a mobile number")
  func trunkPrefix() {
    #expect(read("07400 123456", in: "GBR") == .number(number("GBR", "7400123456"), doubt: nil))
    #expect(read("8 912 345-67-89", in: "RUS") == .number(number("RUS", "9123456789"), doubt: nil))
    #expect(read("06 20 123 4567", in: "HUN") == .number(number("HUN", "201234567"), doubt: nil))
    #expect(read("8 029 491 19 11", in: "BLR") == .number(number("BLR", "294911911"), doubt: nil))
    // Numbers of the Ivory Coast begin with 0, which is no trunk prefix.
    #expect(read("01 23 45 6789", in: "CIV") == .number(number("CIV", "0123456789"), doubt: nil))
  }

  @Test("Without a numbering every number is beyond doubt and nothing is dropped but a code")
  func withoutNumbering() {
    let country = Country(
      id: "XKX", callingCode: "383", englishName: "Kosovo", chineseName: "科索沃", pinyinInitials: "",
      numbering: nil)
    func expected(_ national: String) -> PhoneReading {
      .number(PhoneNumber(iso3: "XKX", callingCode: "383", national: national), doubt: nil)
    }
    #expect(country.read("043 201 234") == expected("043201234"))
    #expect(country.read("+383 43 201 234") == expected("43201234"))
    #expect(country.read("383 43 201 234") == expected("38343201234"))
    #expect(country.read("123") == .invalid)
    #expect(country.grouped("43201234") == "43201234")
  }

  @Test("A pattern that cannot be read doubts no number", arguments: ["(", "[9-1]", "*"])
  func badPattern(pattern: String) {
    let reading = country(pattern: pattern).read("12345678")
    let number = PhoneNumber(iso3: "XYZ", callingCode: "999", national: "12345678")
    #expect(reading == .number(number, doubt: nil))
  }

  @Test(
    "A number is grouped from the left, and the last group takes the rest",
    arguments: [
      ("15915719111", "159 1571 9111"), ("1591", "159 1"), ("159", "159"), ("", ""),
      ("1591571911122", "159 1571 911122"),
    ])
  func grouping(national: String, grouped: String) {
    #expect(CountryList.embedded["CHN"]?.grouped(national) == grouped)
    #expect(country(groups: []).grouped(national) == national)
  }
}
