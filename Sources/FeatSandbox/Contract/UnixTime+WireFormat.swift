import FeatDomain

extension UnixTime {
  /// This moment at so many hours east of Greenwich: `2026-12-01T18:00:00.250+08:00`, or with a
  /// `Z` for none, and with a fraction only where there is one.
  func wireFormat(hoursEast hours: Int = 0) -> String {
    let civil = CivilTime(self, offsetSeconds: hours * 3600)
    let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
    let clock = "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    let part = Int((milliseconds % 1000 + 1000) % 1000)
    let fraction = part == 0 ? "" : ".\(padded(part, 3))"
    return "\(date)T\(clock)\(fraction)\(hours == 0 ? "Z" : "+\(padded(hours, 2)):00")"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
