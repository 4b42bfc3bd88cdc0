import FeatAPI
import FeatDomain
import Mutations

extension Operation {
  /// Does an operation on the sample account.
  func accountValue(_ api: AccountAPI) async throws(APIFailure) -> Value {
    switch self {
    case .signOut: try await api.signOut(.sample)
    case .changePassword: try await api.changePassword(.sample, .password, .newPassword)
    case .setSecurityQuestion:
      let question = SecurityQuestion(question: "第一所学校？", answer: .answer)
      try await api.setSecurityQuestion(.sample, question)
    case .securityHint: return .question(try await api.securityHint(.sample))
    case .verifyAnswer: try await api.verifyAnswer(.sample, ServerText("第一所学校？"), .answer)
    case .resetPassword: try await api.resetPassword(.sample, .newPassword)
    default: return .registered(try await api.signIn(.sample, .password))
    }
    return .done
  }

  /// An answer with which an operation on an account succeeds; for a sign-in one that is right for
  /// the token and for whose it is.
  var accountAnswer: JSONTree {
    switch self {
    case .signIn: .token().with(["data": ["uid": 17, "username": "user17"]])
    case .deprecatedSignIn: ["data": ["key": .string(Secret.key.revealed), "uid": 17]]
    case .securityHint: ["data": ["question": "第一所学校？"]]
    default: ["error": false, "message": "ok"]
    }
  }
}

extension JSONTree {
  /// What the token endpoint gives, with some of its fields changed.
  static func token(_ changes: [String: JSONTree] = [:]) -> JSONTree {
    let token: JSONTree = [
      "access_token": .string(Secret.access.revealed), "token_type": "Bearer", "expires_in": 3600,
      "refresh_token": .string(Secret.refresh.revealed), "scope": "read write",
    ]
    return token.with(changes)
  }
}
