/// The digits of a number as people write it, without what they put between them.
struct TypedNumber: Equatable {
  /// Whether a plus sign stands before the digits.
  var hasPlus = false
  /// The digits, as ASCII.
  var digits = ""

  /// Nil when there is anything that no number is written with.
  init?(_ typed: String) {
    for scalar in typed.unicodeScalars {
      if let digit = scalar.digit {
        digits.unicodeScalars.append(digit)
      } else if scalar.isPlus, !hasPlus, digits.isEmpty {
        hasPlus = true
      } else if !scalar.isNumberSeparator {
        return nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// This digit as ASCII, also when it is full-width; nil when it is neither.
  var digit: Unicode.Scalar? {
    switch self {
    case "0"..."9": self
    case "\u{FF10}"..."\u{FF19}": Unicode.Scalar(UInt8(value - 0xFF10 + 0x30))
    default: nil
    }
  }

  /// A plus sign, full-width too.
  var isPlus: Bool { self == "+" || self == "\u{FF0B}" }

  /// A space of any width.
  var isSpace: Bool {
    switch self {
    case " ", "\t", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}": true
    default: false
    }
  }

  /// A hyphen, dash or minus sign.
  var isHyphen: Bool {
    switch self {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}": true
    default: false
    }
  }

  /// What stands between the digits of a number.
  ///
  /// The last are invisible: telephones put them around a number that is copied from them.
  var isNumberSeparator: Bool {
    switch self {
    case ".", "/", "(", ")", "\u{FF0E}", "\u{FF08}", "\u{FF09}": true
    case "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: isSpace || isHyphen
    }
  }
}
