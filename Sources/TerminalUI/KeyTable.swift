/// One action of a screen: its keys, what it sends, how it is called, and why it cannot be done now.
public struct KeyRow<Message> {
  /// The keys, the one to show first.
  public var keys: [Key]
  /// What the key sends.
  public var message: Message
  /// What it does, in the user's language.
  public var label: String
  /// Why it is disabled now; nil when it is enabled.
  public var disabledReason: String?
  /// Whether the footer shows it; help shows every row.
  public var isInFooter: Bool

  /// Makes a row.
  public init(
    _ keys: [Key], _ message: Message, _ label: String, disabledReason: String? = nil,
    isInFooter: Bool = true
  ) {
    self.keys = keys
    self.message = message
    self.label = label
    self.disabledReason = disabledReason
    self.isInFooter = isInFooter
  }

  /// The row with its message wrapped into another type, as a parent screen needs it.
  public func map<Other>(_ transform: (Message) -> Other) -> KeyRow<Other> {
    KeyRow<Other>(
      keys, transform(message), label, disabledReason: disabledReason, isInFooter: isInFooter)
  }
}

/// The keys of a screen in order of importance: dispatch, footer and help all come from here.
public struct KeyTable<Message> {
  /// The rows, the most important first.
  public var rows: [KeyRow<Message>]

  /// Makes a table of rows.
  public init(_ rows: [KeyRow<Message>]) {
    self.rows = rows
  }

  /// The row that a key belongs to; a full-width letter counts as the plain one.
  public func row(for key: Key) -> KeyRow<Message>? {
    let key = key.halfWidth
    return rows.first { $0.keys.contains(key) && $0.disabledReason == nil }
      ?? rows.first { $0.keys.contains(key) }
  }

  /// The enabled rows that fit into one line of so many columns, each as `Key label`.
  public func footer(columns: Int) -> String {
    var line = ""
    for row in rows where row.disabledReason == nil && row.isInFooter {
      guard let key = row.keys.first else { continue }
      let item = (line.isEmpty ? "" : "  ") + "\(key.name) \(row.label)"
      if TextWidth.columns(of: line + item) > columns { continue }
      line += item
    }
    return line
  }

  /// The same table with its messages wrapped into another type.
  public func map<Other>(_ transform: (Message) -> Other) -> KeyTable<Other> {
    KeyTable<Other>(rows.map { $0.map(transform) })
  }
}

extension Key {
  /// How the key is called on the keyboard: the same word in every language.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }

  /// The plain key for a full-width character, as an input method for Chinese sends it: `ｑ` is `q`.
  public var halfWidth: Key {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
      character.unicodeScalars.count == 1
    else { return self }
    if scalar.value == 0x3000 { return .character(" ") }
    guard (0xFF01...0xFF5E).contains(scalar.value),
      let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return .character(Character(plain))
  }
}
