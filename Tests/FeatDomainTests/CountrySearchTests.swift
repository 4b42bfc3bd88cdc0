import FeatDomain
import Testing

@Suite("Looking for a country")
struct CountrySearchTests {
  private func found(_ query: String, inChinese: Bool = false) -> [String] {
    CountryList.embedded.matching(query, inChinese: inChinese).map(\.id)
  }

  @Test(
    "A whole number finds its country",
    arguments: [
      ("+8615915719111", "CHN"), ("008615915719111", "CHN"), ("+86 159-1571-9111", "CHN"),
      ("8615915719111", "CHN"), ("+14155550100", "USA"), ("＋８６１５９１５７１９１１１", "CHN"),
      ("+61412345678", "AUS"),
    ])
  func wholeNumber(_ typed: String, _ country: String) {
    #expect(CountryList.embedded.matching(typed, inChinese: false).first?.id == country)
    let whole = CountryList.embedded.wholeNumberTyped(in: typed)
    #expect(whole?.countries.first?.id == country)
  }

  @Test("Without a calling code a number finds those that it may be from")
  func nationalNumber() {
    let found = CountryList.embedded.matching("15915719111", inChinese: true).map(\.id)
    #expect(found.contains("CHN") && !found.contains("USA"))
    #expect(CountryList.embedded.wholeNumberTyped(in: "15915719111")?.national == "15915719111")
    #expect(CountryList.embedded.wholeNumberTyped(in: "+8615915719111")?.national == "15915719111")
  }

  @Test("What is no whole number is none", arguments: ["", "+", "+86", "86", "123456", "china 86"])
  func noNumber(_ typed: String) {
    #expect(CountryList.embedded.wholeNumberTyped(in: typed) == nil)
  }

  @Test(
    "The country that is meant comes first, in either language",
    arguments: [
      ("zg", "CHN"), ("ZG", "CHN"), ("ｚｇ", "CHN"), (" zg ", "CHN"), ("中国", "CHN"), ("china", "CHN"),
      ("CHN", "CHN"), ("86", "CHN"), ("+86", "CHN"), ("0086", "CHN"), ("８６", "CHN"),
      ("＋８６", "CHN"), ("+ 86", "CHN"), ("1", "USA"), ("+1", "USA"), ("001", "USA"), ("7", "RUS"),
      ("44", "GBR"), ("香港", "HKG"), ("xg", "HKG"), ("tw", "TWN"), ("usa", "USA"),
      ("united k", "GBR"), ("curacao", "CUW"), ("Åland", "ALA"), ("aland", "ALA"),
      ("cote d’iv", "CIV"), ("ivory", "CIV"), ("burma", "MMR"), ("turkey", "TUR"),
      ("xjp", "SGP"), ("坡", "SGP"),
    ])
  func bestAnswer(query: String, iso3: String) {
    #expect(found(query).first == iso3)
    #expect(found(query, inChinese: true).first == iso3)
  }

  @Test("Initials that two countries share name the better known first")
  func sharedInitials() {
    #expect(found("mg", inChinese: true).prefix(2) == ["USA", "MNG"])
  }

  @Test("The reader's language decides between a pinyin and an English beginning")
  func languageDecides() {
    #expect(found("as").first == "ASM")
    #expect(found("as", inChinese: true).first == "AZE")
    #expect(found("uk") == ["UKR", "GBR"])
    #expect(found("us").first == "USA")
  }

  @Test("A calling code lists all who share it, then those whose code begins with it")
  func callingCodes() {
    let answers = found("1")
    #expect(answers.first == "USA" && answers.contains("CAN"))
    #expect(answers.contains("BHS") && !answers.contains("CHN"))
    #expect(found("99") == ["AZE", "GEO", "KGZ", "TJK", "TKM", "UZB"])
    #expect(found("0099") == found("99"))
  }

  @Test("What no country answers to finds none", arguments: ["999", "+999", "qqq", "國家", "?"])
  func noAnswer(query: String) {
    #expect(found(query).isEmpty)
  }

  @Test("An empty query lists all, by English name or by pinyin initials")
  func emptyQuery() {
    let all = CountryList.embedded.countries
    let english = found("  ")
    #expect(english.count == all.count)
    #expect(english.prefix(3) == ["AFG", "ALA", "ALB"])
    #expect(english.last == "ZWE")
    let initials = CountryList.embedded.matching("", inChinese: true).map(\.pinyinInitials)
    #expect(initials == initials.sorted())
    #expect(initials.count == all.count)
  }

  @Test("A country that only the server knows is found by its label and stands last in Chinese")
  func serverCountry() {
    let row = ServerCountry(iso3: "XKX", callingCode: "383", label: "科索沃")
    let rows = CountryList.embedded.countries.map {
      ServerCountry(iso3: $0.id, callingCode: $0.callingCode, label: $0.englishName)
    }
    let offered = CountryList.embedded.offered(by: rows + [row])
    #expect(offered.matching("科索", inChinese: true).map(\.id) == ["XKX"])
    #expect(offered.matching("383", inChinese: true).map(\.id) == ["XKX"])
    #expect(offered.matching("", inChinese: true).last?.id == "XKX")
  }
}
