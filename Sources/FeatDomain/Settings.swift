/// What the user has set in `settings.json5`, or the default of it.
public struct Settings: Equatable, Sendable {
  /// The languages of the interface, by the names that the file has for them.
  public enum Language: String, CaseIterable, Sendable {
    /// English.
    case english = "en"
    /// Simplified Chinese (简体中文).
    case simplifiedChinese = "zh-Hans"
  }

  /// The looks of the interface, by the names that the file has for them.
  public enum Theme: String, CaseIterable, Sendable {
    /// The terminal's own colours.
    case standard = "default"
    /// No colours.
    case monochrome = "mono"
    /// Strong contrasts.
    case highContrast = "high-contrast"
  }

  /// How many columns a character takes that Unicode calls ambiguous.
  public enum AmbiguousWidth: CaseIterable, Sendable {
    /// As many as the locale says.
    case automatic
    /// One.
    case one
    /// Two.
    case two
  }

  /// The keys of an action, the action and they as they are written.
  public struct KeySetting: Equatable, Sendable {
    /// The name of the action.
    public var action: String
    /// The names of its keys; an empty list takes its keys away.
    public var keys: [String]
    /// The line where it stands, from 1; nil where that is not known.
    public var line: Int?

    /// Makes a setting.
    public init(action: String, keys: [String], line: Int? = nil) {
      self.action = action
      self.keys = keys
      self.line = line
    }
  }

  /// How often lists may be read again, in seconds.
  public static let refreshRange = 10...3600

  /// The server (`api_url`); nil for FEAT's own.
  public var apiURL: String?
  /// The language (`language`); nil for the locale's.
  public var language: Language?
  /// The user's own OAuth 2.0 client (`client_id`, `client_secret`, `scope`); nil where they have
  /// none, or half of one.
  public var client: OAuthClient?
  /// The look (`theme`).
  public var theme = Theme.standard
  /// The width of ambiguous characters (`ambiguous_width`).
  public var ambiguousWidth = AmbiguousWidth.automatic
  /// The keys of actions (`keys`), in the order of the file.
  public var keys: [KeySetting] = []
  /// Whether nothing may be changed on the server (`read_only`).
  public var isReadOnly = false
  /// How old a list may become before it is read again, in seconds (`refresh_seconds`).
  public var refreshSeconds = 60

  /// Makes the defaults.
  public init() {}
}
