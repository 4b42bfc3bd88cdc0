/// A reference to a character, `&amp;` or `&#38;`, as browsers read it: one that is written wrongly
/// too, as long as it is clear.
struct HTMLReference {
  /// The character.
  var scalar: Unicode.Scalar
  /// Behind the reference.
  var end: Int

  /// Reads the reference that an ampersand begins; nil when it is only an ampersand.
  ///
  /// - Parameters:
  ///   - bytes: The text, up to its end.
  ///   - start: Where the ampersand is.
  ///   - isInAttribute: Whether `&copy=1` is a part of an address.
  init?(_ bytes: ArraySlice<UInt8>, at start: Int, isInAttribute: Bool) {
    let first = start + 1
    guard first < bytes.endIndex else { return nil }
    if bytes[first] == UInt8(ascii: "#") {
      self.init(numberIn: bytes, at: first + 1)
    } else {
      self.init(nameIn: bytes, at: first, isInAttribute: isInAttribute)
    }
  }

  private init?(numberIn bytes: ArraySlice<UInt8>, at start: Int) {
    let isHex = start < bytes.endIndex && bytes[start].lowercased == UInt8(ascii: "x")
    var end = isHex ? start + 1 : start
    let firstDigit = end
    var number: UInt32 = 0
    while end < bytes.endIndex, let digit = bytes[end].digit(isHex: isHex) {
      // Any number beyond Unicode will do.
      number = min(0x11_0000, number * (isHex ? 16 : 10) + digit)
      end += 1
    }
    guard end > firstDigit else { return nil }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") { end += 1 }
    self.end = end
    scalar = Self.scalar(numbered: number)
  }

  private init?(nameIn bytes: ArraySlice<UInt8>, at start: Int, isInAttribute: Bool) {
    var end = start
    let limit = min(bytes.endIndex, start + HTMLEntities.longestName)
    while end < limit, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"),
      let scalar = HTMLEntities.scalar(String(decoding: bytes[start..<end], as: UTF8.self))
    {
      self.scalar = scalar
      self.end = end + 1
      return
    }
    // Without a semicolon the longest name is meant: `&ampfoo`.
    end = min(end, start + 6)
    while end - start >= 2 {
      if let scalar = HTMLEntities.earlyScalar(String(decoding: bytes[start..<end], as: UTF8.self))
      {
        let next = end < bytes.endIndex ? bytes[end] : .space
        if isInAttribute, next == .equals || next.isASCIILetter || next.isASCIIDigit { return nil }
        self.scalar = scalar
        self.end = end
        return
      }
      end -= 1
    }
    return nil
  }

  private static func scalar(numbered number: UInt32) -> Unicode.Scalar {
    let windows = 0x80...0x9F ~= number ? windows1252[Int(number - 0x80)] : number
    return Unicode.Scalar(windows == 0 ? 0xFFFD : windows) ?? "\u{FFFD}"
  }

  /// What 0x80 to 0x9F mean in windows-1252, which pages that write such numbers were made with.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

extension UInt8 {
  fileprivate func digit(isHex: Bool) -> UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46 where isHex: UInt32(self - 0x41 + 10)
    case 0x61...0x66 where isHex: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
