import Foundation

/// The program's own words in one language, by their keys in `Resources/Localization`.
public struct ProgramWords: Sendable {
  /// English.
  public static let english = ProgramWords("en")
  /// Simplified Chinese.
  public static let chinese = ProgramWords("zh-Hans")

  /// What `--lang` calls it.
  public let language: String
  private let texts: [String: String]

  private init(_ language: String) {
    self.language = language
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = root.appending(path: "../../Resources/Localization/\(language).json")
    let document = (try? Data(contentsOf: file)) ?? Data()
    var texts: [String: String] = [:]
    Self.collect((try? JSONSerialization.jsonObject(with: document)) ?? [:], "", &texts)
    self.texts = texts
  }

  private static func collect(_ value: Any, _ path: String, _ texts: inout [String: String]) {
    texts[path] = value as? String
    for (name, inner) in value as? [String: Any] ?? [:] {
      collect(inner, path.isEmpty ? name : "\(path).\(name)", &texts)
    }
  }

  /// A text, by the names that lead to it: `form.notMade`. Its gaps `{…}` are left open.
  public subscript(key: String) -> String {
    guard let text = texts[key] else {
      preconditionFailure("there are no words \(key) in \(language)")
    }
    return text
  }

  /// A text whose gaps are filled.
  public subscript(key: String, values: [String: String]) -> String {
    values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// All texts below a name, such as those that there are for each command.
  public func all(_ key: String) -> [String] {
    texts.filter { $0.key.hasPrefix(key + ".") }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The sentences of problems.
  public func problems(_ names: String...) -> [String] {
    names.map { "! " + self["problems.\($0)"] }
  }

  /// How the sentences of failures begin: with what failed.
  public func failures(_ names: String...) -> [String] {
    names.map { "! " + self["failures.\($0).what"] }
  }

  /// What a list that has just been read says of itself.
  public var freshlyRead: String { self["projects.updated", ["ago": self["time.justNow"]]] }

  /// Where a list stands that has been read.
  public func position(_ row: Int, of count: Int) -> String {
    self["projects.position", ["row": "\(row)", "count": "\(count)"]] + self["projects.updated"]
  }
}
