import FeatAPI
import FeatDomain

extension FeatAPI {
  /// What goes wrong when the user of a session is read; nil when nothing does.
  func failureOfReading(_ session: Session) async -> APIFailure? {
    do throws(APIFailure) {
      _ = try await currentUser(session)
      return nil
    } catch {
      return error
    }
  }

  /// What goes wrong when the password is changed, which is a write; nil when nothing does.
  func failureOfWriting(_ session: Session) async -> APIFailure? {
    do throws(APIFailure) {
      try await accounts.changePassword(session, .password, .newPassword)
      return nil
    } catch {
      return error
    }
  }
}
