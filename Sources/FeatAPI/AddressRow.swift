import FeatDomain

/// An address as FEAT keeps it.
struct AddressRow: Decodable {
  let address: Address

  private enum CodingKeys: String, CodingKey {
    case country_code, level_1, level_2, level_3, level_4, level_5, address, contact_name, phone
    case formatted
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) -> String {
      object.serverText(key, limit: Sanitizer.lineLimit).original
    }
    var levels = [CodingKeys.level_1, .level_2, .level_3, .level_4, .level_5].map { text($0) }
    while levels.last?.isEmpty == true { levels.removeLast() }
    address = Address(
      country: text(.country_code), levels: levels, street: text(.address),
      contactName: text(.contact_name), phone: text(.phone), formatted: text(.formatted))
  }
}

extension KeyedDecodingContainer {
  /// An address; nil where nothing of it is known.
  func address(_ key: Key) -> Address? {
    readable(key, as: AddressRow.self).flatMap { $0.address.isEmpty ? nil : $0.address }
  }
}
