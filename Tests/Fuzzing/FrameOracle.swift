import TerminalUI

/// What holds for every picture of the program, whatever came in.
enum FrameOracle {
  /// Looks for what must not be in a frame.
  ///
  /// - Parameter secrets: ASCII texts that must not be shown.
  /// - Throws: A ``FuzzFinding``.
  static func check(_ frame: Frame, size: Size, secrets: [String] = []) throws {
    let rows = frame.rows
    guard rows.count == max(0, size.rows) else {
      throw FuzzFinding("\(rows.count) rows at \(size)")
    }
    for (number, row) in rows.enumerated() {
      guard row.count == max(0, size.columns) else {
        throw FuzzFinding("row \(number) has \(row.count) cells at \(size)")
      }
      if let problem = problem(of: row, frame) {
        throw FuzzFinding("row \(number) at \(size): \(problem)\n\(frame.text)")
      }
      for secret in secrets where contains(row, secret) {
        throw FuzzFinding("a secret is shown: \(secret)\n\(frame.text)")
      }
    }
    guard let cursor = frame.cursor else { return }
    let isOnScreen = (0..<size.columns).contains(cursor.column)
    guard isOnScreen, (0..<size.rows).contains(cursor.row) else {
      throw FuzzFinding("the cursor is at \(cursor) on \(size)")
    }
  }

  private static func problem(of row: [Cell], _ frame: Frame) -> String? {
    var column = 0
    while column < row.count {
      let cell = row[column]
      switch cell.columns {
      case 0: return "half of a character in column \(column)"
      case 1: break
      case 2:
        guard column + 1 < row.count else { return "a wide character in the last column" }
        guard row[column + 1].isContinuation else { return "no right half in column \(column)" }
      default: return "a character of \(cell.columns) columns"
      }
      if isUnsafe(cell.base) { return "U+\(String(cell.base, radix: 16)) in column \(column)" }
      if cell.hasMarks, let mark = unsafeMark(frame.marks(of: cell)) {
        return "the mark U+\(String(mark, radix: 16)) in column \(column)"
      }
      column += max(1, Int(cell.columns))
    }
    return nil
  }

  private static func unsafeMark(_ marks: SIMD4<UInt32>) -> UInt32? {
    marks.indices.map { marks[$0] }.first { $0 != 0 && isUnsafe($0) }
  }

  /// What may end a line, move the cursor, turn the writing around or hide something: written down
  /// once more, and not asked of the program, which may be wrong.
  static func isUnsafe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200E,
      0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xD800...0xF8FF, 0xFDD0...0xFDEF, 0xFEFF,
      0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F, 0xF0000...:
      true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }

  private static func contains(_ row: [Cell], _ secret: String) -> Bool {
    let wanted = secret.unicodeScalars.map(\.value)
    guard let first = wanted.first, row.count >= wanted.count else { return false }
    for start in 0...(row.count - wanted.count) where row[start].base == first {
      let isThere = wanted.indices.allSatisfy { row[start + $0].base == wanted[$0] }
      if isThere { return true }
    }
    return false
  }
}
