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
      case .recovery: moments += recovery?.nextChanges(at: now) ?? []
      case .account: moments += account?.nextChanges(at: now) ?? []
      case .projects: moments += projects?.nextChanges(context) ?? []
      case .form: moments += form?.nextChanges(context) ?? []
      case .passwordChange: moments += passwordChange?.nextChanges(at: now) ?? []
      case .questionChange: moments += questionChange?.nextChanges(at: now) ?? []
      case .welcome, .profiles: break
      }
    }
    guard let next = moments.min() else { return nil }
    return max(1, Int(next.milliseconds - now.milliseconds))
  }
}
