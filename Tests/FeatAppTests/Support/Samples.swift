import EmbeddedResources
import FeatAPI
import FeatDomain
import Glibc
import TerminalUI

enum Locale {
  /// The width of characters is libc's to say, and it says it by locale.
  static func use() { _ = once }
  private static let once = setlocale(LC_ALL, "C.UTF-8") != nil
}

extension CountryList {
  static let builtIn = CountryList(parsing: EmbeddedResources.countries)
}

extension CallingCodes {
  /// A server's list of four.
  static let some = CallingCodes(
    countries: [
      ServerCountry(iso3: "CHN", callingCode: "86", label: "China"),
      ServerCountry(iso3: "GBR", callingCode: "44", label: "United Kingdom"),
      ServerCountry(iso3: "USA", callingCode: "1", label: "United States"),
      ServerCountry(iso3: "CAN", callingCode: "1", label: "Canada"),
    ], suggested: "CHN")
}

extension PhoneNumber {
  static let sample = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
}

extension User {
  static let sample = User(
    uid: Session.sample.uid, name: "李雷", location: "杭州", timeZone: "Asia/Shanghai")
}

extension Session {
  static let sample = Session(
    .key(Secret("0123456789abcdef")), uid: 9_223_372_036_854_776_000, phone: .sample)
}

extension Key {
  /// The keys that a word of a key script stands for.
  static func named(_ word: String) -> [Key] {
    let names: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Tab": .tab, "Up": .up, "Down": .down, "Left": .left,
      "Right": .right, "Backspace": .backspace, "Home": .home, "End": .end, "PgDn": .pageDown,
      "Space": .character(" "), "S-Tab": .backTab,
      "Del": .delete,
    ]
    if let key = names[word] { return [key] }
    if word.count > 1, word.hasPrefix("F"), let key = Key(named: word) { return [key] }
    if word.hasPrefix("^"), word.count == 2, let letter = word.last {
      return [.control(Character(letter.lowercased()))]
    }
    return word.map { .character($0) }
  }
}

extension ProfileName {
  /// A profile with a name; the default one where none can be called so.
  static func named(_ name: String) -> ProfileName { ProfileName(name) ?? .default }
}
