import FeatDomain
import TerminalUI

/// The step that asks for the country of the number.
struct CountryStep: Equatable, Sendable {
  /// What is typed to find a country.
  private(set) var filter = TextField(capacity: 64)
  /// The countries that match, best first.
  private(set) var matches: [Country] = []
  private(set) var cursor = ListCursor()
  /// Whether the person chose a country themselves, now or in an earlier run.
  private(set) var isRemembered: Bool
  private var chosen: String
  private var hasMoved = false

  /// Makes the step before it has its countries.
  init(chosen: String, isRemembered: Bool) {
    self.chosen = chosen
    self.isRemembered = isRemembered
  }

  mutating func type(_ key: Key, _ context: Context) {
    let before = filter.text
    if cursor.handle(key, count: matches.count, rows: Self.listRows(context)) {
      hasMoved = true
    } else if filter.handle(key), filter.text != before {
      hasMoved = false
      find(in: context.countries, inChinese: context.isChinese)
    }
  }

  mutating func paste(_ text: String, _ context: Context) {
    filter.insert(text)
    hasMoved = false
    find(in: context.countries, inChinese: context.isChinese)
  }

  /// The country under the cursor, which is remembered from now on.
  mutating func submit(_ context: Context) -> Country? {
    guard matches.indices.contains(cursor.selected) else { return nil }
    let country = matches[cursor.selected]
    isRemembered = true
    choose(country.id, context)
    return country
  }

  /// Takes a country that was named elsewhere, by the calling code of a typed number.
  mutating func choose(_ iso3: String, _ context: Context) {
    chosen = iso3
    isRemembered = true
    reopen(context)
  }

  /// Shows every country again, the chosen one selected.
  mutating func reopen(_ context: Context) {
    filter.replace(with: "")
    hasMoved = false
    find(in: context.countries, inChinese: context.isChinese)
  }

  /// Takes the server's list; what was typed and the selected country stay.
  mutating func offer(_ countries: CountryList, suggested: String?, inChinese: Bool) {
    let selected = matches.indices.contains(cursor.selected) ? matches[cursor.selected].id : nil
    if !isRemembered, !hasMoved, let suggested, countries[suggested] != nil { chosen = suggested }
    find(in: countries, inChinese: inChinese)
    if hasMoved, let index = matches.firstIndex(where: { $0.id == selected }) {
      cursor.select(index, count: matches.count, rows: 1)
    }
  }

  mutating func languageSwitched(countries: CountryList, inChinese: Bool) {
    offer(countries, suggested: nil, inChinese: inChinese)
  }

  /// The country with a calling code that was typed and that nobody has.
  var unknownCallingCode: String? {
    guard matches.isEmpty else { return nil }
    let digits = filter.text.compactMap(VerificationCode.digit)
    let others = filter.text.filter { VerificationCode.digit($0) == nil && !"+＋ ".contains($0) }
    return digits.isEmpty || !others.isEmpty ? nil : String(digits)
  }

  /// The number, as it is written in its country, that was typed here as a whole; nil where none was.
  func numberTyped(in countries: CountryList) -> String? {
    countries.wholeNumberTyped(in: filter.text)?.national
  }

  /// Forgets what was typed to find a country.
  mutating func forgetSearch(_ context: Context) {
    guard !filter.text.isEmpty else { return }
    filter.replace(with: "")
    find(in: context.countries, inChinese: context.isChinese)
  }

  /// Finds the countries that match; without a filter, and where a whole number may be from several,
  /// the chosen one comes first.
  private mutating func find(in countries: CountryList, inChinese: Bool) {
    matches = countries.matching(filter.text, inChinese: inChinese)
    cursor = ListCursor()
    if filter.text.isEmpty || numberTyped(in: countries) != nil,
      let index = matches.firstIndex(where: { $0.id == chosen })
    {
      matches.insert(matches.remove(at: index), at: 0)
    }
  }
}
