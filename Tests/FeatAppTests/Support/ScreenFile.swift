import Foundation
import TerminalUI
import Testing

@testable import FeatApp

/// The file in `Screens/` that shows how a screen was agreed to look, in one language.
///
/// `RECORD_SCREENS=1 swift test --filter ScreenTests` writes the files anew; look at the difference.
struct ScreenFile {
  /// The sizes that each file shows; the first is too small to act on.
  static let sizes = [
    Size(columns: 39, rows: 9), Size(columns: 40, rows: 10), Size(columns: 60, rows: 16),
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  /// The sizes on which keys act.
  static var actingSizes: [Size] { sizes.filter { $0 == $0.acting } }

  private let file: URL

  init(_ name: String, _ language: Language) {
    file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Screens/\(name).\(language.rawValue).txt")
  }

  /// Holds the frames of all sizes against the file.
  func check(_ frames: [Frame], _ location: SourceLocation = #_sourceLocation) throws {
    var text = ""
    for frame in frames {
      #expect(
        !frame.text.contains("{"), "a place in a sentence was not filled",
        sourceLocation: location)
      let cursor = frame.cursor.map { "\($0.column),\($0.row)" } ?? "hidden"
      text += "== \(frame.size.columns)x\(frame.size.rows), cursor \(cursor)\n\(frame.text)\n"
    }
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, sourceLocation: location)
  }
}

extension Size {
  /// The size itself, or the smallest one on which keys act.
  var acting: Size { columns < 40 || rows < 10 ? Size(columns: 40, rows: 10) : self }
}

extension App {
  /// The screen on a terminal that has this size by now.
  func frame(on size: Size) -> Frame {
    var app = self
    if app.size != size { _ = app.handle(.resized(size), at: app.now) }
    return app.frame
  }
}

extension Frame {
  /// Holds a frame to its size: every row as wide as the screen, and the cursor on it.
  func checkShape(
    columns: Int, rows count: Int, _ location: SourceLocation = #_sourceLocation
  ) {
    let isWhole = rows.count == count && rows.allSatisfy { $0.count == columns }
    #expect(isWhole, sourceLocation: location)
    guard let cursor else { return }
    let isOnScreen = (0..<columns).contains(cursor.column) && (0..<count).contains(cursor.row)
    #expect(isOnScreen, sourceLocation: location)
  }
}
