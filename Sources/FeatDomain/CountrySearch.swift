/// How well one country answers what was typed into the search; a lower rank is better.
struct CountrySearch {
  /// The query as it is compared.
  private let query: String
  /// The query as a calling code, where it can be one.
  private let callingCode: String?
  private let inChinese: Bool

  init(_ query: String, inChinese: Bool) {
    self.query = query.searchKey
    self.inChinese = inChinese
    let number = TypedNumber(query)
    let digits = number?.digits ?? ""
    // A calling code never begins with 0, so that 00 can only be what is dialled before one.
    let isDialled = number?.hasPlus == false && digits.hasPrefix("00")
    let code = isDialled ? String(digits.dropFirst(2)) : digits
    callingCode = code.isEmpty ? nil : code
  }

  /// Nil when the country is no answer.
  func rank(of country: Country, englishKey: String) -> Int? {
    if query.isEmpty { return 0 }
    if let callingCode { return rank(of: country, byCallingCode: callingCode) }
    let exact = [
      country.pinyinInitials, country.shortPinyinInitials, country.chineseName, englishKey,
      country.id.lowercased(),
    ]
    if exact.contains(query) { return country.leadsCallingCode ? 0 : 1 }
    let ranks =
      inChinese
      ? [chineseRank(of: country), englishRank(of: country, key: englishKey).map { $0 + 10 }]
      : [englishRank(of: country, key: englishKey), chineseRank(of: country).map { $0 + 10 }]
    return ranks.compactMap { $0 }.min().map { $0 + 2 }
  }

  private func rank(of country: Country, byCallingCode code: String) -> Int? {
    if country.callingCode == code { return country.leadsCallingCode ? 0 : 1 }
    return country.callingCode.hasPrefix(code) ? 2 : nil
  }

  private func chineseRank(of country: Country) -> Int? {
    if country.pinyinInitials.hasPrefix(query) { return 0 }
    if country.shortPinyinInitials.hasPrefix(query) { return 0 }
    return !query.utf8.allSatisfy { $0 < 0x80 } && country.chineseName.contains(query) ? 1 : nil
  }

  private func englishRank(of country: Country, key: String) -> Int? {
    if key.hasPrefix(query) { return 0 }
    let bytes = Array(key.utf8)
    let words = bytes.indices.filter { index in
      bytes[index].isLetter && (index == 0 || !bytes[index - 1].isLetter)
    }
    if words.contains(where: { bytes[$0...].starts(with: query.utf8) }) { return 1 }
    if words.lazy.map({ bytes[$0] }).elementsEqual(query.utf8) { return 1 }
    return country.id.lowercased().hasPrefix(query) ? 2 : nil
  }
}

extension UInt8 {
  /// A small ASCII letter, or a part of any other.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self) || self >= 0x80 }
}

extension Country {
  /// The initials without those of 中国: 中国香港 is looked for as `xg` too.
  fileprivate var shortPinyinInitials: String {
    chineseName.hasPrefix("中国") && chineseName != "中国"
      ? String(pinyinInitials.dropFirst(2)) : pinyinInitials
  }
}

extension CountryList {
  /// The countries that answer a query, the best first.
  ///
  /// A calling code, with or without `+` or `00`, comes before everything; else pinyin initials and
  /// a part of the Chinese name, or the beginning of the English name, of a word in it or of the
  /// code, those of the reader's language first. An empty query has all of them as answer. Equal
  /// answers are in the order of the reader's language: English names, or pinyin initials.
  public func matching(_ query: String, inChinese: Bool) -> [Country] {
    let search = CountrySearch(query, inChinese: inChinese)
    let answers = countries.compactMap { country -> (rank: Int, order: String, Country)? in
      let key = country.englishName.searchKey
      guard let rank = search.rank(of: country, englishKey: key) else { return nil }
      guard inChinese else { return (rank, key, country) }
      // A country that only the server knows has no initials and comes last.
      let initials = country.pinyinInitials
      return (rank, initials.isEmpty ? "~\(country.chineseName)" : initials, country)
    }
    // Somebody may have typed the whole number here.
    if answers.isEmpty { return wholeNumberTyped(in: query)?.countries ?? [] }
    return answers.sorted { ($0.rank, $0.order, $0.2.id) < ($1.rank, $1.order, $1.2.id) }.map(\.2)
  }
}

extension String {
  /// This text as it is compared in a search: lower case, half-width, Latin letters without marks,
  /// no space at the ends.
  var searchKey: String {
    var key = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let folded = scalar.folded, folded != " " || !key.isEmpty { key.append(folded) }
    }
    while key.last == " " { key.removeLast() }
    return String(key)
  }
}

extension Unicode.Scalar {
  /// This scalar for a search; nil for a combining mark of Latin letters.
  fileprivate var folded: Unicode.Scalar? {
    switch self {
    case "A"..."Z": Unicode.Scalar(UInt8(value + 0x20))
    case " "..."~": self
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(value - 0xFEE0)?.folded
    case "\u{3000}", "\u{A0}": " "
    case "À"..."Å", "à"..."å": "a"
    case "Ç", "ç": "c"
    case "È"..."Ë", "è"..."ë": "e"
    case "Ì"..."Ï", "ì"..."ï": "i"
    case "Ñ", "ñ": "n"
    case "Ò"..."Ö", "ò"..."ö": "o"
    case "Ù"..."Ü", "ù"..."ü": "u"
    case "\u{2018}", "\u{2019}": "'"
    case "\u{300}"..."\u{36F}": nil
    default: self
    }
  }
}
