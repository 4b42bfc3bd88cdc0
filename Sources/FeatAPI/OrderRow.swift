import FeatDomain

/// An order, or its number alone.
struct OrderRow: Decodable {
  let order: Order

  private enum CodingKeys: String, CodingKey {
    case id, sn, status, currency, total_amount, provider, consumer
  }

  init(from decoder: any Decoder) throws {
    if let id = try? decoder.singleValueContainer().decode(Int64.self) {
      order = Order(id: id)
      return
    }
    let object = try decoder.container(keyedBy: CodingKeys.self)
    order = Order(
      id: try object.id(.id), serialNumber: object.safeText(.sn), status: object.code(.status),
      currency: object.safeText(.currency), totalAmount: object.price(.total_amount),
      provider: object.readable(.provider, as: UserRow.self)?.user,
      consumer: object.readable(.consumer, as: UserRow.self)?.user)
  }
}

/// The answer of `selectWinner`: `{data: Order}`. What was done is done, whatever the order is.
struct OrderBody: Decodable {
  let order: Order?

  private enum CodingKeys: String, CodingKey { case data }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    order = object.readable(.data, as: OrderRow.self)?.order
  }
}
