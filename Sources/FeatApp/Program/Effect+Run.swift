import FeatAPI
import FeatDomain

extension Effect {
  /// Does what takes time, and says what came of it.
  func run(_ api: FeatAPI, images: ImageReader) async -> Message? {
    switch self {
    case .loadCallingCodes:
      return .callingCodesLoaded(
        await result { () async throws(APIFailure) in
          try await api.callingCodes()
        })
    case .sendCode(let phone, let formID):
      do {
        try await api.sendCode(phone, formID)
        return .signUp(.codeSent(phone, formID))
      } catch {
        return .signUp(.codeNotSent(phone, formID, error))
      }
    case .verifyCode(let phone, let formID, let code):
      return .signUp(
        .codeVerified(
          await result { () async throws(APIFailure) in
            try await api.verifyCode(phone, formID, code)
          }))
    case .register(let registration):
      return .signUp(
        .registered(
          await result { () async throws(APIFailure) in
            try await api.register(registration)
          }))
    case .loadUser(let session):
      return .account(
        .userLoaded(
          await result { () async throws(APIFailure) in
            try await api.currentUser(session)
          }))
    case .signIn, .loadSecurityQuestion, .verifyAnswer, .resetPassword:
      return await runAccounts(api.accounts)
    case .signOut, .changePassword, .setSecurityQuestion: return await runAccount(api.accounts)
    default: return await runProjects(api.projects, images: images)
    }
  }

  func result<Value>(
    _ body: () async throws(APIFailure) -> Value
  ) async -> Result<Value, APIFailure> {
    do {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
