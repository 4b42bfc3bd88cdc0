import HostileServer
import PseudoTerminal

/// What may be said after a fault, in the program's own words.
extension MatrixScreen {
  /// The sentences, one of which is said.
  func allSentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    case .done: []
    case .perhapsDone:
      [.nothingSent, .nothingChanged, .signedOut, .unknown].flatMap { sentences(for: $0) }
    case .refused(let error): sentences(forTokenError: error)
    case .notRenewed:
      words.failures("serverError", "unreadable", "timedOut", "interrupted")
        + sentences(for: .nothingChanged)
    default: sentences(for: knowledge)
    }
  }

  /// What is said where the token endpoint names a mistake: of whoever signs in by password, or of
  /// the client that renews a token.
  private func sentences(forTokenError name: String) -> [String] {
    switch name {
    case "invalid_client": [words["failures.invalidClient.what"]]
    case "invalid_grant": ["! " + words["signInProblems.wrong"]]
    case "invalid_request": [words["failures.unclearRequest.what"]]
    case "unauthorized_client":
      [words["failures.clientMayNot\(isOfAccount ? "Renew" : "SignIn").what"]]
    case "unsupported_grant_type":
      [words["failures.no\(isOfAccount ? "Renewal" : "Password")ForClient.what"]]
    default: [words["failures.scope\(isOfAccount ? "NoLonger" : "Not")Granted.what"]]
    }
  }

  /// The sentences that must not be said once the request has changed something.
  var denials: [String] {
    nothingHappened + words.failures("cannotResolve", "untrusted", "stopped")
      + words.all("notices.notDone") + words.all("notices.refused") + [words["form.notMade"]]
  }
}
