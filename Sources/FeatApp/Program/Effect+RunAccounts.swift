import FeatAPI
import FeatDomain

extension Effect {
  /// Signs in by password or recovers an account, and says what came of it.
  func runAccounts(_ api: AccountAPI) async -> Message? {
    switch self {
    case .signIn(let phone, let password):
      return .signUp(
        .passwordJudged(
          await result { () async throws(APIFailure) in
            try await api.signIn(phone, password)
          }))
    case .loadSecurityQuestion(let phone):
      return .recovery(
        .questionLoaded(
          await result { () async throws(APIFailure) in try await api.securityHint(phone) }))
    case .verifyAnswer(let phone, let question, let answer):
      do {
        try await api.verifyAnswer(phone, question, answer)
        return .recovery(.answerAccepted)
      } catch {
        return .recovery(.answerRefused(error))
      }
    case .resetPassword(let phone, let password):
      do {
        try await api.resetPassword(phone, password)
        return .recovery(.passwordSet)
      } catch {
        return .recovery(.passwordNotSet(error))
      }
    default: return nil
    }
  }
}
