import FeatDomain

/// A date, and maybe a time of day, as people copy it from a mail or a page.
struct PastedDate {
  /// No date is longer: what is has to be something else.
  private static let longest = 64

  /// The numbers, and what stands before each and behind the last: white space around it is left
  /// out, and is one space where it is all there is.
  private var numbers: [String] = []
  private var gaps = [""]

  /// Reads `2026-12-24 18:30`, `2026/12/24`, `2026年12月24日 18:30`, `12/24`, with seconds or
  /// without, and a moment of ISO 8601 with its zone.
  ///
  /// - Parameters:
  ///   - text: What was pasted.
  ///   - base: Where the year and the time of day come from when it does not say them.
  ///   - zone: The zone that a moment is shown in.
  /// - Returns: The time; nil when the text is not a date and nothing else, or no such day exists.
  static func time(in text: String, over base: CivilTime, zone: LocalZone) -> CivilTime? {
    let scalars = text.unicodeScalars.prefix(longest + 1).map(\.asHalfWidth)
    guard scalars.count <= longest else { return nil }
    if let time = PastedDate(scalars).time(over: base) { return time }
    let words = scalars.split { $0 == " " }.joined(separator: [" "])
    return UnixTime(iso8601: String(String.UnicodeScalarView(words))).map(zone.civil)
  }

  private init(_ scalars: [Unicode.Scalar]) {
    var isInNumber = false
    for scalar in scalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isInNumber {
        numbers[numbers.count - 1].unicodeScalars.append(scalar)
      } else if isDigit {
        numbers.append(String(scalar))
        gaps.append("")
      } else {
        gaps[gaps.count - 1].unicodeScalars.append(scalar)
      }
      isInNumber = isDigit
    }
    for index in gaps.indices where gaps[index] != "" {
      let words = gaps[index].split(separator: " ").joined(separator: " ")
      let isAtEnd = index == 0 || index == gaps.count - 1
      gaps[index] = words.isEmpty && !isAtEnd ? " " : words
    }
  }

  private func time(over base: CivilTime) -> CivilTime? {
    guard gaps[0].isEmpty, let (year, month, day, count) = date(base.year) else { return nil }
    guard let (hour, minute) = timeOfDay(from: count, over: base) else { return nil }
    return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  /// The date at the beginning, and how many numbers it is made of.
  private func date(_ year: Int) -> (year: Int, month: Int, day: Int, count: Int)? {
    let separators = gaps.dropFirst()
    if numbers.count >= 3, numbers[0].count == 4,
      [["-", "-"], ["/", "/"], [".", "."], ["年", "月"]].contains(Array(separators.prefix(2))),
      let year = Int(numbers[0]), let month = short(1), let day = short(2)
    {
      return (year, month, day, 3)
    }
    if numbers.count >= 2, ["/", "-", "月"].contains(gaps[1]), let month = short(0),
      let day = short(1)
    {
      return (year, month, day, 2)
    }
    return nil
  }

  /// The time of day behind the date, or the one to keep.
  private func timeOfDay(from index: Int, over base: CivilTime) -> (hour: Int, minute: Int)? {
    let isChinese = gaps[index - 1] == "月"
    let end = gaps[numbers.count]
    if numbers.count == index {
      return (isChinese ? ["日", "号"] : [""]).contains(end) ? (base.hour, base.minute) : nil
    }
    let separators = Array(gaps[(index + 1)..<numbers.count])
    guard (isChinese ? ["日", "号"] : [" ", "T", "t"]).contains(gaps[index]),
      let hour = short(index), let minute = short(index + 1),
      [[":"], [":", ":"], [":", ":", "."], ["时"], ["点"], ["时", "分"], ["点", "分"]]
        .contains(separators),
      ["", "分", "秒"].contains(end)
    else { return nil }
    return (hour, minute)
  }

  /// A number of one or two digits.
  private func short(_ index: Int) -> Int? {
    guard index < numbers.count, numbers[index].count <= 2 else { return nil }
    return Int(numbers[index])
  }
}

extension Unicode.Scalar {
  /// This sign in the width of ASCII, any white space as a space.
  fileprivate var asHalfWidth: Unicode.Scalar {
    if properties.isWhitespace { return " " }
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}
