/// A moment: milliseconds since 1 January 1970 UTC.
public struct UnixTime: Comparable, Hashable, Sendable, Codable {
  /// Milliseconds since 1970.
  public var milliseconds: Int64

  /// Makes a moment of milliseconds since 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads the plain number of milliseconds.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the plain number of milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// Orders moments by time.
  public static func < (left: UnixTime, right: UnixTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment so many seconds later, or the last or first there is: a file may hold any number.
  public func adding(seconds: Int) -> UnixTime {
    let (added, addedOver) = Int64(seconds).multipliedReportingOverflow(by: 1000)
    let (sum, sumOver) = milliseconds.addingReportingOverflow(added)
    guard addedOver || sumOver else { return UnixTime(milliseconds: sum) }
    return UnixTime(milliseconds: seconds < 0 ? .min : .max)
  }

  /// Whether this moment has come, which was set so many milliseconds ahead at most. One that lies
  /// further ahead was set by a clock that has been set back since, and would be waited for for
  /// years: it has come.
  public func hasCome(at now: UnixTime, setAhead milliseconds: Int64) -> Bool {
    let (ahead, isOver) = self.milliseconds.subtractingReportingOverflow(now.milliseconds)
    return self <= now || isOver || ahead > milliseconds
  }

  /// Whole seconds from the other moment to this one, rounded up, negative when it is later.
  public func seconds(since other: UnixTime) -> Int {
    let (difference, isOver) = milliseconds.subtractingReportingOverflow(other.milliseconds)
    guard !isOver else { return self < other ? .min : .max }
    let (whole, rest) = difference.quotientAndRemainder(dividingBy: 1000)
    return Int(whole) + (rest > 0 ? 1 : 0)
  }
}
