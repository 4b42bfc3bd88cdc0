/// The tags as they are typed: on one line.
public enum TagList {
  private static let separators: Set<Character> = [",", "，", "、", ";", "；", "\n"]

  /// The tags of a line, each once and without a number sign before it.
  ///
  /// Commas part them; where there is none, spaces do. So a tag can be of several words.
  public static func tags(in text: String) -> [String] {
    let hasCommas = text.contains { separators.contains($0) }
    let parts = text.split { hasCommas ? separators.contains($0) : $0.isWhitespace }
    var known = Set<String>()
    return parts.compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let tag = words.first == "#" || words.first == "＃" ? String(words.dropFirst()) : words
      return !tag.isEmpty && known.insert(tag).inserted ? tag : nil
    }
  }

  /// The line that stands for tags.
  public static func text(_ tags: [String]) -> String {
    let text = tags.joined(separator: ", ")
    let isOneOfWords = tags.count == 1 && text.contains(where: \.isWhitespace)
    return isOneOfWords ? text + "," : text
  }
}
