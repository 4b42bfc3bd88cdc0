/// How the program looks: which attributes and colours of a style reach the terminal.
public enum Theme: CaseIterable, Sendable {
  /// The terminal's own colours and attributes.
  case standard
  /// No colours.
  case monochrome
  /// Nothing dark and no colours, which may be pale: what has one is bold.
  case highContrast

  /// What is left of a style.
  public func shown(_ style: Style) -> Style {
    let attributes = style.intersection([.bold, .dim, .reverse, .underline, .strikethrough])
    switch self {
    case .standard: return style
    case .monochrome: return attributes
    case .highContrast:
      let isMarked = style.color != nil && !style.contains(.reverse)
      return attributes.subtracting(.dim).union(isMarked ? .bold : [])
    }
  }
}
