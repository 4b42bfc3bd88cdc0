import FeatDomain

extension App {
  /// How long the picture stays right if nothing happens, in milliseconds; nil for ever.
  ///
  /// This is the program's only clock: it wakes when something on the screen changes with time.
  public var millisecondsToNextChange: Int? {
    var moments: [UnixTime] = []
    if let saveDue { moments.append(saveDue) }
    if !isTooSmall {
      switch screen {
      case .signUp: moments += signUp.nextChanges(at: now)
      case .home: moments += home?.nextChanges(at: now) ?? []
      case .welcome: break
      }
    }
    guard let next = moments.min() else { return nil }
    return max(1, Int(next.milliseconds - now.milliseconds))
  }
}

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

/// A countdown to a moment: when its text changes next.
func nextTick(to deadline: UnixTime, at now: UnixTime) -> [UnixTime] {
  guard deadline > now else { return [] }
  let left = deadline.milliseconds - now.milliseconds
  let step: Int64 = left > 3_600_000 ? 60_000 : 1000
  let rest = left % step
  return [UnixTime(milliseconds: now.milliseconds + (rest == 0 ? step : rest))]
}
