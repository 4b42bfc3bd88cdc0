/// Where a service takes place (FEAT: `service_address`). Every part may be empty.
public struct Address: Hashable, Sendable, Codable {
  /// The country as ISO 3166-1 alpha-3.
  public var country: String
  /// The parts of the country from the largest to the smallest, at most five: province, city, …
  public var levels: [String]
  /// Street and number (FEAT: `address`).
  public var street: String
  /// Whom to ask for.
  public var contactName: String
  /// How to call them.
  public var phone: String
  /// The whole address as FEAT writes it; it is only read.
  public var formatted: String

  /// Makes an address of its parts.
  public init(
    country: String = "", levels: [String] = [], street: String = "", contactName: String = "",
    phone: String = "", formatted: String = ""
  ) {
    self.country = country
    self.levels = levels
    self.street = street
    self.contactName = contactName
    self.phone = phone
    self.formatted = formatted
  }

  /// Whether nothing of it is known.
  public var isEmpty: Bool { self == Address() }

  /// The address on one line, safe to print: as FEAT writes it, else its parts.
  public var line: String {
    let parts = formatted.isEmpty ? levels.filter { !$0.isEmpty } + [street] : [formatted]
    return ServerText(parts.filter { !$0.isEmpty }.joined(separator: " ")).line
  }
}
