extension HTTPResponse {
  /// How long the server asks to wait (`Retry-After`, RFC 9110), nil when it does not say.
  ///
  /// A moment is compared with the server's own `Date`, because this machine's clock may be
  /// years off. What cannot be read, or lies in the past, says nothing.
  public var retryAfter: Duration? {
    guard let value = header("Retry-After") else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) {
      // More digits than fit are still a wait, only one that nobody will sit through.
      return .seconds(min(Int64(value) ?? .max, 1_000_000_000))
    }
    guard let moment = Self.seconds(ofDate: value),
      let now = header("Date").flatMap(Self.seconds(ofDate:)), moment >= now
    else { return nil }
    return .seconds(moment - now)
  }

  /// Seconds since 1970 of a date such as `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that
  /// servers may still write.
  private static func seconds(ofDate text: String) -> Int64? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT",
      let day = number(words[1], 1...31), let month = months.firstIndex(of: String(words[2])),
      let year = number(words[3], 1970...9999)
    else { return nil }
    let clock = words[4].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = number(clock[0], 0...23),
      let minute = number(clock[1], 0...59), let second = number(clock[2], 0...60)
    else { return nil }
    return ((days(year, month + 1, day) * 24 + hour) * 60 + minute) * 60 + second
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func number(_ text: Substring, _ range: ClosedRange<Int64>) -> Int64? {
    guard let number = Int64(text), range.contains(number) else { return nil }
    return number
  }

  /// Days since 1970 in the Gregorian calendar: the year begins in March here, so that the
  /// leap day is its last.
  private static func days(_ year: Int64, _ month: Int, _ day: Int64) -> Int64 {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * Int64(month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
