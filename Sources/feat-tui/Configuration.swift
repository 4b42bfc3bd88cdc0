import FeatApp
import FeatDomain
import HTTP
import Storage
import TerminalUI

/// What the command line, the variables and the settings ask for together, and where everything is.
///
/// Making it reads the settings and writes nothing.
struct Configuration {
  /// The server to speak to.
  enum Server {
    /// One that has to be started, with its own state in a folder.
    case sandbox(state: String)
    /// One that is somewhere.
    case address(ServerAddress)
  }

  let environment: [String: String]
  let settingsFile: SettingsFile
  /// The settings, with what the command line says instead.
  let settings: Settings
  /// What of the settings does not count.
  let settingsProblems: [SettingsProblem]
  /// The keys of actions.
  let keys: KeyMap
  let language: Language
  let server: Server
  /// The folder of the profile.
  let folder: StateFolder
  /// The path of the log; nil for none.
  let log: String?
  /// Whether nothing is drawn: lines are read out and answered.
  let isAccessible: Bool

  /// How the screens look.
  var theme: Theme {
    switch settings.theme {
    case .standard: .standard
    case .monochrome: .monochrome
    case .highContrast: .highContrast
    }
  }

  /// The columns of characters whose width is ambiguous; nil to ask the terminal.
  var ambiguousColumns: Int? {
    switch settings.ambiguousWidth {
    case .automatic: nil
    case .one: 1
    case .two: 2
    }
  }

  /// The folder of what all profiles at the server share.
  var defaultFolder: StateFolder { folder.folder(of: .default) }

  init(_ options: Options) throws {
    let environment = Environment.variables
    self.environment = environment
    settingsFile = SettingsFile(environment: environment)
    var (settings, problems) = settingsFile.load()
    if options.isReadOnly { settings.isReadOnly = true }
    self.settings = settings
    let (keys, keyProblems) = KeyMap.reading(settings.keys, path: settingsFile.path ?? "")
    self.keys = keys
    settingsProblems = (problems + keyProblems).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    language = Self.language(options, settings, environment)
    log = options.log
    isAccessible = options.isAccessible || !["", "0"].contains(environment["ACCESSIBLE"] ?? "")
    if options.isSandbox {
      folder = try Self.folder("sandbox", options.profile, environment)
      server = .sandbox(state: folder.folder(of: .default).path + "/server")
    } else {
      let address = try Self.address(
        options.address ?? environment["FEAT_API_URL"] ?? settings.apiURL
          ?? "https://www.featapi.com")
      folder = try Self.folder(address.fileName, options.profile, environment)
      server = .address(address)
    }
  }

  private static func language(
    _ options: Options, _ settings: Settings, _ environment: [String: String]
  ) -> Language {
    options.language ?? settings.language.map(Language.init) ?? Language { environment[$0] }
  }

  /// The language of what is said outside the program's own screen.
  var plainLanguage: Language { Self.shown(language, environment) }

  /// The same where there is no configuration, because something keeps the program from starting.
  static func plainLanguage(_ options: Options) -> Language {
    let environment = Environment.variables
    let settings = SettingsFile(environment: environment).load().settings
    return shown(language(options, settings, environment), environment)
  }

  /// A locale that is not one of UTF-8 cannot show Chinese.
  private static func shown(_ language: Language, _ environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    let locale = names.first { !$0.isEmpty }?.lowercased() ?? ""
    return locale.contains("utf-8") || locale.contains("utf8") ? language : .english
  }

  private static func address(_ text: String) throws -> ServerAddress {
    guard let address = ServerAddress(text) else {
      throw LaunchFailure.noAddress(text)
    }
    guard address.isSafe else {
      throw LaunchFailure.unencryptedAddress(address.text)
    }
    return address
  }

  private static func folder(
    _ server: String, _ profile: ProfileName, _ environment: [String: String]
  ) throws -> StateFolder {
    do {
      return try StateFolder(server: server, profile: profile, environment: environment)
    } catch {
      throw LaunchFailure.noHome
    }
  }
}

extension Language {
  /// The language of the settings.
  fileprivate init(_ language: Settings.Language) {
    switch language {
    case .english: self = .english
    case .simplifiedChinese: self = .simplifiedChinese
    }
  }
}
