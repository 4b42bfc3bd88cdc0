import TerminalUI

/// What keys can be given to in the settings. Each has its name there, its keys without settings and
/// the screens on which it acts in one place: ``standard``.
enum KeyAction: Int, CaseIterable, Sendable {
  // On every screen.
  case choose, back, help, palette, language, mouse, errors, repaint, signInAgain
  // In lists.
  case down, up, pageDown, pageUp, first, last, nextTab, previousTab
  // The projects.
  case edit, publish, close, winner, copy, cancel, new, find, sort, refresh, clipboard, account,
    quit
  // In forms.
  case nextField, previousField, save, saveAndPublish, editor
  // Signing in.
  case signUp, signIn, resend, switchWay, signInByCode, recover, reveal
  // The account.
  case switchAccount, changePassword, recoveryQuestion, signOut

  /// The screens and parts of screens that have keys of their own.
  struct Places: OptionSet {
    let rawValue: Int

    static let welcome = Places(rawValue: 1 << 0)
    static let list = Places(rawValue: 1 << 1)
    static let detail = Places(rawValue: 1 << 2)
    static let picker = Places(rawValue: 1 << 3)
    static let account = Places(rawValue: 1 << 4)
    static let profiles = Places(rawValue: 1 << 5)
    static let code = Places(rawValue: 1 << 6)
    static let question = Places(rawValue: 1 << 7)
    static let filter = Places(rawValue: 1 << 8)
    static let country = Places(rawValue: 1 << 9)
    static let number = Places(rawValue: 1 << 10)
    static let password = Places(rawValue: 1 << 11)
    static let fields = Places(rawValue: 1 << 12)
    static let form = Places(rawValue: 1 << 13)

    /// Where letters go into a field: there keys that are characters do not act.
    static let typing: Places = [.filter, .country, .number, .password, .fields, .form]
    static let project: Places = [.list, .detail]
    static let projects: Places = [.list, .detail, .picker, .filter]
    static let lists: Places = [
      .welcome, .list, .detail, .picker, .account, .profiles, .question, .filter, .country,
    ]
    static let everywhere = Places(rawValue: (1 << 14) - 1)
  }

  /// What an action is without settings.
  struct Standard {
    /// What it is called in the settings.
    let name: String
    /// Its keys, the one to show first.
    let keys: [Key]
    /// Those of them that it always has.
    var kept: [Key] = []
    /// Where it acts.
    let places: Places

    init(_ name: String, _ keys: [Key], kept: [Key] = [], _ places: Places) {
      self.name = name
      self.keys = keys
      self.kept = kept
      self.places = places
    }
  }
}
