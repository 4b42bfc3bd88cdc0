/// A country or territory whose calling code a phone number can have.
public struct Country: Equatable, Sendable, Identifiable {
  /// Its ISO 3166-1 alpha-3 code, such as `CHN`.
  public var id: String
  /// The international calling code without its plus sign, such as `86`.
  public var callingCode: String
  /// Its everyday name in English.
  public var englishName: String
  /// Its everyday name in simplified Chinese.
  public var chineseName: String
  /// The first letters of the Chinese name in pinyin, such as `zg`; empty when unknown.
  public var pinyinInitials: String
  /// How its mobile numbers look; nil for a country that only the server knows.
  public var numbering: Numbering?
  /// Whether people mean this one of several that share a calling code, as the United States of 1.
  public var leadsCallingCode: Bool

  /// Makes a country.
  public init(
    id: String, callingCode: String, englishName: String, chineseName: String,
    pinyinInitials: String, numbering: Numbering?, leadsCallingCode: Bool = false
  ) {
    self.id = id
    self.callingCode = callingCode
    self.englishName = englishName
    self.chineseName = chineseName
    self.pinyinInitials = pinyinInitials
    self.numbering = numbering
    self.leadsCallingCode = leadsCallingCode
  }
}
