/// An SMS that FEAT would have sent.
struct TextMessage: Equatable, Sendable {
  /// The number, as `+86-15915719111`.
  var phone: String
  /// The six digits in it.
  var code: String
}
