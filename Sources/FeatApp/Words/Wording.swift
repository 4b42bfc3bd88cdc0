import EmbeddedResources
import FeatDomain
import TerminalUI

/// The keys that actions have, and the words of both languages with these keys in them: where a text
/// says `{key:refresh}`, it names the key of that action.
public final class Wording: Sendable {
  let keys: KeyMap
  /// Nil for the keys without settings, whose words every process has once.
  private let own: [Language: Vocabulary]?

  /// The words with the keys that everybody has.
  public static let standard = Wording()

  private init() {
    keys = .standard
    own = nil
  }

  /// Makes the words with the user's own keys.
  public init(_ keys: KeyMap) {
    self.keys = keys
    own = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, Vocabulary($0, keys: keys)) })
  }

  /// The words of a language.
  func of(_ language: Language) -> Vocabulary {
    own?[language] ?? .of(language)
  }
}

extension Wording: Equatable {
  /// The words follow from the keys.
  public static func == (one: Wording, other: Wording) -> Bool { one.keys == other.keys }
}

/// Puts the names of keys where a file of words has places for them.
struct KeyPlaces {
  let keys: KeyMap
  /// What an action is called whose keys were taken away.
  let label: (KeyAction) -> String?

  /// The file with its places filled; what is no place for a key stays as it is.
  func fill(_ file: [UInt8]) -> [UInt8] {
    let start = Array("{key:".utf8)
    var filled: [UInt8] = []
    filled.reserveCapacity(file.count)
    var rest = file[...]
    while let open = rest.firstIndex(of: start[0]) {
      filled += rest[..<open]
      rest = rest[open...]
      guard rest.starts(with: start), let close = rest.firstIndex(of: UInt8(ascii: "}")),
        let action = KeyAction(
          named: String(decoding: rest[(open + start.count)..<close], as: UTF8.self))
      else {
        filled.append(rest.removeFirst())
        continue
      }
      for byte in name(of: action).utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          filled.append(UInt8(ascii: "\\"))
        }
        filled.append(byte)
      }
      rest = rest[(close + 1)...]
    }
    return filled + rest
  }

  /// What somebody presses: the key, or without one the way by the action's name.
  private func name(of action: KeyAction) -> String {
    if let key = keys[action].first { return key.name }
    let name = label(action) ?? action.name
    guard let palette = keys[.palette].first else { return "\"\(name)\"" }
    return "\(palette.name) \(name)"
  }
}

extension Words {
  /// What an action is called that texts name by its key.
  func label(of action: KeyAction) -> String? {
    switch action {
    case .refresh: keys.refresh
    case .resend: keys.resend
    case .new: keys.new
    case .edit: actions[.edit]
    case .winner: actions[.selectWinner]
    case .help: keys.help
    case .mouse: keys.mouseOff
    case .nextTab: keys.nextTab
    case .nextField: keys.nextField
    case .pageDown: keys.pageDown
    case .pageUp: keys.pageUp
    case .editor: form.editor
    case .reveal: keys.reveal
    case .switchWay: signIn.switchToPassword
    case .signInByCode: signIn.switchToCode
    case .recover: signIn.forgotten
    default: nil
    }
  }
}
