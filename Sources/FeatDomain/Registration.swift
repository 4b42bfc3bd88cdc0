/// Everything that the last step of sign-up sends.
public struct Registration: Hashable, Sendable {
  /// The number whose code was right.
  public var phone: PhoneNumber
  /// What the code was asked for.
  public var formID: FormID
  /// The six digits.
  public var code: Secret
  /// The permit that the right code was exchanged for (FEAT: `token`).
  public var permit: Secret
  /// The password; nil to have none and sign in by code.
  public var password: Secret?
  /// A referral code (FEAT: `r`); nil for none.
  public var referral: String?
  /// What recovers the account (FEAT: `security_key`, `security_value`); nil for nothing.
  public var securityQuestion: SecurityQuestion?

  /// Makes a registration.
  public init(
    phone: PhoneNumber, formID: FormID, code: Secret, permit: Secret, password: Secret? = nil,
    referral: String? = nil, securityQuestion: SecurityQuestion? = nil
  ) {
    self.phone = phone
    self.formID = formID
    self.code = code
    self.permit = permit
    self.password = password
    self.referral = referral
    self.securityQuestion = securityQuestion
  }
}
