import EmbeddedResources

/// The first letters of Chinese words as they are typed on a keyboard (拼音首字母): 发布 is `fb`.
enum PinyinInitials {
  /// The initials of the Chinese characters in a text; Latin letters and digits stay as they are, in
  /// lower case, and all else is left out.
  static func of(_ text: String) -> String {
    String(
      text.lowercased().compactMap { character in
        initials[character]
          ?? (character.isASCII && character.isLetter || character.isNumber
            ? character : nil)
      })
  }

  /// Each line of the file is an initial, a blank, and the characters that begin with it.
  private static let initials: [Character: Character] = {
    var initials: [Character: Character] = [:]
    let file = String(decoding: EmbeddedResources.initials, as: UTF8.self)
    for line in file.split(separator: "\n") {
      guard let initial = line.first else { continue }
      for character in line.dropFirst(2) { initials[character] = initial }
    }
    return initials
  }()
}
