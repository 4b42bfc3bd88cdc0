import FeatDomain

/// How counts and prices are written: every three digits before the point are parted by a comma, in
/// English as in Chinese. Numbers that are names, such as a project's, are written as they are.
enum NumberText {
  static func of(_ count: Int) -> String { grouped("\(count)") }

  /// The price with as many digits behind the point as were sent.
  static func of(_ price: Price) -> String { grouped(price.text) }

  /// Most are short, and a list has one in each row.
  private static func grouped(_ number: String) -> String {
    guard number.utf8.count > 3 else { return number }
    let whole = number.utf8.prefix { $0 != UInt8(ascii: ".") }
    let digits = whole.drop { $0 == UInt8(ascii: "-") }
    guard digits.count > 3 else { return number }
    var grouped = Array(whole.prefix(whole.count - digits.count))
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped + Array(number.utf8.dropFirst(whole.count)), as: UTF8.self)
  }
}
