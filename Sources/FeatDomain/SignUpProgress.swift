/// What is kept of a sign-up (or a sign-in by code) between two runs of the program.
///
/// Never the code, the permit, the password or the answer to a recovery question.
public struct SignUpProgress: Equatable, Sendable, Codable {
  /// One SMS that this client asked for.
  public struct Sent: Equatable, Sendable, Codable {
    /// The number it went to.
    public var phone: PhoneNumber
    /// What the code in it is for.
    public var formID: FormID
    /// When the server said that it was sent.
    public var at: UnixTime
    /// Whether its code was exchanged and works no more; nil for no, as in older files.
    public var isUsed: Bool?
    /// Whether no answer said that it was sent: it may have been; nil for no, as in older files.
    public var isDoubtful: Bool?

    /// Makes a record of one SMS.
    public init(
      phone: PhoneNumber, formID: FormID, at: UnixTime, isUsed: Bool? = nil,
      isDoubtful: Bool? = nil
    ) {
      self.phone = phone
      self.formID = formID
      self.at = at
      self.isUsed = isUsed
      self.isDoubtful = isDoubtful
    }
  }

  /// What the person wants: sign up or sign in.
  public var formID: FormID
  /// The country chosen last, as ISO 3166-1 alpha-3.
  public var iso3: String?
  /// The national number as it was typed.
  public var typedNumber: String
  /// The number whose code is being waited for; nil before the first SMS.
  public var waitingFor: PhoneNumber?
  /// Since when that code is being waited for.
  public var waitingSince: UnixTime?
  /// The referral code (FEAT: `r`) as it was typed.
  public var referral: String
  /// What was sent in the last two hours, oldest first.
  public var sent: [Sent]
  /// How the person signs in; nil for by code, and in what the first versions wrote.
  public var signInWay: SignInWay?
  /// The number that signed in last.
  public var lastNumber: PhoneNumber?

  /// Makes a progress, by default that of someone who has only just come.
  public init(
    formID: FormID = .signUp, iso3: String? = nil, typedNumber: String = "",
    waitingFor: PhoneNumber? = nil, waitingSince: UnixTime? = nil, referral: String = "",
    sent: [Sent] = [], signInWay: SignInWay? = nil, lastNumber: PhoneNumber? = nil
  ) {
    self.formID = formID
    self.iso3 = iso3
    self.typedNumber = typedNumber
    self.waitingFor = waitingFor
    self.waitingSince = waitingSince
    self.referral = referral
    self.sent = sent
    self.signInWay = signInWay
    self.lastNumber = lastNumber
  }
}
