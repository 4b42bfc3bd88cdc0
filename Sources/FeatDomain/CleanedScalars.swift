/// A text as it grows while a sanitiser goes through another one, scalar by scalar.
struct CleanedScalars {
  /// What can be shown.
  private(set) var scalars = String.UnicodeScalarView()
  /// How many combining marks were too many.
  private(set) var leftOut = 0

  private let keepsLineFeeds: Bool
  /// What the next scalar would combine with; nil at the beginning of a line.
  private var previous: Unicode.Scalar?
  private var marksOnBase = 0
  /// Whether the text ends in an emoji that a joiner can join to another.
  private var endsInEmoji = false

  init(keepsLineFeeds: Bool) {
    self.keepsLineFeeds = keepsLineFeeds
  }

  /// Takes one scalar, knowing which comes after it.
  mutating func append(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch scalar {
    case _ where scalar.isPlain:
      appendBase(scalar, isEmoji: false)
    case "\n" where keepsLineFeeds:
      appendBase(scalar, isEmoji: false)
      // A combining mark must not land on what stands left of the line.
      previous = nil
    case .zeroWidthJoiner:
      guard endsInEmoji, next?.isPictograph == true else { return appendMark() }
      scalars.append(scalar)
      endsInEmoji = false
      previous = scalar
    case .emojiSelector:
      guard takesEmojiSelector(before: next) else { return appendMark() }
      scalars.append(scalar)
      previous = scalar
    case _ where scalar.isHidden:
      appendMark()
    case _ where scalar.isCombining:
      appendCombining(scalar)
    default:
      appendBase(scalar, isEmoji: scalar.isPictograph)
    }
  }

  private mutating func appendBase(_ scalar: Unicode.Scalar, isEmoji: Bool) {
    scalars.append(scalar)
    previous = scalar
    marksOnBase = 0
    endsInEmoji = isEmoji
  }

  private mutating func appendMark() {
    appendBase(Sanitizer.mark, isEmoji: false)
  }

  private mutating func appendCombining(_ scalar: Unicode.Scalar) {
    guard previous != nil else { return appendMark() }
    guard marksOnBase < Sanitizer.marksPerBase else {
      leftOut += 1
      return
    }
    scalars.append(scalar)
    previous = scalar
    marksOnBase += 1
    endsInEmoji = false
  }

  /// After an emoji, or between a sign and the key around it: `1️⃣`.
  private func takesEmojiSelector(before next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    switch previous {
    case "0"..."9", "#", "*": return next == .enclosingKeycap
    case .emojiSelector: return false
    default: return endsInEmoji
    }
  }
}

extension Unicode.Scalar {
  fileprivate static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
  fileprivate static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  fileprivate static let enclosingKeycap: Unicode.Scalar = "\u{20E3}"

  /// An emoji that is no ASCII sign.
  fileprivate var isPictograph: Bool { value > 0x7F && properties.isEmoji }

  /// A mark that is shown together with the scalar before it.
  fileprivate var isCombining: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
