import FeatAPI
import FeatDomain

extension Effect {
  /// Does what takes time with an account, and says what came of it.
  func runAccount(_ api: AccountAPI) async -> Message? {
    switch self {
    case .signOut(let session):
      return .signOutAnswered(
        await failure { () async throws(APIFailure) in try await api.signOut(session) })
    case .changePassword(let session, let old, let new):
      return .passwordChange(
        .answered(
          await failure { () async throws(APIFailure) in
            try await api.changePassword(session, old, new)
          }))
    case .setSecurityQuestion(let session, let question):
      return .questionChange(
        .answered(
          await failure { () async throws(APIFailure) in
            try await api.setSecurityQuestion(session, question)
          }))
    default: return nil
    }
  }

  /// Why it was not done; nil when it was.
  private func failure(_ body: () async throws(APIFailure) -> Void) async -> APIFailure? {
    do {
      try await body()
      return nil
    } catch {
      return error
    }
  }
}
