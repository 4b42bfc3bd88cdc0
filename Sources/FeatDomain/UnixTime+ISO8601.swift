extension UnixTime {
  /// Reads a date and time of the years 1 to 9999 as servers write them.
  ///
  /// `2026-12-24T18:30:05.123+08:00`: the seconds and their fraction, which is cut to milliseconds,
  /// may be missing; `T` may be a space; the zone may be `Z`, `+08:00`, `+0800` or `+08`, and is UTC
  /// when missing. A date alone is its first moment in UTC: more is known by it than by nothing. Nil
  /// when the text is anything else, or no such time exists.
  public init?(iso8601 text: String) {
    var reader = ByteReader(text)
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2)
    else { return nil }
    var (hour, minute, second, milliseconds, offset) = (0, 0, 0, 0, 0)
    if reader.skip("T") || reader.skip("t") || reader.skip(" ") {
      guard let hours = reader.number(digits: 2), reader.skip(":"),
        let minutes = reader.number(digits: 2)
      else { return nil }
      (hour, minute) = (hours, minutes)
      if reader.skip(":") {
        guard let seconds = reader.number(digits: 2), let fraction = Self.milliseconds(&reader)
        else { return nil }
        (second, milliseconds) = (seconds, fraction)
      }
      guard let seconds = Self.offset(&reader) else { return nil }
      offset = seconds
    }
    let civil = CivilTime(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard reader.isAtEnd, let civil else { return nil }
    self = civil.unixTime(offsetSeconds: offset)
    self.milliseconds += Int64(milliseconds)
  }

  /// The moment in UTC without the part of a second: `2026-12-24T10:30:05Z`.
  public var iso8601: String {
    let civil = CivilTime(self, offsetSeconds: 0)
    func padded(_ number: Int, _ digits: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: digits - text.utf8.count) + text
    }
    let date = "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))"
    return "\(date)T\(padded(civil.hour)):\(padded(civil.minute)):\(padded(civil.second))Z"
  }

  /// What stands behind a point or a comma; 0 when neither comes, nil when no digit follows one.
  private static func milliseconds(_ reader: inout ByteReader) -> Int? {
    guard reader.skip(".") || reader.skip(",") else { return 0 }
    guard let first = reader.digit() else { return nil }
    let second = reader.digit() ?? 0
    let third = reader.digit() ?? 0
    while reader.digit() != nil {}
    return first * 100 + second * 10 + third
  }

  /// The seconds ahead of UTC that the zone says; 0 when there is none.
  private static func offset(_ reader: inout ByteReader) -> Int? {
    if reader.isAtEnd || reader.skip("Z") || reader.skip("z") { return 0 }
    let isBehind = reader.skip("-")
    guard isBehind || reader.skip("+"), let hours = reader.number(digits: 2) else { return nil }
    var minutes = 0
    if reader.skip(":") || !reader.isAtEnd {
      guard let number = reader.number(digits: 2) else { return nil }
      minutes = number
    }
    guard hours <= 23, minutes <= 59 else { return nil }
    return (isBehind ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
