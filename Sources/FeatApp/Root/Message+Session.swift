import FeatAPI

extension Message {
  /// What an answer shows of the session that was sent along.
  enum SessionVerdict {
    case taken
    /// FEAT takes it no more, at a read or at a write; or another running copy has signed out.
    case refused(isWrite: Bool, isElsewhere: Bool)
  }

  /// What this shows of the session; nil where it is no answer, or shows nothing of it.
  var sessionVerdict: SessionVerdict? {
    switch self {
    case .account(.userLoaded(let result)): Self.verdict(of: result)
    case .projects(.pageLoaded(_, let result)): Self.verdict(of: result)
    case .projects(.projectLoaded(_, let result)): Self.verdict(of: result)
    case .projects(.participantsLoaded(_, let result)): Self.verdict(of: result)
    case .projects(.commandFinished(_, _, let outcome)): Self.verdict(of: outcome)
    case .form(.categoriesLoaded(let result)): Self.verdict(of: result)
    case .form(.linkFinished(_, let outcome)): Self.verdict(of: outcome)
    case .passwordChange(.answered(let failure)), .questionChange(.answered(let failure)):
      failure.map { Self.verdict(of: $0, isWrite: true) } ?? .taken
    default: nil
    }
  }

  private static func verdict<Value>(of result: Result<Value, APIFailure>) -> SessionVerdict? {
    switch result {
    case .success: .taken
    case .failure(let failure): verdict(of: failure, isWrite: false)
    }
  }

  private static func verdict(of outcome: CommandOutcome) -> SessionVerdict? {
    switch outcome {
    case .done, .changedElsewhere: .taken
    case .refused(let failure, _), .notDone(let failure, _), .unknown(let failure):
      verdict(of: failure, isWrite: true)
    }
  }

  private static func verdict(of outcome: LinkOutcome) -> SessionVerdict? {
    switch outcome {
    case .done: .taken
    case .unusableImage: nil
    case .notDone(let failure), .unknown(let failure): verdict(of: failure, isWrite: true)
    }
  }

  /// Other failures may come from anybody on the way, and show nothing of the session.
  private static func verdict(of failure: APIFailure, isWrite: Bool) -> SessionVerdict? {
    guard failure.kind == .unauthorized else { return nil }
    return .refused(isWrite: isWrite, isElsewhere: failure.isSignedOutElsewhere)
  }
}
