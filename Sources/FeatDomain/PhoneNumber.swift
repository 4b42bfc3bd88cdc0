/// A phone number in the parts that FEAT sends it in.
public struct PhoneNumber: Hashable, Sendable, Codable {
  /// The country as ISO 3166-1 alpha-3, such as `CHN`.
  public var iso3: String
  /// The international calling code without its plus sign, such as `86`.
  public var callingCode: String
  /// The national number, digits only, without a trunk prefix.
  public var national: String

  /// Makes a number of its parts.
  public init(iso3: String, callingCode: String, national: String) {
    self.iso3 = iso3
    self.callingCode = callingCode
    self.national = national
  }

  /// As FEAT writes it: `+86-15915719111`.
  public var wireFormat: String { "+\(callingCode)-\(national)" }
}
