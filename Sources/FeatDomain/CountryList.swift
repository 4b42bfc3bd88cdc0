/// The countries that a phone number can be in.
public struct CountryList: Equatable, Sendable {
  /// In the order of their codes.
  public let countries: [Country]

  /// Makes a list of countries.
  public init(_ countries: [Country]) {
    self.countries = countries
  }

  /// Reads `Resources/Countries/countries.tsv`; a line that is not a country is skipped.
  public init(parsing bytes: [UInt8]) {
    countries = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Country.init(line:))
  }

  /// The country with this ISO 3166-1 alpha-3 code.
  public subscript(iso3: String) -> Country? {
    countries.first { $0.id == iso3 }
  }
}

extension Country {
  /// Reads code, calling code, names, pinyin initials, lengths, trunk prefix, groups and pattern,
  /// separated by tabs. An asterisk after the calling code says that the country leads it.
  init?(line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 9, let lengths = Self.lengths(fields[5]),
      let groups = Self.numbers(fields[7], separatedBy: "-")
    else { return nil }
    let leads = fields[1].hasSuffix("*")
    let callingCode = leads ? String(fields[1].dropLast()) : fields[1]
    let numbering = Numbering(
      possibleLengths: lengths, trunkPrefix: fields[6], groups: groups, mobilePattern: fields[8])
    guard ServerCountry(iso3: fields[0], callingCode: callingCode, label: fields[2]).isUsable
    else { return nil }
    self.init(
      id: fields[0], callingCode: callingCode, englishName: fields[2], chineseName: fields[3],
      pinyinInitials: fields[4], numbering: numbering, leadsCallingCode: leads)
  }

  /// `11`, `6,9` or `7-9`.
  private static func lengths(_ text: String) -> [Int]? {
    guard let range = numbers(text, separatedBy: "-"), range.count == 2 else {
      return numbers(text, separatedBy: ",")
    }
    return range[0] < range[1] ? Array(range[0]...range[1]) : nil
  }

  private static func numbers(_ text: String, separatedBy separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count && numbers.allSatisfy((1...15).contains) ? numbers : nil
  }
}
