extension Words {
  /// Why a request did not do what it was sent for. Between what failed and what to do next it is
  /// said whether it took effect.
  final class Failures: Decodable, Sendable {
    /// What failed, and what to do next.
    struct Parts: Decodable, Sendable {
      let what: Template
      let next: Template
    }

    let validation: Parts
    let validationUnnamed: Parts
    let refused: Parts
    let refusedUnnamed: Parts
    let unauthorized: Parts
    let forbidden: Parts
    let forbiddenToAnyone: Parts
    let notFound: Parts
    let projectNotFound: Parts
    let tooManyRequests: Parts
    let tooManyRequestsUnknown: Parts
    let rejected: Parts
    let conflict: Parts
    let tooLargeToSend: Parts
    let serverError: Parts
    let unreadable: Parts
    let cannotResolve: Parts
    let cannotConnect: Parts
    let untrusted: Parts
    let insecureAddress: Parts
    let invalidRequest: Parts
    let noLibrary: Parts
    let timedOut: Parts
    let interrupted: Parts
    let tooLarge: Parts
    let stopped: Parts
    let otherTransport: Parts
    let unclearRequest: Parts
    let unclearSignIn: Parts
    let deviceID: Parts
    let deviceIDAtSignIn: Parts
    let invalidClient: Parts
    let clientMayNotRenew: Parts
    let clientMayNotSignIn: Parts
    let noRenewalForClient: Parts
    let noPasswordForClient: Parts
    let scopeNoLongerGranted: Parts
    let scopeNotGranted: Parts
    let signInRefused: Parts

    // Whether it took effect.
    let nothingSent: String
    let nothingChanged: String
    let notSignedIn: String
    let notJudged: String
    /// What stands between what failed and whether it took effect.
    let joint: String
    /// What stands behind what failed where there is nothing that could have.
    let stop: String
  }
}
