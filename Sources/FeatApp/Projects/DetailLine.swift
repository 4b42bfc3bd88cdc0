import TerminalUI

/// One line of a project's detail: pieces of text with their styles, from left to right.
struct DetailLine: Equatable, Sendable {
  struct Piece: Equatable, Sendable {
    var text: String
    var style: Style
    /// Whether it is a horizontal line, which is drawn and not written.
    var isRule = false
  }

  private(set) var pieces: [Piece]

  init(_ text: String = "", style: Style = .plain) {
    pieces = text.isEmpty ? [] : [Piece(text: text, style: style)]
  }

  mutating func append(_ text: String, style: Style = .plain) {
    if !text.isEmpty { pieces.append(Piece(text: text, style: style)) }
  }

  mutating func appendRule(style: Style) {
    pieces.append(Piece(text: "─", style: style, isRule: true))
  }

  /// The columns that it takes.
  var columns: Int {
    pieces.reduce(0) { $0 + ($1.isRule ? 1 : TextWidth.columns(of: $1.text)) }
  }

  /// What people read.
  var text: String { pieces.map(\.text).joined() }

  /// Draws it; what has no room is left out, and nothing outside the columns changes.
  func draw(on frame: inout Frame, at place: Point, columns: Int) {
    var place = place
    let end = place.column + columns
    for piece in pieces where place.column < end {
      if piece.isRule {
        frame.line(at: place, columns: 1, style: piece.style)
        place.column += 1
      } else {
        place.column += frame.put(
          piece.text, at: place, style: piece.style, columns: end - place.column)
      }
    }
  }
}
