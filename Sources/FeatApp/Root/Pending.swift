import FeatDomain

/// A request that is under way.
struct Pending: Equatable, Sendable {
  /// What it is.
  var operation: Operation
  /// When it began.
  var since: UnixTime

  /// Nothing is said of work under 150 ms.
  private var silentUntil: UnixTime { UnixTime(milliseconds: since.milliseconds + 150) }
  /// After a second the way to stop it is shown.
  private var patientUntil: UnixTime { since.adding(seconds: 1) }

  /// What is said about it now; nil when it is too early to say anything.
  func words(_ context: Context) -> String? {
    guard context.now >= silentUntil else { return nil }
    let busy = context.words.busy
    let what: String
    switch operation {
    case .sendCode: what = busy.sendCode
    case .verifyCode: what = busy.verifyCode
    case .register: what = busy.register
    case .loadUser: what = context.words.home.loading
    }
    return context.now >= patientUntil ? busy.stillWaiting(what: what) : what + ".."
  }

  /// When that changes.
  func nextChanges(at now: UnixTime) -> [UnixTime] {
    [silentUntil, patientUntil].filter { $0 > now }
  }
}
