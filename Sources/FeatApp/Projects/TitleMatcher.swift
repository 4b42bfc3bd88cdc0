import FeatDomain

/// Finds what was typed in titles and project numbers, whatever its case.
///
/// It compares bytes: 100,000 titles while a key is pressed leave no time for characters.
struct TitleMatcher {
  private let needle: [UInt8]
  /// The number that may be meant, and the power of ten above it; nil where none was typed.
  private let number: (first: Int64, ceiling: Int64)?

  /// Takes what was typed.
  init(_ query: String) {
    let trimmed = query.split(separator: " ").joined(separator: " ")
    needle = trimmed.utf8.map(Self.lowercased)
    let digits = needle.first == UInt8(ascii: "#") ? needle.dropFirst() : needle[...]
    let isNumber = (1...18).contains(digits.count) && digits.first != UInt8(ascii: "0")
    number = isNumber ? Self.number(digits) : nil
  }

  /// Whether this one means nothing that an earlier one did not mean.
  func narrows(_ earlier: TitleMatcher) -> Bool {
    // Behind a lone `#` follow numbers, which it did not mean itself.
    needle.starts(with: earlier.needle)
      && (number == nil || earlier.number != nil || earlier.needle.isEmpty)
  }

  /// Whether a project is meant; everything is, when nothing was typed.
  func matches(title: String, id: Int64) -> Bool { matches(title: title) || matches(id: id) }

  /// Whether a title has what was typed.
  func matches(title: String) -> Bool { needle.isEmpty || contains(title) }

  /// Whether a number begins with the one that was typed.
  private func matches(id: Int64) -> Bool {
    guard let number else { return false }
    var id = id
    while id >= number.ceiling { id /= 10 }
    return id == number.first
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> (first: Int64, ceiling: Int64)? {
    var number: (first: Int64, ceiling: Int64) = (0, 1)
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = (number.first * 10 + Int64(digit - 0x30), number.ceiling * 10)
    }
    return number
  }

  private func contains(_ title: String) -> Bool {
    var title = title
    return title.withUTF8 { bytes in
      guard bytes.count >= needle.count else { return false }
      for start in 0...(bytes.count - needle.count)
      where Self.lowercased(bytes[start]) == needle[0] {
        var length = 1
        while length < needle.count, Self.lowercased(bytes[start + length]) == needle[length] {
          length += 1
        }
        if length == needle.count { return true }
      }
      return false
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
