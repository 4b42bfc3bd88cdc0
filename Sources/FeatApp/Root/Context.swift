import FeatDomain
import TerminalUI

/// What every screen may know beside its own state.
struct Context {
  /// The time of this update or frame.
  var now: UnixTime
  /// The language and its words.
  var vocabulary: Vocabulary
  /// The keys that actions have, and the words with them.
  var wording: Wording
  /// The countries that are offered.
  var countries: CountryList
  /// What is on disk of the sign-up: it has every SMS that was sent.
  var progress: SignUpProgress
  /// Where the screen draws its body.
  var body: Rect
  /// Whether there is room for empty lines.
  var isRoomy: Bool
  /// The user's offsets from UTC.
  var zone: LocalZone
  /// Whether the settings have an OAuth 2.0 client for the sign-in by password.
  var hasOAuthClient: Bool
  /// Who is signed in.
  var account: Account?
  /// Where the session is kept; empty where that is not told.
  var sessionPath: String
  /// How the open profile is called; nil for the one that is there from the start.
  var profileName: String?
  /// The project with a command under way; nil where there is none.
  var busyProject: Int64?
  /// Seconds between two readings of the list of projects.
  var refreshSeconds: Int
  /// The server's address, which links begin with; empty where that is not told.
  var serverAddress: String

  var words: Words { vocabulary.words }
  /// The keys that actions have.
  var keys: KeyMap { wording.keys }
  /// The keys where letters go into a field.
  var fieldKeys: KeyMap { keys.inField }
  /// What somebody presses for an action where letters go into a field: its key, or without one the
  /// way by its name.
  func name(ofFieldKey action: KeyAction, or label: String) -> String {
    if let key = fieldKeys[action].first { return key.name }
    guard let palette = fieldKeys[.palette].first else { return "\"\(label)\"" }
    return "\(palette.name) \(label)"
  }
  /// How the account is called; empty when nobody is signed in.
  var accountName: String { account?.displayName(self) ?? "" }
  var errors: ErrorText { ErrorText(words: words) }
  var isChinese: Bool { vocabulary.language == .simplifiedChinese }

  /// A country's name in this language.
  func name(of country: Country) -> String {
    isChinese ? country.chineseName : country.englishName
  }

  /// A number as people read it: `+86 159 1571 9111`.
  func grouped(_ phone: PhoneNumber) -> String {
    let national = countries[phone.iso3]?.grouped(phone.national) ?? phone.national
    return "+\(phone.callingCode) \(national)"
  }

  /// The time until a moment, as a countdown, which never says more than the longest that the time
  /// can be: that is what is said where the clock was set back since.
  func countdown(to moment: UnixTime, atMost longest: Int = .max) -> String {
    Countdown.words(seconds: min(moment.seconds(since: now), longest), words)
  }
}
