import FeatAPI
import FeatDomain

extension ScriptedAPI {
  /// The operations on an account, which answer the expected calls in the same way.
  var accounts: AccountAPI {
    AccountAPI(
      signIn: { (phone, password) async throws(APIFailure) in
        let call = Call.signIn(phone.wireFormat, password: password.revealed)
        guard case .session(let session) = try await self.answer(call) else { throw .wrong }
        return session
      },
      signOut: { (session) async throws(APIFailure) in
        _ = try await self.answer(.signOut(session.uid))
      },
      changePassword: { (_, old, new) async throws(APIFailure) in
        _ = try await self.answer(.changePassword(from: old.revealed, to: new.revealed))
      },
      setSecurityQuestion: { (_, question) async throws(APIFailure) in
        _ = try await self.answer(.setSecurityQuestion(question))
      },
      securityHint: { (phone) async throws(APIFailure) in
        guard case .question(let text) = try await self.answer(.securityHint(phone.wireFormat))
        else { throw .wrong }
        return ServerText(text)
      },
      verifyAnswer: { (phone, question, answer) async throws(APIFailure) in
        _ = try await self.answer(
          .verifyAnswer(phone.wireFormat, question.original, answer.revealed))
      },
      resetPassword: { (phone, password) async throws(APIFailure) in
        _ = try await self.answer(.resetPassword(phone.wireFormat, password.revealed))
      })
  }
}
