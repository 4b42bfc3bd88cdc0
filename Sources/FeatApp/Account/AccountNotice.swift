import FeatAPI
import FeatDomain

/// What is told about an account after something was done with it, as a fact.
enum AccountNotice: Equatable, Sendable {
  /// Nobody is signed in any more; the file that stayed, and why FEAT was not told, where that is so.
  case signedOut(FileProblem? = nil, APIFailure? = nil)
  /// FEAT has the new password.
  case passwordChanged
  /// FEAT has the new recovery question.
  case questionSet
  /// Somebody else signed in; what the one before them typed is kept for them, by this name.
  case draftOfAnother(account: String)
  /// Somebody else signed in while a command of the one before them was under way.
  case commandOfAnother(account: String, projectID: Int64)
  /// Another profile was opened.
  case profileOpened(ProfileName)
}
