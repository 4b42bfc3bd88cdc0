public import FeatDomain

/// FEAT's operations on an account: signing in by password and out, and what guards the account.
///
/// Every closure throws ``APIFailure`` alone, and ends at once when its task is cancelled.
public struct AccountAPI: Sendable {
  /// Signs in by password: `oauthToken` where the settings have a client, else the deprecated
  /// `legacyLogin`; then `currentUser`, where the answer does not say who it is.
  public var signIn: @Sendable (PhoneNumber, Secret) async throws(APIFailure) -> Session
  /// `logout`: ends the session on the server, after its file is gone. A token that has run out is
  /// renewed for it in memory; what goes wrong then is thrown, because the session may live on.
  public var signOut: @Sendable (Session) async throws(APIFailure) -> Void
  /// `changePassword`: from the old one to the new one.
  public var changePassword: @Sendable (Session, Secret, Secret) async throws(APIFailure) -> Void
  /// `setSecurityQuestion`: sets the recovery question or replaces it.
  public var setSecurityQuestion:
    @Sendable (Session, SecurityQuestion) async throws(APIFailure) -> Void
  /// `securityHint`, recovery 1: the question that the number's owner set.
  public var securityHint: @Sendable (PhoneNumber) async throws(APIFailure) -> ServerText
  /// `verifySecurityAnswer`, recovery 2: the question as it came, and the answer to it.
  public var verifyAnswer:
    @Sendable (PhoneNumber, ServerText, Secret) async throws(APIFailure) -> Void
  /// `resetPassword`, recovery 3: sets a new password after the right answer.
  public var resetPassword: @Sendable (PhoneNumber, Secret) async throws(APIFailure) -> Void

  /// Makes an API of its operations.
  public init(
    signIn: @escaping @Sendable (PhoneNumber, Secret) async throws(APIFailure) -> Session,
    signOut: @escaping @Sendable (Session) async throws(APIFailure) -> Void,
    changePassword: @escaping @Sendable (Session, Secret, Secret) async throws(APIFailure) -> Void,
    setSecurityQuestion:
      @escaping @Sendable (Session, SecurityQuestion) async throws(APIFailure) -> Void,
    securityHint: @escaping @Sendable (PhoneNumber) async throws(APIFailure) -> ServerText,
    verifyAnswer:
      @escaping @Sendable (PhoneNumber, ServerText, Secret) async throws(APIFailure) -> Void,
    resetPassword: @escaping @Sendable (PhoneNumber, Secret) async throws(APIFailure) -> Void
  ) {
    self.signIn = signIn
    self.signOut = signOut
    self.changePassword = changePassword
    self.setSecurityQuestion = setSecurityQuestion
    self.securityHint = securityHint
    self.verifyAnswer = verifyAnswer
    self.resetPassword = resetPassword
  }
}
