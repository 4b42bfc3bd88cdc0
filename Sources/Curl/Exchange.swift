import HTTP
import Synchronization

/// One request and the answer that its caller waits for.
///
/// The caller, whoever cancels it and the network thread meet here, each at any time. The
/// first outcome counts; what comes later is dropped.
final class Exchange: Sendable {
  typealias Outcome = Result<HTTPResponse, HTTPFailure>

  let request: HTTPRequest
  let address: ServerAddress
  let userAgent: String
  let timeouts: Timeouts
  private let progress = Mutex(Progress())

  private struct Progress {
    var mayHaveArrived = false
    var outcome: Outcome?
    var caller: CheckedContinuation<Outcome, Never>?
  }

  init(
    of request: HTTPRequest, with address: ServerAddress, userAgent: String, timeouts: Timeouts
  ) {
    self.request = request
    self.address = address
    self.userAgent = userAgent
    self.timeouts = timeouts
  }

  /// Whether the outcome is known, so that a transfer would be for nobody.
  var isOver: Bool { progress.withLock { $0.outcome != nil } }

  /// Answers the caller, at once when the outcome is known already.
  func await(by caller: CheckedContinuation<Outcome, Never>) {
    let known = progress.withLock { progress in
      if progress.outcome == nil { progress.caller = caller }
      return progress.outcome
    }
    if let known { caller.resume(returning: known) }
  }

  /// Passes the point of no return: from here on the server may receive the request.
  ///
  /// False when the exchange is over: then not a byte of the request may leave.
  func open() -> Bool {
    progress.withLock { progress in
      if progress.outcome == nil { progress.mayHaveArrived = true }
      return progress.outcome == nil
    }
  }

  func succeed(_ response: HTTPResponse) {
    end { _ in .success(response) }
  }

  /// Ends in failure; whether the request may have arrived is known here.
  func fail(_ kind: HTTPFailure.Kind) {
    end { .failure(HTTPFailure(kind, mayHaveArrived: $0)) }
  }

  /// Ends in a failure whose kind depends on whether the request may have arrived.
  func fail(_ kind: (_ mayHaveArrived: Bool) -> HTTPFailure.Kind) {
    end { .failure(HTTPFailure(kind($0), mayHaveArrived: $0)) }
  }

  private func end(_ outcome: (_ mayHaveArrived: Bool) -> Outcome) {
    let waiting = progress.withLock { progress -> (CheckedContinuation<Outcome, Never>, Outcome)? in
      guard progress.outcome == nil else { return nil }
      let outcome = outcome(progress.mayHaveArrived)
      progress.outcome = outcome
      defer { progress.caller = nil }
      return progress.caller.map { ($0, outcome) }
    }
    if let (caller, outcome) = waiting { caller.resume(returning: outcome) }
  }
}
