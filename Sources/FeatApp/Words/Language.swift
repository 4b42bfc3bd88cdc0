import EmbeddedResources
import FoundationEssentials

/// The languages of the interface.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese (简体中文).
  case simplifiedChinese = "zh-Hans"

  /// The language that the environment asks for, in the order that POSIX gives:
  /// `LC_ALL`, then `LC_MESSAGES`, then `LANG`; English for any other.
  ///
  /// - Parameter environment: A variable's value by its name.
  public init(environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    self = locale.hasPrefix("zh") ? .simplifiedChinese : .english
  }

  /// What `X-Language-Locale` says for it.
  public var locale: String {
    switch self {
    case .english: "en"
    case .simplifiedChinese: "zh-CN"
    }
  }

  /// The other language, for the key that switches.
  var other: Language {
    switch self {
    case .english: .simplifiedChinese
    case .simplifiedChinese: .english
    }
  }

  var resource: [UInt8] {
    switch self {
    case .english: EmbeddedResources.english
    case .simplifiedChinese: EmbeddedResources.simplifiedChinese
    }
  }
}

/// A language with its words, decoded once.
final class Vocabulary: Sendable {
  let language: Language
  let words: Words

  /// Decodes the words of a language, with the keys that they name; a test holds the files to their
  /// shape.
  init(_ language: Language, keys: KeyMap = .standard) {
    self.language = language
    let file = language.resource
    let decode = { (file: [UInt8]) in try JSONDecoder().decode(Words.self, from: Data(file)) }
    do {
      let places = KeyPlaces(keys: keys) { action in (try? decode(file))?.label(of: action) }
      words = try decode(places.fill(file))
    } catch {
      preconditionFailure("Resources/Localization/\(language.rawValue).json: \(error)")
    }
  }

  /// What the columns of the list of projects need in this language. The list is the first to ask,
  /// and the locale, which widths depend on, is set by then.
  var columnWidths: [Int] {
    switch language {
    case .english: Self.englishColumns
    case .simplifiedChinese: Self.chineseColumns
    }
  }

  static func of(_ language: Language) -> Vocabulary {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  private static let english = Vocabulary(.english)
  private static let simplifiedChinese = Vocabulary(.simplifiedChinese)
  private static let englishColumns = ProjectColumns.widths(of: english.words)
  private static let chineseColumns = ProjectColumns.widths(of: simplifiedChinese.words)
}
