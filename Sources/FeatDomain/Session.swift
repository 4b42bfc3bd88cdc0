/// A signed-in user's credential.
public struct Session: Hashable, Sendable {
  /// What goes into `Authorization: Token …`.
  public var key: Secret
  /// The user's number at FEAT; it may be above the largest signed 64-bit integer.
  public var uid: UInt64
  /// The number that signed in.
  public var phone: PhoneNumber

  /// Makes a session.
  public init(key: Secret, uid: UInt64, phone: PhoneNumber) {
    self.key = key
    self.uid = uid
    self.phone = phone
  }
}
