import FeatDomain
import FoundationEssentials

/// `ProjectInput`: what is nil is not sent.
struct ProjectInputBody: Encodable {
  var title: String?
  var description: String?
  var category: Int64?
  var delivery_mode: DeliveryMode?
  var service_address: AddressBody?
  var service_length: Decimal?
  var start_time: String?
  var end_time: String?
  var pre_closed_time: String?

  init(_ input: ProjectInput) {
    title = input.title
    description = input.description.map { HTMLText.escaped($0) }
    category = input.category
    delivery_mode = input.deliveryMode
    service_address = input.address.map { AddressBody($0) }
    // A number in JSON, and exact.
    service_length = input.serviceLength.flatMap { Decimal(string: $0.text) }
    start_time = input.neededBy?.iso8601
    end_time = input.neededBy?.adding(seconds: 3600).iso8601
    pre_closed_time = input.closing?.iso8601
  }
}

/// An address as it is sent: null for each part that is empty, so that an edit clears it.
struct AddressBody: Encodable {
  private enum CodingKeys: String, CodingKey {
    case country_code, level_1, level_2, level_3, level_4, level_5, address, contact_name, phone
  }

  private let address: Address

  init(_ address: Address) {
    self.address = address
  }

  func encode(to encoder: any Encoder) throws {
    if address.isEmpty {
      var nothing = encoder.singleValueContainer()
      return try nothing.encodeNil()
    }
    var object = encoder.container(keyedBy: CodingKeys.self)
    func encode(_ text: String, _ key: CodingKeys) throws {
      try object.encode(text.isEmpty ? nil : text, forKey: key)
    }
    try encode(address.country, .country_code)
    let levels = [CodingKeys.level_1, .level_2, .level_3, .level_4, .level_5]
    for (index, key) in levels.enumerated() {
      try encode(index < address.levels.count ? address.levels[index] : "", key)
    }
    try encode(address.street, .address)
    try encode(address.contactName, .contact_name)
    try encode(address.phone, .phone)
  }
}
