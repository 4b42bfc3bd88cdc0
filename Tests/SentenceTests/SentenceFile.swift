import Foundation
import Testing

@testable import FeatApp

/// The file in which every error sentence of the product was reviewed, in both languages.
///
/// `RECORD_SCREENS=1 swift test --filter SentenceTests` writes it anew; look at the difference.
struct SentenceFile {
  /// A part of the file.
  struct Part: CustomStringConvertible, Sendable {
    let title: String
    let situations: [Situation]
    /// Whether it is said before there is a language, and so in English.
    var isEnglishOnly = false

    var description: String { title }
  }

  static let parts: [Part] = [
    Part(title: "Requests, on their screen and in the list of errors", situations: Requests.all),
    Part(title: "A project that cannot be read, in its place", situations: Requests.details),
    Part(
      title: "What came of a command, below the projects",
      situations: Outcomes.commands + Outcomes.ofDrafts),
    Part(title: "Why a project is not saved yet, above its form", situations: Outcomes.form),
    Part(title: "Signing out", situations: Requests.signOut),
    Part(title: "Files of this computer", situations: Files.own),
    Part(title: "The settings", situations: Files.ofSettings + Files.ofNames),
    Part(title: "Editor and images, below their field", situations: Files.ofForm),
    Part(title: "What was typed", situations: Files.typed),
    Part(
      title: "Why the program does not start, on the standard error", situations: Launches.all),
    Part(
      title: "Options that are used wrongly, on the standard error", situations: Launches.arguments,
      isEnglishOnly: true),
  ]

  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("ErrorSentences.txt")

  /// What a sentence is said for, in the order of the situations: `cause: place, place`.
  private static func occasions(_ situations: [Situation]) -> [String] {
    var places: [(cause: String, names: [String])] = []
    for situation in situations {
      if let index = places.firstIndex(where: { $0.cause == situation.cause }) {
        places[index].names.append(situation.place)
      } else {
        places.append((situation.cause, [situation.place]))
      }
    }
    // Most causes happen in the same places, which are named once then.
    var lines: [(places: String, causes: [String])] = []
    for (cause, names) in places {
      let names = shortened(names)
      if let index = lines.firstIndex(where: { $0.places == names }) {
        lines[index].causes.append(cause)
      } else {
        lines.append((names, [cause]))
      }
    }
    return lines.map { "    \($0.places): \($0.causes.joined(separator: "; "))" }
  }

  private static let writes = FeatApp.Operation.all.filter { !$0.isRead }.map(\.name)
  private static let reads = FeatApp.Operation.all.filter(\.isRead).map(\.name)

  /// The names of places, where they are most writes, or most reads, by those that are missing.
  private static func shortened(_ names: [String]) -> String {
    for (all, word) in [(writes, "every write"), (reads, "every read")]
    where names.count > all.count / 2 && names.allSatisfy(all.contains) {
      let missing = all.filter { !names.contains($0) }
      return missing.isEmpty ? word : "\(word) but \(missing.joined(separator: ", "))"
    }
    return names.joined(separator: ", ")
  }

  private static func text(of part: Part) -> String {
    var sentences: [(text: String, situations: [Situation])] = []
    var indexes: [String: Int] = [:]
    for situation in part.situations where situation.isRecorded {
      var lines = [situation.sentence(.english)]
      if !part.isEnglishOnly { lines.append(situation.sentence(.simplifiedChinese)) }
      let text = lines.joined(separator: "\n")
      if let index = indexes[text] {
        sentences[index].situations.append(situation)
      } else {
        indexes[text] = sentences.count
        sentences.append((text, [situation]))
      }
    }
    let blocks = sentences.map { ([$0.text] + occasions($0.situations)).joined(separator: "\n") }
    return "== \(part.title)\n\n\(blocks.joined(separator: "\n\n"))\n"
  }

  /// Holds the sentences of now against the file.
  static func check() throws {
    let text = parts.map(text(of:)).joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let old = Set(recorded.split(separator: "\n"))
    let new = text.split(separator: "\n").filter { !old.contains($0) }
    #expect(recorded == text, "Not as it was reviewed: \(new.prefix(9).joined(separator: "\n"))")
  }
}
