import FeatDomain
import Testing

@Suite("A calling code typed into the number field")
struct CallingCodeTypedTests {
  private func typed(_ text: String) -> (ids: [String], rest: String)? {
    guard case .countries(let countries, let rest) = CountryList.embedded.callingCodeTyped(in: text)
    else { return nil }
    return (countries.map(\.id), rest)
  }

  @Test(
    "It names its country, and the rest stays as it was typed",
    arguments: [
      ("+86 159 1571 9111", "CHN", "159 1571 9111"), ("0086159", "CHN", "159"), ("+86", "CHN", ""),
      ("＋８６－１５９", "CHN", "１５９"), ("(+86) 159", "CHN", "159"), ("+8 6 1", "CHN", "1"),
      (" 00 44 (0)7400", "GBR", "0)7400"), ("+7 912", "RUS", "912"), ("+1", "USA", ""),
      ("+86x", "CHN", "x"), ("+44 7781 123456", "GGY", "7781 123456"),
      ("+7 771 000 9998", "KAZ", "771 000 9998"), ("+1 506 234 5678", "CAN", "506 234 5678"),
      ("+1 242 359 1234", "BHS", "242 359 1234"), ("001-201-555-0123", "USA", "201-555-0123"),
    ])
  func country(text: String, iso3: String, rest: String) {
    #expect(typed(text)?.ids.first == iso3)
    #expect(typed(text)?.rest == rest)
  }

  @Test("One lists the United States, Canada and all others in North America's plan")
  func northAmerica() {
    let ids = typed("+1 9")?.ids ?? []
    #expect(ids.first == "USA" && ids.contains("CAN"))
    #expect(ids.count == CountryList.embedded.countries.filter { $0.callingCode == "1" }.count)
  }

  @Test(
    "A code that nobody has is said to be unknown as soon as that is clear",
    arguments: [
      ("+999", "999"), ("+999 123", "999"), ("00999", "999"), ("+210 5", "210"), ("+0", "0"),
    ])
  func unknown(text: String, code: String) {
    #expect(CountryList.embedded.callingCodeTyped(in: text) == .unknown(code))
  }

  @Test(
    "A national number, or the beginning of a code, says nothing",
    arguments: ["", "+", "00", "+9", "+99", "008", "159", "0159", "86159", "abc", "1+86", "x+86"])
  func nothing(text: String) {
    #expect(CountryList.embedded.callingCodeTyped(in: text) == nil)
  }

  @Test("Of two codes that fit the longer one counts")
  func longestCode() {
    let bahamas = Country(
      id: "BHS", callingCode: "1242", englishName: "Bahamas", chineseName: "巴哈马",
      pinyinInitials: "bhm", numbering: nil)
    let list = CountryList([bahamas, FeatDomainTests.country("USA", code: "1")])
    #expect(list.callingCodeTyped(in: "+1242 3591234") == .countries([bahamas], rest: "3591234"))
    #expect(list.callingCodeTyped(in: "+124") == .countries([list.countries[1]], rest: "24"))
  }
}
