/// A user as FEAT shows them; every text is safe to print.
public struct User: Hashable, Sendable {
  /// The user's number.
  public var uid: UInt64
  /// The name to show: given and family name, or the user name; empty when FEAT has none.
  public var name: String
  /// Where the user says that they are; empty when unknown.
  public var location: String
  /// The IANA name of the user's time zone; empty when unknown.
  public var timeZone: String
  /// How many seconds the user's clock is ahead of UTC (FEAT: `timezone_utc_offset`); nil when
  /// unknown.
  public var utcOffset: Int?

  /// Makes a user.
  public init(
    uid: UInt64, name: String = "", location: String = "", timeZone: String = "",
    utcOffset: Int? = nil
  ) {
    self.uid = uid
    self.name = name
    self.location = location
    self.timeZone = timeZone
    self.utcOffset = utcOffset
  }
}
