import FeatDomain

/// Where the focus of the form can be.
enum FormPlace: Hashable, Sendable {
  case field(ProjectField)
  case saveButton, publishButton

  /// The places in the order of the form; the address is asked for where the service takes place
  /// on site.
  static func all(_ mode: DeliveryMode?) -> [FormPlace] {
    let fields = ProjectField.allCases.filter { mode == .onSite || !$0.isOfAddress }
    return fields.map(FormPlace.field) + [.saveButton, .publishButton]
  }

  /// The field, where it is one.
  var field: ProjectField? {
    if case .field(let field) = self { field } else { nil }
  }
}

extension ProjectField {
  /// Whether it is a part of the address.
  var isOfAddress: Bool { part != nil }

  /// Where it is in the address.
  var part: WritableKeyPath<Address, String>? {
    switch self {
    case .province: \.province
    case .city: \.city
    case .street: \.street
    case .contactName: \.contactName
    case .phone: \.phone
    default: nil
    }
  }

  /// The field that a name in FEAT's answers is about; nil where there is none in the form.
  init?(serverName name: String) {
    let parts = name.split(separator: ".").map(String.init)
    switch parts.first {
    case "title": self = .title
    case "description": self = .description
    case "tags": self = .tags
    case "delivery_mode": self = .deliveryMode
    case "service_address": self = Self.addressField(parts.dropFirst().first)
    case "service_length": self = .serviceLength
    case "start_time", "end_time": self = .neededBy
    case "pre_closed_time", "closed_time": self = .closing
    case "category": self = .category
    case "image": self = .images
    default: return nil
    }
  }

  private static func addressField(_ name: String?) -> ProjectField {
    switch name {
    case "level_1": .province
    case "level_2": .city
    case "contact_name": .contactName
    case "phone": .phone
    default: .street
    }
  }
}

extension Address {
  /// The largest part of the country.
  var province: String {
    get { levels.first ?? "" }
    set { setLevel(0, to: newValue) }
  }

  /// The part below it.
  var city: String {
    get { levels.count > 1 ? levels[1] : "" }
    set { setLevel(1, to: newValue) }
  }

  private mutating func setLevel(_ index: Int, to name: String) {
    while levels.count <= index { levels.append("") }
    levels[index] = name
    while levels.last?.isEmpty == true { levels.removeLast() }
  }
}
