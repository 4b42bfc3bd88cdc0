extension Key {
  /// The key that somebody calls so: as ``name`` has it, or as many write it (`Ctrl-R`, `C-r`,
  /// `PageUp`, `Shift-Tab`); a full-width character is the plain one.
  public init?(named name: String) {
    if name.count == 1, let character = name.first {
      let key = Key.character(character).halfWidth
      guard case .character(let plain) = key, Self.isTyped(plain) else { return nil }
      self = key
      return
    }
    let lower = name.lowercased()
    if let key = Self.byName[lower] {
      self = key
    } else if let prefix = ["^", "ctrl-", "ctrl+", "c-"].first(where: lower.hasPrefix),
      lower.count == prefix.count + 1, let letter = lower.last, letter.isASCII, letter.isLetter
    {
      self = .control(letter)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number),
      lower == "f\(number)"
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Whether a terminal sends it by one key: what joins the character before it is none.
  private static func isTyped(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return false }
    return TextWidth.columns(of: scalar) > 0
  }

  private static let byName: [String: Key] = {
    let named: [Key] = [
      .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown,
    ]
    var keys = Dictionary(uniqueKeysWithValues: named.map { ($0.name.lowercased(), $0) })
    keys["return"] = .enter
    keys["escape"] = .escape
    keys["shift-tab"] = .backTab
    keys["backtab"] = .backTab
    keys["delete"] = .delete
    keys["pageup"] = .pageUp
    keys["pagedown"] = .pageDown
    return keys
  }()
}
