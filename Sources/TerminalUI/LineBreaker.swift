/// Finds where a line must end, given its characters one by one, with positions of whatever kind.
///
/// Lines break at spaces and between Chinese characters, but never before a closing punctuation
/// mark; a word that is too long is broken anywhere. Spaces may stand beyond the edge.
struct LineBreaker {
  /// How good a place for a break is, the worst first.
  private enum Place: Int {
    case beforeClosingMark, behindOpeningMark, insideWord, betweenWords
  }

  /// The best place so far; nil at the line's first character.
  var best: Int? { candidate?.position }

  private let limit: Int
  private var width = 0
  private var candidate: (place: Place, position: Int)?
  private var previous: Glyph?

  /// Starts a line of so many columns.
  init(columns: Int) {
    limit = columns
  }

  /// Adds a character, which starts at a position.
  ///
  /// - Returns: Whether it does not fit any more. The line then ends at ``best``, or behind this
  ///   character where it is the only one.
  mutating func isFull(adding glyph: Glyph, at position: Int) -> Bool {
    if let previous {
      let place = Self.place(between: previous, and: glyph)
      if place.rawValue >= candidate?.place.rawValue ?? 0 { candidate = (place, position) }
    }
    previous = glyph
    width += Int(glyph.columns)
    return width > limit && glyph.kind != .space
  }

  private static func place(between previous: Glyph, and next: Glyph) -> Place {
    if next.kind == .closingMark { return .beforeClosingMark }
    // A space may stand beyond the edge: no line need start with one.
    if next.kind == .space { return .insideWord }
    if previous.kind == .space { return .betweenWords }
    if next.kind == .narrowClosingMark { return .beforeClosingMark }
    if previous.kind == .openingMark { return .behindOpeningMark }
    return previous.isWide || next.isWide ? .betweenWords : .insideWord
  }
}
