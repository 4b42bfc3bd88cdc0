/// What is sent to make or change a project (FEAT: `ProjectInput`); nil for what stays as it is.
///
/// Tags and images have calls of their own.
public struct ProjectInput: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// The description as plain text; the API makes HTML of it.
  public var description: String?
  /// FEAT's number of the category.
  public var category: Int64?
  /// How the service is delivered.
  public var deliveryMode: DeliveryMode?
  /// Where it takes place.
  public var address: Address?
  /// How long it takes, in hours.
  public var serviceLength: Price?
  /// When it is needed; the end is sent as an hour later, as FEAT's web client does.
  public var neededBy: UnixTime?
  /// When the bidding ends.
  public var closing: UnixTime?

  /// What of the fields differs from what the server has; everything that was typed where it has
  /// nothing yet.
  public init(_ fields: ProjectFields, changedFrom base: ProjectFields?) {
    let base = base ?? ProjectFields()
    func changed<Value: Equatable>(_ path: KeyPath<ProjectFields, Value>) -> Value? {
      fields[keyPath: path] == base[keyPath: path] ? nil : fields[keyPath: path]
    }
    title = changed(\.title)
    description = changed(\.description)
    category = changed(\.category)??.id
    deliveryMode = changed(\.deliveryMode) ?? nil
    address = changed(\.address)
    serviceLength = changed(\.serviceLength).flatMap { Price($0) }
    neededBy = changed(\.neededBy) ?? nil
    closing = changed(\.closing) ?? nil
  }

  /// Whether nothing is to be sent.
  public var isEmpty: Bool {
    title == nil && description == nil && category == nil && deliveryMode == nil
      && address == nil && serviceLength == nil && neededBy == nil && closing == nil
  }
}
