/// A country as the server lists it (FEAT: `/api/choices/phone-country-code/`).
public struct ServerCountry: Equatable, Sendable {
  /// ISO 3166-1 alpha-3, such as `CHN`.
  public var iso3: String
  /// The calling code without a plus sign, such as `86`.
  public var callingCode: String
  /// Its name, in the language that the server was asked for.
  public var label: String

  /// Makes a row of the server's list.
  public init(iso3: String, callingCode: String, label: String) {
    self.iso3 = iso3
    self.callingCode = callingCode
    self.label = label
  }

  /// Whether a number in this country can be written as FEAT wants it.
  var isUsable: Bool {
    iso3.utf8.count == 3 && iso3.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && (1...4).contains(callingCode.utf8.count)
      && callingCode.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension CountryList {
  /// The countries to offer once the server's list has come.
  ///
  /// The server decides which there are and what their calling codes are. One that only the server
  /// knows has the server's label and no numbering; the numbering of another calling code is not
  /// kept either. A list without a usable row changes nothing.
  public func offered(by server: [ServerCountry]) -> CountryList {
    let known = Dictionary(countries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var offered: [String: Country] = [:]
    for row in server where row.isUsable {
      let country = known[row.iso3]
      // A country may have several rows, one of them with the code that we know.
      if offered[row.iso3] == nil || country?.callingCode == row.callingCode {
        offered[row.iso3] = row.merged(into: country)
      }
    }
    guard !offered.isEmpty else { return self }
    return CountryList(offered.values.sorted { $0.id < $1.id })
  }
}

extension ServerCountry {
  fileprivate func merged(into known: Country?) -> Country {
    guard var country = known else {
      let name = Sanitizer.line(label).text
      return Country(
        id: iso3, callingCode: callingCode, englishName: name, chineseName: name,
        pinyinInitials: "", numbering: nil)
    }
    guard country.callingCode != callingCode else { return country }
    country.callingCode = callingCode
    country.numbering = nil
    country.leadsCallingCode = false
    return country
  }
}
