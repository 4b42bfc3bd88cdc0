import Foundation

/// Changes what stands in a JSON document, to what a JSON library would not write.
enum JSONMutation {
  /// A value that holds no others, with the name of its field.
  struct Leaf {
    var name: String
    var isText: Bool
  }

  /// Puts other JSON in the place of each leaf below `data` and `pagination`, and of the members of
  /// an object that has neither.
  ///
  /// - Parameter change: The JSON to put there; nil to leave the leaf as it is.
  static func leaves(of document: String, change: (Leaf) -> String?) -> String {
    var pieces: [String] = []
    let tree = map(parsed(document), "") { leaf, value in
      guard let piece = change(leaf) else { return value }
      pieces.append(piece)
      return "\(mark)\(pieces.count - 1)\(mark)"
    }
    return filled(written(tree), pieces)
  }

  /// Puts bytes at the end of each text, as they are.
  static func texts(of document: String, ending bytes: [UInt8]) -> [UInt8] {
    let parts = marked(document, isFirstOnly: false).components(separatedBy: mark)
    return Array(parts.map { Array($0.utf8) }.joined(separator: bytes))
  }

  /// Puts JSON's own spelling of something at the end of each text.
  static func texts(of document: String, ending text: String) -> String {
    marked(document, isFirstOnly: false).replacingOccurrences(of: mark, with: text)
  }

  /// Puts something at the end of the first title, or of the first text where there is no title.
  static func title(of document: String, ending text: String) -> String {
    marked(document, isFirstOnly: true).replacingOccurrences(of: mark, with: text)
  }

  /// Takes all that is in `data` away, or, where it is a list, in each of its rows but the number.
  static func withoutFields(_ document: String) -> String {
    guard var object = parsed(document) as? [String: Any] else { return "{}" }
    guard object["data"] != nil else { return "{}" }
    if let rows = object["data"] as? [[String: Any]] {
      object["data"] = rows.map { row in row.filter { $0.key == "id" } }
    } else {
      object["data"] = [String: Any]()
    }
    return written(object)
  }

  /// Repeats the first row of a list with other numbers.
  static func rows(of document: String, count: Int) -> String {
    guard var object = parsed(document) as? [String: Any],
      let row = (object["data"] as? [[String: Any]])?.first
    else { return document }
    // Written once: ten thousand times takes longer than a client waits.
    let parts = written(row.merging(["id": mark]) { $1 }).components(separatedBy: "\"\(mark)\"")
    object["data"] = mark
    let rows = (1...count).map { parts.joined(separator: "\($0 + 500_000)") }
    let list = "[\(rows.joined(separator: ","))]"
    return written(object).replacingOccurrences(of: "\"\(mark)\"", with: list)
  }

  /// No text of FEAT's has it.
  private static let mark = "@mark@"

  private static func parsed(_ document: String) -> Any {
    let options = JSONSerialization.ReadingOptions.fragmentsAllowed
    return (try? JSONSerialization.jsonObject(with: Data(document.utf8), options: options)) ?? ""
  }

  private static func written(_ tree: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
    let data = (try? JSONSerialization.data(withJSONObject: tree, options: options)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private static func filled(_ document: String, _ pieces: [String]) -> String {
    let parts = document.components(separatedBy: mark)
    // Between two parts stands a piece's number or nothing, and each piece is in quotes.
    return parts.enumerated().map { at, part in
      if at % 2 == 1 { return Int(part).map { pieces[$0] } ?? part }
      let start = at == 0 ? part[...] : part.dropFirst()
      return String(at == parts.count - 1 ? start : start.dropLast())
    }.joined()
  }

  private static func marked(_ document: String, isFirstOnly: Bool) -> String {
    let tree = parsed(document)
    var titles = 0
    _ = map(tree, "") { leaf, value in
      if leaf.isText, leaf.name == "title" { titles += 1 }
      return value
    }
    var isMarked = false
    let marked = map(tree, "") { leaf, value in
      guard leaf.isText, let text = value as? String else { return value }
      guard !isFirstOnly || !isMarked && (titles == 0 || leaf.name == "title") else { return text }
      isMarked = true
      return text + mark
    }
    return written(marked)
  }

  private static func map(_ tree: Any, _ name: String, _ change: (Leaf, Any) -> Any) -> Any {
    if let object = tree as? [String: Any] {
      // The family of the answer stays, so that the change is in what was asked for.
      let isFamily = { name in name == "error" || name == "code" || name == "message" }
      let members = object.sorted { $0.key < $1.key }
      return members.reduce(into: [String: Any]()) { result, member in
        let keeps = name.isEmpty && object["error"] != nil && isFamily(member.key)
        result[member.key] = keeps ? member.value : map(member.value, member.key, change)
      }
    }
    if let list = tree as? [Any] { return list.map { map($0, name, change) } }
    return change(Leaf(name: name, isText: tree is String), tree)
  }
}
