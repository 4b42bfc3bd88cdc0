extension Unicode.Scalar {
  /// Whether this scalar is shown as it is wherever it stands: ASCII, Chinese and its punctuation.
  ///
  /// It is a quick answer to the common case; others may be harmless too.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x301F, 0xFF01...0xFF5E: true
    default: false
    }
  }

  /// Whether this scalar must never reach a terminal from outside.
  ///
  /// The joiner 200D and the selector FE0F are not among them, since emoji are made with them.
  var isHidden: Bool {
    switch value {
    // Controls: C0, DEL and C1.
    case 0x00...0x1F, 0x7F...0x9F: true
    // Direction: marks, embeddings, overrides, isolates.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Zero width: soft hyphen, space, non-joiner, joiners of words, invisible operators, no-break
    // space, Mongolian separator, deprecated format characters.
    case 0x00AD, 0x200B, 0x200C, 0x2060...0x2064, 0xFEFF, 0x180E, 0x206A...0x206F: true
    // Line and paragraph separators, interlinear annotation.
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    // Tags, which can carry a whole hidden text.
    case 0xE0000...0xE007F: true
    // Fillers, which look like a space and are letters.
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true
    // Private use and non-characters, which every font may show as anything or nothing.
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
