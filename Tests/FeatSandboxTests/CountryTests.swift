import Testing

@testable import FeatSandbox

@Suite("Countries")
struct CountryTests {
  @Test("Every line of the table is a country with its own code and a calling code")
  func table() {
    #expect(Country.all.count > 50)
    #expect(Set(Country.all.map(\.iso3)).count == Country.all.count)
    for country in Country.all {
      #expect(country.iso3.utf8.count == 3)
      #expect((1...4).contains(country.callingCode.utf8.count))
      #expect(country.callingCode.utf8.allSatisfy { $0.isDigit })
    }
  }

  @Test("The list is in the language of the request, and suggests China")
  func list() throws {
    var bench = Bench()
    let english = try bench.ask({ $0.listCallingCodes($1) }, [:])
    bench.language = "zh-Hans"
    let chinese = try bench.ask({ $0.listCallingCodes($1) }, [:])
    #expect(first(english)?["label"] == "China")
    #expect(first(chinese)?["label"] == "中国")
    #expect(first(english)?["calling_code"] == "86")
    #expect(english.body["meta"]?["default"]?["iso3"] == "CHN")
  }

  private func first(_ answer: Answer) -> JSONValue? {
    guard case .array(let countries)? = answer.body["data"] else { return nil }
    return countries.first
  }
}
