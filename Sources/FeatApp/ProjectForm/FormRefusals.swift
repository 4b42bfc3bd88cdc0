import FeatAPI
import FeatDomain

/// What the server does not accept, at the field that each sentence is about.
struct FormRefusals: Equatable, Sendable {
  private(set) var sentences: [ProjectField: [String]] = [:]
  /// What belongs to no field of the form.
  private(set) var others: [String] = []

  init() {}

  init(_ failure: APIFailure) {
    for message in failure.fields {
      if let field = ProjectField(serverName: message.field) {
        sentences[field, default: []].append(message.message)
      } else if message.field.isEmpty {
        others.append(message.message)
      } else {
        others.append("\(message.field): \(message.message)")
      }
    }
  }

  /// The first field, in the order of the form, that is not accepted.
  var firstField: ProjectField? {
    ProjectField.allCases.first { sentences[$0] != nil }
  }

  /// A field was changed: what was said about it is about something else.
  mutating func forget(_ field: ProjectField) {
    sentences[field] = nil
  }
}
