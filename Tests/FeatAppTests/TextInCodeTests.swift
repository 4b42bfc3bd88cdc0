import Foundation
import Testing

@Suite("What people read stands in the resources, not in the code")
struct TextInCodeTests {
  /// What is programs' and the options' help, which ArgumentParser makes in English.
  private static let programs: Set = [
    "EmbeddedResources", "FeatSandbox", "feat-bench", "feat-sandbox", "Options.swift",
  ]

  /// What looks like a text and is none that anybody reads on a screen.
  private static let known: Set = [
    // The characters that a date may have that is pasted.
    "-/.: 年月日时点",
    // Why something cannot be decoded, for Swift's own error.
    "not usable",
    // What the sandbox says to this program.
    "listening on ",
    // Of the log file.
    "\\(error.kind), may have arrived",
  ]

  @Test("No literal in Sources has two words in a row, or Chinese")
  func literals() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardizedFileURL
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var count = 0
    var texts: [String] = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      guard Self.programs.isDisjoint(with: file.pathComponents) else { continue }
      count += 1
      let code = try String(contentsOf: file, encoding: .utf8)
      texts += Self.texts(in: code).map { "\(file.lastPathComponent): \($0)" }
    }
    #expect(count > 300)
    #expect(texts.isEmpty)
  }

  @Test("It knows a text from what is none")
  func rule() {
    #expect(Self.texts(in: #"let a = "Try again.""#) == ["Try again."])
    #expect(Self.texts(in: #"let a = "请检查网络""#) == ["请检查网络"])
    #expect(Self.texts(in: #"let a = "\(count) left here""#) == [#"\(count) left here"#])
    #expect(Self.texts(in: #"let a = "draft-\(id) "  // "Two words""#).isEmpty)
    #expect(Self.texts(in: "/// As in \"two words\".").isEmpty)
  }

  private static func texts(in code: String) -> [String] {
    code.split(separator: "\n").flatMap { line -> [String] in
      let line = line.replacing(#/\s//.*|^//.*/#, with: "")
      return line.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1) }
        .filter { isText($0) && !known.contains($0) }
    }
  }

  private static func isText(_ literal: String) -> Bool {
    let said = literal.replacing(#/\\\([^)]*\)/#, with: "")
    return said.contains(#/\p{Latin}{2,} +\p{Latin}{2,}|\p{Han}{3,}/#)
  }
}
