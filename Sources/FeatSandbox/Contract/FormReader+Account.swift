import FeatDomain

extension FormReader {
  /// The longest question or answer for recovery, in Unicode scalars.
  private static let recoveryLimit = 255

  /// A password that may be left out.
  mutating func optionalPassword() -> String? {
    guard let text = optionalText("password") else { return nil }
    checkLength(of: text, at: "password")
    return text
  }

  /// A new password, which is typed twice.
  mutating func newPassword() -> String? {
    let password = text("new_password1")
    let repetition = text("new_password2")
    guard let password else { return nil }
    checkLength(of: password, at: "new_password1")
    if let repetition, repetition != password { report(.otherPassword, at: "new_password2") }
    return password
  }

  /// The question or the answer for recovery, without the blanks around it.
  mutating func recoveryWords(_ name: String) -> String? {
    require(name)
    return words(name, limit: Self.recoveryLimit)
  }

  private mutating func checkLength(of password: String, at field: String) {
    if password.count < SignUpRules.minimumPasswordLength { report(.shortPassword, at: field) }
  }
}
