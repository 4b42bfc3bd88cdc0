public import FeatDomain

/// FEAT's operations: one closure each, so that tests answer in the server's place.
///
/// Every closure throws ``APIFailure`` alone, and ends at once when its task is cancelled.
public struct FeatAPI: Sendable {
  /// `listCallingCodes`: the countries that FEAT offers, and the one it suggests.
  public var callingCodes: @Sendable () async throws(APIFailure) -> CallingCodes
  /// `sendCode`: has a six-digit code sent by SMS.
  public var sendCode: @Sendable (PhoneNumber, FormID) async throws(APIFailure) -> Void
  /// `verifyCode`: exchanges the code for a permit or, at sign-in, a session.
  public var verifyCode:
    @Sendable (PhoneNumber, FormID, Secret) async throws(APIFailure) -> Verification
  /// `register`: makes the account and signs in.
  public var register: @Sendable (Registration) async throws(APIFailure) -> Session
  /// `currentUser`: who the session belongs to.
  public var currentUser: @Sendable (Session) async throws(APIFailure) -> User
  /// The operations on an account.
  public var accounts: AccountAPI
  /// The operations on a user's own projects.
  public var projects: ProjectAPI

  /// Makes an API of its operations.
  public init(
    callingCodes: @escaping @Sendable () async throws(APIFailure) -> CallingCodes,
    sendCode: @escaping @Sendable (PhoneNumber, FormID) async throws(APIFailure) -> Void,
    verifyCode:
      @escaping @Sendable (PhoneNumber, FormID, Secret) async throws(APIFailure) -> Verification,
    register: @escaping @Sendable (Registration) async throws(APIFailure) -> Session,
    currentUser: @escaping @Sendable (Session) async throws(APIFailure) -> User,
    accounts: AccountAPI, projects: ProjectAPI
  ) {
    self.callingCodes = callingCodes
    self.sendCode = sendCode
    self.verifyCode = verifyCode
    self.register = register
    self.currentUser = currentUser
    self.accounts = accounts
    self.projects = projects
  }
}

/// The answer of `listCallingCodes`.
public struct CallingCodes: Equatable, Sendable {
  /// The countries in the server's order.
  public var countries: [ServerCountry]
  /// The country that the server suggests, as ISO 3166-1 alpha-3.
  public var suggested: String?

  /// Makes an answer.
  public init(countries: [ServerCountry], suggested: String? = nil) {
    self.countries = countries
    self.suggested = suggested
  }
}
