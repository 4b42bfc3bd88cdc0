public import FeatDomain
import TerminalUI

extension KeyMap {
  /// The keys with those of the settings, and what of the settings does not count.
  ///
  /// An action that the settings do not name keeps its keys, and of two that want the same key the
  /// first one has it. An action that is left with none of its new keys has its old ones.
  ///
  /// - Parameters:
  ///   - settings: The keys of actions in the order of the file.
  ///   - path: The file that they are from.
  public static func reading(
    _ settings: [Settings.KeySetting], path: String
  ) -> (map: KeyMap, problems: [SettingsProblem]) {
    var reading = KeyReading(settings)
    for setting in settings { reading.read(setting, path: path) }
    return (KeyMap(reading.keys), reading.problems)
  }
}

/// Gives actions the keys of the settings, one after the other.
private struct KeyReading {
  private(set) var keys = KeyAction.allCases.map(\.standard.keys)
  private(set) var problems: [SettingsProblem] = []

  init(_ settings: [Settings.KeySetting]) {
    for action in settings.compactMap({ KeyAction(named: $0.action) }) {
      keys[action.rawValue] = action.standard.kept
    }
  }

  mutating func read(_ setting: Settings.KeySetting, path: String) {
    let problem = { (kind: SettingsProblem.Kind) in
      let key = Sanitizer.line("keys." + setting.action).text
      return SettingsProblem(path: path, line: setting.line, key: key, kind: kind)
    }
    guard let action = KeyAction(named: setting.action) else {
      let nearest = setting.action.nearest(in: KeyAction.allCases.map(\.name))
      problems.append(problem(.unknownAction(nearest: nearest)))
      return
    }
    var given: [Key] = []
    for name in setting.keys {
      switch key(named: name, for: action) {
      case .success(let key): if !given.contains(key) { given.append(key) }
      case .failure(let refusal): problems.append(problem(refusal.kind))
      }
    }
    let isRefused = given.isEmpty && !setting.keys.isEmpty
    let wanted =
      isRefused ? action.standard.keys.filter { owner(of: $0, beside: action) == nil } : given
    let kept = action.standard.kept
    keys[action.rawValue] = wanted + kept.filter { !wanted.contains($0) }
  }

  private struct Refusal: Error {
    let kind: SettingsProblem.Kind
  }

  private func key(named name: String, for action: KeyAction) -> Result<Key, Refusal> {
    guard let key = Key(named: name) else {
      return .failure(Refusal(kind: .unknownKeyName(Sanitizer.line(name).text)))
    }
    let standard = action.standard
    if standard.keys.contains(key) && standard.kept.contains(key) { return .success(key) }
    if key.isReserved { return .failure(Refusal(kind: .reservedKey(key.name))) }
    let isText =
      key.isCharacter
      ? standard.places.isSubset(of: .typing)
      : key.isEditing && !standard.keys.contains(key) && !standard.places.isDisjoint(with: .typing)
    if isText { return .failure(Refusal(kind: .keyOfField(key.name))) }
    if let owner = owner(of: key, beside: action) {
      return .failure(Refusal(kind: .keyTaken(key.name, by: owner.name)))
    }
    return .success(key)
  }

  /// The other action that has a key where this one acts.
  private func owner(of key: Key, beside action: KeyAction) -> KeyAction? {
    KeyAction.allCases.first { other in
      var places = other.standard.places.intersection(action.standard.places)
      if key.isCharacter { places.subtract(.typing) }
      return other != action && !places.isEmpty && keys[other.rawValue].contains(key)
    }
  }
}

extension Key {
  /// Whether its meaning is the same everywhere: what nobody may lose, what the terminal takes for
  /// itself or sends for another key, and the digits, which choose by number or are a code's.
  fileprivate var isReserved: Bool {
    switch self {
    case .enter, .escape, .up, .down, .left, .right: true
    case .control(let letter): "chijmz".contains(letter)
    case .character(let character): character.isASCII && character.isNumber
    default: false
    }
  }

  /// Whether it edits the text of a field, or moves in it.
  fileprivate var isEditing: Bool {
    switch self {
    case .backspace, .delete, .home, .end: true
    case .control(let letter): "abdefkuw".contains(letter)
    default: false
    }
  }
}

extension String {
  /// The one of these names that somebody meant who made a slip or two; nil where none is near.
  fileprivate func nearest(in names: [String]) -> String? {
    let typed = Array(lowercased().prefix(40))
    let near = names.map { (name: $0, slips: Self.slips(typed, Array($0))) }
      .min { $0.slips < $1.slips }
    guard let near, near.slips <= Swift.max(1, near.name.count / 4) else { return nil }
    return near.name
  }

  /// How many letters have to be put in, taken out or exchanged.
  private static func slips(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, character) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in other.indices {
        let exchanged = diagonal + (character == other[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(exchanged, diagonal + 1, row[place] + 1)
      }
    }
    return row[other.count]
  }
}
