/// One of the terminal's own eight colours.
public enum Color: UInt16, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
}

/// How a cell looks: attributes and a foreground colour, the terminal's own where none is set.
public struct Style: OptionSet, Hashable, Sendable {
  /// The attributes in the low bits; the colour plus one from bit 8.
  public var rawValue: UInt16

  /// Makes a style of its bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The terminal's own look.
  public static let plain: Style = []
  /// Bold or bright.
  public static let bold = Style(rawValue: 1)
  /// Dark.
  public static let dim = Style(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Style(rawValue: 4)
  /// Underlined.
  public static let underline = Style(rawValue: 8)
  /// Struck through, where the terminal can.
  public static let strikethrough = Style(rawValue: 16)

  /// A foreground colour.
  public static func color(_ color: Color) -> Style {
    Style(rawValue: (color.rawValue + 1) << 8)
  }

  /// The foreground colour, nil for the terminal's own.
  public var color: Color? { rawValue >> 8 == 0 ? nil : Color(rawValue: rawValue >> 8 - 1) }
}
