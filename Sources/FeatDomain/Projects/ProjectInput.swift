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
  public init(_ fields: ProjectFields, changedFrom known: ProjectFields?) {
    let base = known ?? ProjectFields()
    func changed<Value: Equatable>(_ path: KeyPath<ProjectFields, Value>) -> Value? {
      fields[keyPath: path] == base[keyPath: path] ? nil : fields[keyPath: path]
    }
    title = changed(\.title)
    description = changed(\.description)
    category = changed(\.category)??.id
    deliveryMode = changed(\.deliveryMode) ?? nil
    serviceLength = changed(\.serviceLength).flatMap { Price($0) }
    neededBy = changed(\.neededBy) ?? nil
    address = Self.address(fields, changedFrom: base)
    closing = Self.closing(fields, changedFrom: known)
  }

  /// The address is for a service on site: what was typed before another way was chosen stays here.
  private static func address(_ fields: ProjectFields, changedFrom base: ProjectFields) -> Address?
  {
    guard fields.deliveryMode == .onSite, !fields.address.isEmpty else { return nil }
    let isKnown = base.deliveryMode == .onSite && base.address == fields.address
    return isKnown ? nil : fields.address
  }

  /// FEAT sets the closing by itself when a project is made. Later it is sent whenever it or what it
  /// is reckoned from changes, so that it is what the form shows.
  private static func closing(_ fields: ProjectFields, changedFrom base: ProjectFields?)
    -> UnixTime?
  {
    guard let base else { return fields.closing }
    guard fields.closing == nil else {
      return fields.closing == base.closing ? nil : fields.closing
    }
    guard let neededBy = fields.neededBy,
      base.closing != nil || base.neededBy != fields.neededBy
    else { return nil }
    return ProjectRules.defaultClosing(neededBy: neededBy)
  }

  /// Whether nothing is to be sent.
  public var isEmpty: Bool {
    title == nil && description == nil && category == nil && deliveryMode == nil
      && address == nil && serviceLength == nil && neededBy == nil && closing == nil
  }
}
