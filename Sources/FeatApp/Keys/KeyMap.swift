import TerminalUI

/// The keys that actions have: those that everybody has, or those of the settings.
///
/// Each key that is pressed and each frame makes tables of it, so that an action is found by its
/// number.
public struct KeyMap: Equatable, Sendable {
  private var keys: [[Key]]
  /// The same without characters.
  private var unprintable: [[Key]]

  /// The keys without settings.
  public static let standard = KeyMap(KeyAction.allCases.map(\.standard.keys))

  /// Makes a map of the keys of each action.
  init(_ keys: [[Key]]) {
    self.keys = keys
    unprintable = keys.map { $0.filter { !$0.isCharacter } }
  }

  /// The keys of an action, the one to show first.
  subscript(action: KeyAction) -> [Key] { keys[action.rawValue] }

  /// The same map where letters go into a field, and only keys that are no characters act.
  var inField: KeyMap {
    var map = self
    map.keys = unprintable
    return map
  }
}

extension Key {
  /// Whether it is typed into a field.
  var isCharacter: Bool { if case .character = self { true } else { false } }
}
