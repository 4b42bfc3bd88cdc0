/// The order that FEAT makes for the winner (订单).
public struct Order: Identifiable, Hashable, Sendable {
  /// FEAT's number for it.
  public var id: Int64
  /// The number that people see, such as `CN0000000001`, safe to print; empty when unknown.
  public var serialNumber: String
  /// FEAT's code for its status; nil when unknown.
  public var status: Int?
  /// The currency, such as `CNY`, safe to print; empty when unknown.
  public var currency: String
  /// What it costs.
  public var totalAmount: Price?
  /// Who does the work.
  public var provider: User?
  /// Who pays.
  public var consumer: User?

  /// Makes an order.
  public init(
    id: Int64, serialNumber: String = "", status: Int? = nil, currency: String = "",
    totalAmount: Price? = nil, provider: User? = nil, consumer: User? = nil
  ) {
    self.id = id
    self.serialNumber = serialNumber
    self.status = status
    self.currency = currency
    self.totalAmount = totalAmount
    self.provider = provider
    self.consumer = consumer
  }
}
