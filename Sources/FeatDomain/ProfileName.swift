/// Which of several accounts at one server is meant: the default one, or one with a name.
public struct ProfileName: Hashable, Comparable, Sendable {
  /// The longest name, in characters.
  public static let longest = 64
  /// The profile of who never names one.
  public static let `default` = ProfileName(unchecked: nil)

  /// The name; nil for the default profile.
  public let text: String?

  /// Reads a name: 1 to 64 of the letters `A` to `Z` and `a` to `z`, digits, `-`, `_` and `.`, but no
  /// `.` in front. It is part of the name of a folder. `default` is the default profile.
  public init?(_ text: String) {
    guard (1...Self.longest).contains(text.utf8.count), !text.hasPrefix("."),
      text.utf8.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text == "default" ? nil : text
  }

  private init(unchecked text: String?) {
    self.text = text
  }

  /// The default profile first, the others by their names.
  public static func < (left: ProfileName, right: ProfileName) -> Bool {
    guard let right = right.text else { return false }
    guard let left = left.text else { return true }
    return left < right
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
