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
    guard has(silentUntil, comeAt: context.now) else { return nil }
    let what = what(context)
    return isLong(at: context.now) ? context.words.busy.stillWaiting(what: what) : what + ".."
  }

  /// What it is called while it is under way.
  func what(_ context: Context) -> String {
    let busy = context.words.busy
    return switch operation {
    case .sendCode: busy.sendCode
    case .verifyCode: busy.verifyCode
    case .register: busy.register
    case .loadUser: context.words.account.loading
    case .loadProjects, .loadProject, .loadParticipants, .loadCategories: busy.reading
    case .command(let action): context.words.actions.busy(action)
    case .createProject: busy.createProject
    case .editProject: busy.editProject
    case .setTags: busy.setTags
    case .addImage: busy.addImage
    case .signIn: context.words.signIn.busy
    case .loadSecurityQuestion: context.words.recovery.busyQuestion
    case .verifyAnswer: context.words.recovery.busyAnswer
    case .resetPassword: context.words.recovery.busyPassword
    case .changePassword: context.words.passwordChange.busy
    case .setQuestion: context.words.questionChange.busy
    }
  }

  /// Whether it takes so long that it is said how to stop it.
  func isLong(at now: UnixTime) -> Bool { has(patientUntil, comeAt: now) }

  /// When that changes.
  func nextChanges(at now: UnixTime) -> [UnixTime] {
    [silentUntil, patientUntil].filter { !has($0, comeAt: now) }
  }

  /// Whether a moment after the beginning has come. What began later than now did so before the clock
  /// was set back, and nobody knows how long ago.
  private func has(_ moment: UnixTime, comeAt now: UnixTime) -> Bool {
    now >= moment || now < since
  }
}
