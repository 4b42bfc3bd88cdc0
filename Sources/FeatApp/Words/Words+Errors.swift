extension Words {
  /// The list of errors.
  struct ErrorList: Decodable, Equatable, Sendable {
    let title: String
    let none: String
    let times: Template
    let position: Template
  }
}
