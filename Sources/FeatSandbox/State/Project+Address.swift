import Foundation

extension Project {
  /// Where work is to be done.
  struct Address: Codable, Equatable, Sendable {
    /// The country, as the client wrote it.
    var country: String?
    /// Province, city, district and so on, the largest first: five at most.
    var levels: [String?] = []
    /// The street, the house and the door.
    var address: String?
    /// Who opens the door.
    var contact: String?
    /// Their number.
    var phone: String?
    /// Degrees north.
    var latitude: Decimal?
    /// Degrees east.
    var longitude: Decimal?

    /// The names of its levels in FEAT's JSON.
    static let levelNames = (1...5).map { "level_\($0)" }

    /// As FEAT writes it.
    var json: JSONValue {
      var members: [String: JSONValue] = [
        "country_code": .text(country), "address": .text(address),
        "contact_name": .text(contact), "phone": .text(phone),
        "lat": latitude.map(JSONValue.number) ?? .null,
        "lng": longitude.map(JSONValue.number) ?? .null, "formatted": .string(formatted),
      ]
      for (index, name) in Self.levelNames.enumerated() {
        members[name] = .text(index < levels.count ? levels[index] : nil)
      }
      return .object(members)
    }

    /// The whole in one line.
    private var formatted: String {
      (levels + [address]).compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
