import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Testing

@Suite("Secrets in what can be printed")
struct SecretTests {
  private func printed(_ value: some Any) -> String {
    var text = String(describing: value) + String(reflecting: value) + "\(value)"
    dump(value, to: &text)
    return text
  }

  private func showsNothing(_ value: some Any) -> Bool {
    let text = printed(value)
    return Secret.all.allSatisfy { !text.contains($0.revealed) }
  }

  @Test("The values that hold them do not show them")
  func values() {
    #expect(showsNothing(Registration.sample))
    #expect(showsNothing(Session.sample))
    #expect(showsNothing(Verification.permit(.permit)))
    #expect(showsNothing(Verification.signedIn(.sample)))
    #expect(showsNothing(Secret.all))
    #expect(showsNothing(["key": Secret.key]))
    #expect(showsNothing(OAuthToken.sample))
    #expect(showsNothing(OAuthClient.sample))
    #expect(showsNothing(Session(.token(.sample), uid: 17, phone: .sample)))
    #expect(showsNothing(SecurityQuestion(question: "?", answer: .answer)))
    #expect(showsNothing(Optional(Secret.password) as Any))
    #expect(printed(Session.sample).contains("(secret)"))
  }

  @Test("Nor do the answers that carry them", arguments: Operation.allCases)
  func answers(operation: Operation) async {
    let outcome = await operation.outcome(Server(operation.answer))
    #expect(showsNothing(outcome))
  }

  @Test("A page that repeats the request is not kept in the failure", arguments: Operation.allCases)
  func echoes(operation: Operation) async {
    let echo = Secret.all.map(\.revealed).joined(separator: "\n")
    for status in [200, 301, 400, 401, 404, 429, 500, 502] {
      for body in [echo, "<pre>\(echo)</pre>", "{\"data\":\"\(echo)\""] {
        let failure = await operation.failure(Server(status, body))
        #expect(failure != nil || status == 401 && operation == .signOut)
        #expect(showsNothing(failure as Any))
      }
    }
  }

  @Test("Nor is an answer of which only a part can be read", arguments: Operation.writes)
  func halves(operation: Operation) async {
    let key = JSONTree.string(Secret.key.revealed)
    let permit = JSONTree.string(Secret.permit.revealed)
    for body: JSONTree in [
      ["data": ["key": key]], ["data": ["key": key, "uid": "x"]], ["token": permit],
      ["error": true, "code": "NOT_FOUND", "key": key, "token": permit],
      JSONTree.token(["access_token": 5]), JSONTree.token(["expires_in": "x"]),
    ] {
      let outcome = await operation.outcome(Server(body))
      #expect(showsNothing(outcome))
    }
  }

  @Test("A failure of the network says its kind and nothing more", arguments: Operation.allCases)
  func network(operation: Operation) async {
    let failure = await operation.failure(
      Server(.failure(.init(.interrupted, mayHaveArrived: true))))
    #expect(failure != nil && showsNothing(failure as Any))
  }
}
