import FeatDomain
import TerminalUI

/// The step that asks for the number.
struct PhoneStep: Equatable, Sendable {
  /// The country that was chosen, as ISO 3166-1 alpha-3.
  var iso3: String
  /// The number as it is typed.
  private(set) var field: TextField
  /// Whether the number was filled in by the program, and nobody has taken it yet.
  var isSuggested: Bool
  var problem: Problem?

  init(iso3: String, typed: String, isSuggested: Bool = false) {
    self.iso3 = iso3
    self.isSuggested = isSuggested
    field = TextField(typed, capacity: 40)
  }

  mutating func type(_ key: Key) {
    let before = field
    guard field.handle(key), field.text != before.text else { return }
    isSuggested = false
    problem = nil
  }

  /// Takes a paste. A whole number takes the place of one that is there, such as the last one.
  mutating func paste(_ text: String) {
    if PhoneNumber.isWhole(text), PhoneNumber.isWhole(field.text) { field.replace(with: "") }
    field.insert(text)
    isSuggested = false
    problem = nil
  }

  /// What is kept on disk of the text: nothing that is no number, which may be a password that was
  /// typed too early.
  var numberToKeep: String {
    let isNumber = field.text.allSatisfy { $0.isWholeNumber || " +-()".contains($0) }
    return isNumber ? field.text : ""
  }

  /// The country and the number that the typed text means: one with a calling code in front of it
  /// names its own country.
  func reading(in countries: CountryList) -> (country: Country?, reading: PhoneReading) {
    let chosen = countries[iso3]
    switch countries.callingCodeTyped(in: field.text) {
    case .countries(let named, let rest)?:
      let country = named.first { $0.id == iso3 } ?? named.first
      return (country, country?.read(rest) ?? .invalid)
    case .unknown?: return (nil, .invalid)
    case nil: return (chosen, chosen?.read(field.text) ?? .invalid)
    }
  }

  /// The number to send a code to, with the doubt that our own data has about it.
  mutating func submit(_ context: Context) -> (number: PhoneNumber, doubt: PhoneDoubt?)? {
    if case .unknown(let code)? = context.countries.callingCodeTyped(in: field.text) {
      problem = .unknownCallingCode(code)
      return nil
    }
    switch reading(in: context.countries).reading {
    case .empty: problem = .numberEmpty
    case .invalid: problem = .numberInvalid
    case .number(let number, let doubt):
      problem = nil
      return (number, doubt)
    }
    return nil
  }
}
