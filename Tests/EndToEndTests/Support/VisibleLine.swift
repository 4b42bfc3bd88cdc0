/// A line of the screen as the eye sees it, made of tmux's text with attributes.
///
/// tmux also tells blanks that were written from blanks that were erased, which looks the same and
/// depends on how the picture came about.
struct VisibleLine: Equatable, CustomStringConvertible {
  private struct Cell: Equatable {
    var character: Character
    var style: Set<String>
  }

  private var cells: [Cell] = []

  init(_ styledText: String) {
    var style: Set<String> = []
    var rest = styledText[...]
    while let character = rest.popFirst() {
      guard character == "\u{1b}" else {
        cells.append(Cell(character: character, style: style))
        continue
      }
      let numbers = rest.dropFirst().prefix { $0 != "m" }
      rest = rest.dropFirst(numbers.count + 2)
      for number in numbers.split(separator: ";") { Self.apply(String(number), to: &style) }
    }
    for index in cells.indices where cells[index].character == " " {
      // On a blank only these are seen.
      cells[index].style = cells[index].style.filter { $0 == "7" || $0.hasPrefix("4") }
    }
    while let last = cells.last, last == Cell(character: " ", style: []) { cells.removeLast() }
  }

  var description: String {
    var style: Set<String> = []
    return cells.map { cell in
      defer { style = cell.style }
      let mark = cell.style == style ? "" : "<\(cell.style.sorted().joined(separator: " "))>"
      return "\(mark)\(cell.character)"
    }.joined()
  }

  private static func apply(_ number: String, to style: inout Set<String>) {
    switch number {
    case "0": style = []
    case "39": style = style.filter { !$0.hasPrefix("3") }
    case "49": style = style.filter { !($0.hasPrefix("4") && $0.count > 1) }
    default:
      if number.count == 2, let kind = number.first {
        style = style.filter { !($0.count == 2 && $0.first == kind) }
      }
      style.insert(number)
    }
  }
}
