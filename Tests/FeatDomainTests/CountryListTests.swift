import EmbeddedResources
import FeatDomain
import Testing

@Suite("The list of countries")
struct CountryListTests {
  @Test("Every line of the embedded file but its heading is a country")
  func everyLineIsACountry() {
    let lines = EmbeddedResources.countries.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 200)
    #expect(CountryList.embedded.countries.count == lines.count - 1)
    #expect(lines.first?.first == UInt8(ascii: "#"))
  }

  @Test("Countries are in the order of their codes, each once and with all that is known of it")
  func countriesAreComplete() {
    let countries = CountryList.embedded.countries
    #expect(countries.map(\.id) == Set(countries.map(\.id)).sorted())
    for country in countries {
      #expect(!country.englishName.isEmpty && !country.chineseName.isEmpty)
      #expect(!country.englishName.contains { "\t,".contains($0) }, "\(country.englishName)")
      #expect(
        country.pinyinInitials.wholeMatch(of: /[a-z]+/) != nil, "\(country.pinyinInitials)")
      #expect((try? Regex(country.numbering?.mobilePattern ?? "(")) != nil, "\(country.id)")
    }
  }

  @Test("China is written as its line says")
  func china() {
    let china = CountryList.embedded["CHN"]
    #expect(china?.callingCode == "86")
    #expect(china?.englishName == "China")
    #expect(china?.chineseName == "中国")
    #expect(china?.pinyinInitials == "zg")
    #expect(china?.numbering?.possibleLengths == [11])
    #expect(china?.numbering?.trunkPrefix == "0")
    #expect(china?.numbering?.groups == [3, 4, 4])
  }

  @Test(
    "Names are those that Chinese users expect",
    arguments: [
      ("USA", "美国", "mg"), ("GBR", "英国", "yg"), ("KOR", "韩国", "hg"), ("RUS", "俄罗斯", "els"),
      ("HKG", "中国香港", "zgxg"), ("MAC", "中国澳门", "zgam"), ("TWN", "中国台湾", "zgtw"),
      ("PER", "秘鲁", "bl"), ("PRK", "朝鲜", "cx"), ("CPV", "佛得角", "fdj"), ("KHM", "柬埔寨", "jpz"),
      ("SGP", "新加坡", "xjp"), ("COD", "刚果(金)", "ggj"), ("ASM", "美属萨摩亚", "mssmy"),
    ])
  func chineseNames(iso3: String, name: String, initials: String) {
    #expect(CountryList.embedded[iso3]?.chineseName == name)
    #expect(CountryList.embedded[iso3]?.pinyinInitials == initials)
  }

  @Test("Each shared calling code has a country that is meant first")
  func sharedCodesAreLed() {
    let byCode = Dictionary(grouping: CountryList.embedded.countries, by: \.callingCode)
    for (code, sharing) in byCode where sharing.count > 1 {
      let leading = sharing.filter(\.leadsCallingCode).map(\.id)
      #expect(leading.count == 1, "\(code)")
    }
  }

  @Test("A line that is not a country is skipped, and the others are read")
  func badLinesAreSkipped() {
    let good = "XYZ\t999*\tNowhere\t无处\twc\t7-9\t0\t3-4\t6\\d+"
    let bad = [
      "", "# heading", "XYZ\t999", good + "\tmore", good.replacing("XYZ", with: "xyz"),
      good.replacing("999", with: "99999"), good.replacing("999", with: "9a"),
      good.replacing("7-9", with: "9-7"), good.replacing("7-9", with: "x"),
      good.replacing("3-4", with: "3-0"), good.replacing("3-4", with: ""),
    ]
    let text = (bad + [good] + bad).joined(separator: "\n") + "\n"
    let expected = country(
      lengths: [7, 8, 9], groups: [3, 4], pattern: #"6\d+"#, leads: true)
    #expect(CountryList(parsing: Array(text.utf8)).countries == [expected])
    #expect(CountryList(parsing: [0xFF, 0x09, 0x0A, 0xC0]).countries.isEmpty)
    #expect(CountryList(parsing: []).countries.isEmpty)
  }
}

@Suite("The countries that the server offers")
struct OfferedCountriesTests {
  let known = CountryList([country("AAA", code: "1"), country("BBB", code: "2", leads: true)])

  private func offered(_ rows: (String, String, String)...) -> CountryList {
    known.offered(
      by: rows.map { ServerCountry(iso3: $0.0, callingCode: $0.1, label: $0.2) })
  }

  @Test("The server decides which countries there are; names and numbering are our own")
  func serverDecides() {
    #expect(offered(("BBB", "2", "Bebe")).countries == [country("BBB", code: "2", leads: true)])
  }

  @Test("A country that only the server knows has its label, made safe, and no numbering")
  func unknownCountryIsKept() {
    let list = offered(("CCC", "33", "Cece\u{1B}[2J"), ("AAA", "1", "Aa"))
    #expect(list.countries.map(\.id) == ["AAA", "CCC"])
    let unknown = list["CCC"]
    #expect(unknown?.englishName == "Cece?[2J")
    #expect(unknown?.chineseName == "Cece?[2J")
    #expect(unknown?.callingCode == "33")
    #expect(unknown?.numbering == nil)
  }

  @Test("The server's calling code wins, and a numbering for another code is not used")
  func callingCodeOfTheServerWins() {
    let country = offered(("BBB", "2242", "Bebe"))["BBB"]
    #expect(country?.callingCode == "2242")
    #expect(country?.englishName == "Nowhere")
    #expect(country?.numbering == nil)
    #expect(country?.leadsCallingCode == false)
  }

  @Test("Of several rows for a country, the one with the calling code that we know is taken")
  func knownCallingCodeIsPreferred() {
    #expect(offered(("AAA", "1787", "A"), ("AAA", "1", "A"))["AAA"]?.callingCode == "1")
    #expect(offered(("AAA", "1", "A"), ("AAA", "1787", "A"))["AAA"]?.callingCode == "1")
    #expect(offered(("AAA", "1787", "A"), ("AAA", "1939", "A"))["AAA"]?.callingCode == "1787")
  }

  @Test("Rows that no number could be sent with are dropped; with none left nothing changes")
  func unusableRows() {
    let bad = [
      ("aaa", "1"), ("AA", "1"), ("AAAA", "1"), ("ＡＡＡ", "1"), ("", ""), ("AAA", ""), ("AAA", "+1"),
      ("AAA", "12345"), ("AAA", "１"),
    ].map { ServerCountry(iso3: $0.0, callingCode: $0.1, label: "") }
    #expect(known.offered(by: bad) == known)
    #expect(known.offered(by: []) == known)
    let good = ServerCountry(iso3: "BBB", callingCode: "2", label: "")
    #expect(known.offered(by: bad + [good]).countries.map(\.id) == ["BBB"])
  }
}
