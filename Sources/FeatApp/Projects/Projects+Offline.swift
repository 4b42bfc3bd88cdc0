import FeatAPI
import FeatDomain

extension Projects {
  /// After how many seconds the list is read again when there is no connection: soon at first, since most
  /// breaks are short, and then as often as when all is well.
  private static let retryDelays = [5, 10, 20, 40]

  /// Whether the last reading found no server: what is shown can be read, and nothing can be sent.
  var isOffline: Bool {
    guard case .failed(_, let failure)? = problem, case .transport(let kind) = failure.kind else {
      return false
    }
    switch kind {
    case .cannotResolve, .cannotConnect, .timedOut, .interrupted, .other: return true
    case .invalidRequest, .insecureAddress, .untrusted, .tooLarge, .noLibrary, .cancelled:
      return false
    }
  }

  /// Reads again after a while, which grows.
  mutating func retrySoon(_ context: Context) {
    defer { failedReads += 1 }
    guard failedReads < Self.retryDelays.count else { return }
    let soon = context.now.adding(seconds: Self.retryDelays[failedReads])
    refreshDue = min(soon, refreshDue ?? soon)
  }

  /// Why nothing can be sent now; nil where it can.
  func offlineReason(_ context: Context) -> String? {
    guard isOffline, let failingSince else { return nil }
    let ago = Ago.words(since: failingSince, at: context.now, context.words)
    return context.words.actions.offline(ago: ago)
  }

  /// How long it is until the list is read again by itself, where that is shown.
  func retryCountdown(_ context: Context) -> String? {
    guard isOffline, let refreshDue, refreshDue > context.now else { return nil }
    return context.countdown(to: refreshDue)
  }
}
