import Synchronization
import TerminalUI

/// A text with its lines at the width that was asked for last.
///
/// The detail is drawn anew whenever a key moves in the list beside it; a long description must not
/// be wrapped each time. What is remembered is no part of the value: it follows from it.
struct WrappedText: Equatable, Sendable {
  private final class Memory: Sendable {
    let last = Mutex<(columns: Int, ambiguous: Int, lines: [String])?>(nil)
  }

  let text: String
  private let memory = Memory()

  init(_ text: String) {
    self.text = text
  }

  /// The lines at a width. Those that go on with an item of a list are indented as its text is.
  func lines(columns: Int) -> [String] {
    memory.last.withLock { last in
      let ambiguous = TextWidth.ambiguousColumns
      if let last, last.columns == columns, last.ambiguous == ambiguous { return last.lines }
      let lines = Self.wrap(text, columns: columns)
      last = (columns, ambiguous, lines)
      return lines
    }
  }

  static func == (left: WrappedText, right: WrappedText) -> Bool { left.text == right.text }

  private static func wrap(_ text: String, columns: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Most lines are short and take no more columns than they have bytes.
      if line.utf8.count <= columns, line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
        lines.append(String(line))
        continue
      }
      let indentation = indentation(of: line)
      guard indentation > 0, indentation <= columns / 2 else {
        lines += TextWrap.lines(String(line), columns: columns)
        continue
      }
      // Spaces and markers are ASCII: as many bytes as columns.
      let start = line.utf8.index(line.startIndex, offsetBy: indentation)
      let rest = TextWrap.lines(String(line[start...]), columns: columns - indentation)
      let blank = String(repeating: " ", count: indentation)
      for (index, wrapped) in rest.enumerated() {
        lines.append((index == 0 ? String(line[..<start]) : blank) + wrapped)
      }
    }
    return lines
  }

  /// How far the text of a line is from its beginning: behind spaces, and behind `- ` or `12. `.
  private static func indentation(of line: Substring) -> Int {
    let bytes = line.utf8
    let spaces = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    let rest = bytes.dropFirst(spaces)
    if rest.starts(with: "- ".utf8) { return spaces + 2 }
    let digits = rest.prefix(4).prefix { (0x30...0x39).contains($0) }.count
    if digits > 0, rest.dropFirst(digits).starts(with: ". ".utf8) { return spaces + digits + 2 }
    return spaces
  }
}
