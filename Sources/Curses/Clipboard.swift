/// Puts a text on the clipboard of the terminal that the user sits at (OSC 52), also over SSH.
///
/// tmux takes the sequence itself where `set-clipboard` is `on`, and with its default, `external`,
/// drops it; what is wrapped for passthrough it hands to the terminal where `allow-passthrough` is on.
/// Each does nothing where the other one works, so tmux is sent both. GNU screen hands on what is
/// wrapped, as long as it comes in short pieces, and of what is not a long one would be printed. So
/// nothing is wrapped unless it is known for which of them.
struct Clipboard {
  private enum Way {
    /// To the terminal as it is.
    case plain
    case tmux, screen
    /// Not at all: an old terminal, which prints what it does not know.
    case none
  }

  /// The bytes of text that are sent at most. Encoded they are 87,384: terminals take 100,000.
  static let limit = 64 << 10
  /// The bytes in a piece for screen, whose smallest versions hold 256.
  private static let piece = 200

  private let way: Way

  /// Finds out what lies between the program and the terminal.
  ///
  /// - Parameters:
  ///   - type: The terminal's, as TERM says it.
  ///   - isModern: Whether the terminal leaves out the sequences that it does not know.
  ///   - has: Whether a variable of the environment is set.
  init(type: String, isModern: Bool, has: (String) -> Bool) {
    let (isInTmux, isInScreen) = (has("TMUX"), has("STY"))
    if !isModern {
      way = .none
    } else if type.hasPrefix("tmux") || (isInTmux && !isInScreen) {
      way = .tmux
    } else if isInScreen && !isInTmux {
      way = .screen
    } else {
      // One in the other, or one at the other end of SSH: tmux may take it plain.
      way = .plain
    }
  }

  /// What puts a text on the clipboard; it is cut where it is longer than the limit.
  func bytes(for text: String) -> [UInt8] {
    let sequence = Array("\u{1b}]52;c;".utf8) + Self.base64(Self.fitting(text)) + [0x07]
    switch way {
    case .none: return []
    case .plain: return sequence
    case .tmux:
      let doubled = sequence.flatMap { $0 == 0x1b ? [$0, $0] : [$0] }
      return sequence + Array("\u{1b}Ptmux;".utf8) + doubled + Self.end
    case .screen:
      return stride(from: 0, to: sequence.count, by: Self.piece).flatMap { start in
        let piece = sequence[start..<min(sequence.count, start + Self.piece)]
        return Array("\u{1b}P".utf8) + piece + Self.end
      }
    }
  }

  private static let end = Array("\u{1b}\\".utf8)

  /// The longest beginning that fits and ends between two characters.
  private static func fitting(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.count > limit else { return bytes }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(bytes.count, start + 3)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= 8 * UInt32(3 - group.count)
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
        encoded.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
