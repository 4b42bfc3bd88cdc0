/// What belongs together where all keys are listed.
public enum KeyGroup: CaseIterable, Sendable {
  /// What this screen is for.
  case screen
  /// What every screen has.
  case program
  /// Moving about in lists.
  case moving
}

/// One action of a screen: its keys, what it sends, how it is called, and why it cannot be done now.
public struct KeyRow<Message> {
  /// The keys, the one to show first.
  public var keys: [Key]
  /// What the key sends.
  public var message: Message
  /// What it does, in the user's language.
  public var label: String
  /// Makes the sentence why it is disabled now; nil when it is enabled. A table is made for each
  /// key, and few of its sentences are ever read.
  @usableFromInline let reason: (() -> String)?
  /// Whether the footer shows it; help shows every row.
  public var isInFooter: Bool
  /// Whether the footer keeps room for it, however narrow it is: the way to all others.
  public var isAlwaysInFooter: Bool
  /// Where help lists it.
  public var group = KeyGroup.screen

  /// Makes a row.
  @inlinable public init(
    _ keys: [Key], _ message: Message, _ label: String, disabledReason: String? = nil,
    isInFooter: Bool = true, isAlwaysInFooter: Bool = false
  ) {
    self.keys = keys
    self.message = message
    self.label = label
    self.reason = disabledReason.map { reason in { reason } }
    self.isInFooter = isInFooter
    self.isAlwaysInFooter = isAlwaysInFooter
  }

  /// Makes a row whose reason to be disabled is put into words when it is read.
  @inlinable public init(
    _ keys: [Key], _ message: Message, _ label: String, disabled reason: (() -> String)?,
    isInFooter: Bool = true, isAlwaysInFooter: Bool = false
  ) {
    self.keys = keys
    self.message = message
    self.label = label
    self.reason = reason
    self.isInFooter = isInFooter
    self.isAlwaysInFooter = isAlwaysInFooter
  }

  /// Whether it can be done now.
  @inlinable public var isEnabled: Bool { reason == nil }

  /// Why it is disabled now; nil when it is enabled.
  @inlinable public var disabledReason: String? { reason?() }

  /// What it takes in the footer, with the two columns between it and the next.
  var footerColumns: Int {
    TextWidth.columns(of: keys.first?.name ?? "") + 1 + TextWidth.columns(of: label) + 2
  }

  /// The row with its message wrapped into another type, as a parent screen needs it.
  @inlinable public func map<Other>(_ transform: (Message) -> Other) -> KeyRow<Other> {
    var row = KeyRow<Other>(
      keys, transform(message), label, disabled: reason, isInFooter: isInFooter,
      isAlwaysInFooter: isAlwaysInFooter)
    row.group = group
    return row
  }

  /// The row in another group.
  @inlinable public func grouped(_ group: KeyGroup) -> KeyRow {
    var row = self
    row.group = group
    return row
  }
}

/// The keys of a screen in order of importance: dispatch, footer and help all come from here.
public struct KeyTable<Message> {
  /// The rows, the most important first.
  public var rows: [KeyRow<Message>]

  /// Makes a table of rows.
  @inlinable public init(_ rows: [KeyRow<Message>]) {
    self.rows = rows
  }

  /// The row that a key belongs to; a full-width letter counts as the plain one.
  @inlinable public func row(for key: Key) -> KeyRow<Message>? {
    index(for: key).map { rows[$0] }
  }

  /// Where the row is that a key belongs to.
  @inlinable public func index(for key: Key) -> Int? {
    let key = key.halfWidth
    return rows.firstIndex { $0.isEnabled && $0.keys.contains(key) }
      ?? rows.firstIndex { $0.keys.contains(key) }
  }

  /// An item of the footer: where it is, and the key that it shows.
  public struct FooterItem {
    /// Which row of the table it is.
    public var row: Int
    /// The key.
    public var key: Key
    /// The text: the key and what it does.
    public var text: String
    /// Where it begins, from the footer's first column.
    public var column: Int
    /// How wide it is.
    public var columns: Int
  }

  /// The enabled rows that fit into one line of so many columns, each as `Key label`.
  public func footer(columns: Int) -> String {
    footerItems(columns: columns).map(\.text).joined(separator: "  ")
  }

  /// The enabled rows that fit into one line of so many columns, two columns apart.
  public func footerItems(columns: Int) -> [FooterItem] {
    // Two columns stand between two items, and so before each in what is reckoned.
    var room = columns + 2
    for row in rows where row.isAlwaysInFooter && row.isEnabled { room -= row.footerColumns }
    guard room >= 0 else { return [] }
    var items: [FooterItem] = []
    var column = 0
    for (index, row) in rows.enumerated() where row.isInFooter && row.isEnabled {
      guard let key = row.keys.first else { continue }
      let columns = row.footerColumns
      if !row.isAlwaysInFooter {
        guard columns <= room else { continue }
        room -= columns
      }
      items.append(
        FooterItem(
          row: index, key: key, text: "\(key.name) \(row.label)", column: column,
          columns: columns - 2))
      column += columns
    }
    return items
  }

  /// The same table with its messages wrapped into another type.
  @inlinable public func map<Other>(_ transform: (Message) -> Other) -> KeyTable<Other> {
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
