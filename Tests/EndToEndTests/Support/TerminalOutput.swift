/// What a program has written to its terminal, taken apart.
struct TerminalOutput {
  /// Whether it is text as a whole.
  let isUTF8: Bool
  /// The scalars that nobody sees, and C1 controls.
  private(set) var hiddenScalars: [Unicode.Scalar] = []
  /// Escape sequences and controls that ncurses does not use for this program.
  private(set) var strangeSequences: Set<String> = []
  /// How many combining marks stand on one base at most.
  private(set) var longestPileOfMarks = 0

  /// What ncurses uses here: attributes, moves, erasing, scrolling, character sets, and the modes of
  /// a full screen.
  private static let finals = Set("ABCDGHJKLMPSTX@bdhlmrt")
  private static let privateModes: Set<String> = ["1", "7", "12", "25", "1049", "2004"]

  init(_ bytes: [UInt8]) {
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    var text = String(decoding: bytes, as: UTF8.self)
    // What the program asks the terminal once, before it shows anything.
    if let question = text.firstRange(of: "\u{201C}\u{1b}[6n") { text.removeSubrange(question) }
    var rest = text.unicodeScalars[...]
    var pile = 0
    while let scalar = rest.popFirst() {
      pile = scalar.properties.generalCategory == .nonspacingMark ? pile + 1 : 0
      longestPileOfMarks = max(longestPileOfMarks, pile)
      if scalar == "\u{1b}" {
        takeSequence(&rest)
      } else if scalar.value < 0x20 {
        // Moves, and the switches of character sets.
        if !"\u{8}\t\n\r\u{e}\u{f}".unicodeScalars.contains(scalar) {
          strangeSequences.insert("\(scalar.value)")
        }
      } else if isHidden(scalar) {
        hiddenScalars.append(scalar)
      }
    }
  }

  private mutating func takeSequence(_ rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.popFirst() else { return }
    switch kind {
    case "[":
      let parameters = rest.prefix { $0.value < 0x40 }
      rest = rest.dropFirst(parameters.count)
      guard let final = rest.popFirst() else { return }
      let text = String(parameters)
      if !isUsual(text, Character(final)) { strangeSequences.insert("[\(text)\(final)") }
    case "(", ")": _ = rest.popFirst()
    case "=", ">", "7", "8", "M": break
    default: strangeSequences.insert("\(kind)")
    }
  }

  private func isUsual(_ parameters: String, _ final: Character) -> Bool {
    guard Self.finals.contains(final) else { return false }
    if parameters.hasPrefix("?") {
      let modes = parameters.dropFirst().split(separator: ";")
      return "hl".contains(final) && modes.allSatisfy { Self.privateModes.contains(String($0)) }
    }
    return final != "t" || ["22;0;0", "23;0;0"].contains(parameters)
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return true
    default: return false
    }
  }
}
