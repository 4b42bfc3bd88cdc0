extension Fault {
  /// What the token endpoint answers, be it asked by somebody who signs in or to renew a token.
  static let token: [Fault] = refusals + lifetimes

  private static let refusals = [
    refused("invalid_client", status: "401 Unauthorized"),
    refused("invalid_client", status: "401 Unauthorized", isTerse: true),
    refused("invalid_client", status: "400 Bad Request"),
    refused("invalid_client", status: "200 OK"),
    refused("invalid_grant"),
    refused("invalid_grant", isTerse: true),
    refused("invalid_grant", status: "401 Unauthorized"),
    refused("invalid_grant", status: "200 OK"),
    refused("invalid_request"),
    refused("invalid_request", isTerse: true),
    refused("unauthorized_client"),
    refused("unsupported_grant_type"),
    refused("unsupported_grant_type", isTerse: true),
    refused("unsupported_grant_type", status: "401 Unauthorized"),
    refused("invalid_scope"),
  ]

  /// How long a token is said to last: none of it is a reason not to use it.
  private static let lifetimes = ["0", "-1", "1e30", #""abc""#, "18446744073709551616", "null"]
    .map { value in
      Fault(
        description: "expires_in \(value)", group: .token, knowledge: .done, isHeard: true,
        action: .answer { reply in
          var reply = reply
          reply.body = JSONMutation.leaves(of: reply.body) { $0.name == "expires_in" ? value : nil }
          return [.send(reply.text())]
        })
    }

  private static func refused(
    _ name: String, status: String = "400 Bad Request", isTerse: Bool = false
  ) -> Fault {
    let description = isTerse ? "" : #","error_description":"Described for developers.""#
    let reply = Reply(status: status, body: #"{"error":"\#(name)"\#(description)}"#)
    let number = status.prefix { $0 != " " }
    return Fault(
      description: "\(name) \(number)" + (isTerse ? ", terse" : ""), group: .token,
      knowledge: .refused(name), isHeard: false, action: .answer { _ in [.send(reply.text())] })
  }

  /// What happens to the renewal of a token; at sign-in the token endpoint meets with the same as
  /// every other operation.
  static let renewal: [Fault] = [
    broken("renewal: 500", isHeard: false) { _ in
      [.send(Reply(status: "500 Internal Server Error", body: "<html></html>").text())]
    },
    broken("renewal: no answer", isHeard: false, isEndless: true) { _ in [.hang] },
    broken("renewal: reset", isHeard: false) { _ in [.reset] },
    broken("renewal: cut JSON", isHeard: false) { _ in
      [.send(Reply(body: #"{"access_token":"x","#).text())]
    },
    broken("renewal: 200 HTML", isHeard: false) { _ in
      [.send(Reply(headers: ["Content-Type: text/html"], body: "<html></html>").text())]
    },
    broken("renewal: answer lost", isHeard: true) { _ in [] },
  ]

  private static func broken(
    _ name: String, isHeard: Bool, isEndless: Bool = false,
    steps: @escaping @Sendable (Reply) -> [LoopbackServer.Step]
  ) -> Fault {
    Fault(
      description: name, group: .renewal, knowledge: .notRenewed, isHeard: isHeard,
      action: .answer(steps), isEndless: isEndless)
  }
}
