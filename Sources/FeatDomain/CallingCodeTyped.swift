/// What a calling code says that was typed, or pasted, into the field of a national number.
public enum CallingCodeTyped: Equatable, Sendable {
  /// No country has a code that begins with these digits.
  case unknown(String)
  /// The countries that have the code, the likeliest first, and what was typed after it.
  case countries([Country], rest: String)
}

extension CountryList {
  /// The calling code at the beginning of what was typed: after `+` or `00`.
  ///
  /// Nil when there is none, or when it may still become one by the next digit. Of countries that
  /// share it come first those whose mobile numbers look like the rest, then the one that is
  /// commonly meant.
  public func callingCodeTyped(in typed: String) -> CallingCodeTyped? {
    guard let (digits, ends) = typed.internationalDigits, !digits.isEmpty else { return nil }
    let codes = Set(countries.map(\.callingCode))
    let prefixes = (1...digits.count).map { String(digits.prefix($0)) }
    // The longest first: a server may list 1242 beside 1.
    guard let code = prefixes.last(where: codes.contains) else {
      return prefixes.first { prefix in !codes.contains { $0.hasPrefix(prefix) } }
        .map { .unknown($0) }
    }
    let after = typed.unicodeScalars[ends[code.utf8.count - 1]...]
    let rest = String(after.drop(while: \.isNumberSeparator))
    return .countries(likeliest(with: code, rest: rest), rest: rest)
  }

  /// What a whole number says that was typed where a country is looked for: the countries that it can
  /// be from, the likeliest first, and the number as it is written there; nil where it is none.
  ///
  /// With `+` or `00` the calling code decides. Without it, the number has to look like one of a
  /// country, or like one with its calling code in front.
  public func wholeNumberTyped(in typed: String) -> (countries: [Country], national: String)? {
    guard let number = TypedNumber(typed) else { return nil }
    if case .countries(let named, let rest)? = callingCodeTyped(in: typed) {
      return rest.unicodeScalars.contains { $0.digit != nil } ? (named, rest) : nil
    }
    guard !number.hasPlus, number.digits.count >= Self.fewestDigits else { return nil }
    let likely = countries.filter { $0.isUndoubted(typed) }.sorted { $0.rank < $1.rank }
    if !likely.isEmpty { return (likely, typed) }
    guard case .countries(let named, let rest)? = callingCodeTyped(in: "+" + number.digits),
      named.first?.isUndoubted(rest) == true
    else { return nil }
    return (named, rest)
  }

  /// Fewer digits are a calling code, or the beginning of anything.
  private static let fewestDigits = 7

  private func likeliest(with code: String, rest: String) -> [Country] {
    let sharing = countries.filter { $0.callingCode == code }
    guard sharing.count > 1 else { return sharing }
    let ranked = sharing.map { country in
      (country, rank: (country.isUndoubted(rest) ? 0 : 2) + (country.leadsCallingCode ? 0 : 1))
    }
    return ranked.sorted { ($0.rank, $0.0.englishName) < ($1.rank, $1.0.englishName) }.map(\.0)
  }
}

extension Country {
  /// Its place among those that a number can be from.
  fileprivate var rank: (Int, String) { (leadsCallingCode ? 0 : 1, englishName) }

  fileprivate func isUndoubted(_ typed: String) -> Bool {
    guard numbering != nil, case .number(_, doubt: nil) = read(typed) else { return false }
    return true
  }
}

extension String {
  /// The digits after `+` or `00` and the place behind each; nil when the text begins otherwise.
  fileprivate var internationalDigits: (digits: String, ends: [Index])? {
    var digits = ""
    var ends: [Index] = []
    var hasPlus = false
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if let digit = scalar.digit {
        digits.unicodeScalars.append(digit)
        ends.append(unicodeScalars.index(after: index))
      } else if scalar.isPlus, !hasPlus, digits.isEmpty {
        hasPlus = true
      } else if !scalar.isNumberSeparator {
        break
      }
    }
    if hasPlus { return (digits, ends) }
    guard digits.hasPrefix("00") else { return nil }
    return (String(digits.dropFirst(2)), Array(ends.dropFirst(2)))
  }
}

extension PhoneNumber {
  /// Whether a text is a number with so many digits that it is no part of one.
  public static func isWhole(_ typed: String) -> Bool {
    TypedNumber(typed).map { $0.digits.count >= 7 } ?? false
  }
}
