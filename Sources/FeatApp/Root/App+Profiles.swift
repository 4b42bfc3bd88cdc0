import FeatDomain

extension App {
  /// Lists the accounts of this computer.
  mutating func openProfiles() -> [Effect] {
    guard busyProject == nil else { return [] }
    profiles = Profiles(open: profile)
    screen = .profiles
    return [.listProfiles]
  }

  mutating func applyProfiles(_ message: Profiles.Message) -> [Effect] {
    let context = context
    switch profiles?.update(message, context) {
    case nil, .nothing?: return []
    case .left?:
      profiles = nil
      screen = account == nil ? .welcome : .account
      return []
    case .opened(let name)?:
      guard busyProject == nil else { return [] }
      // What was typed is kept where it belongs, before another profile's files take its place.
      return saveWhatWasTyped(isUrgent: true) + keepDraft(after: [], isUrgent: true)
        + Slot.ofSession.map(Effect.cancel) + [.openProfile(name)]
    }
  }

  /// Another profile is open: its projects are shown, or its first screen where nobody is signed in.
  mutating func opened(_ name: ProfileName, _ opened: OpenedProfile) -> [Effect] {
    closeEverything()
    profile = name
    sessionPath = opened.sessionPath
    keptDrafts = opened.drafts
    savedProgress = opened.progress
    saveDue = nil
    textMessage = nil
    signUp = SignUp(progress: opened.progress, language: language, now: now)
    signUp.country.offer(countries, suggested: nil, inChinese: context.isChinese)
    welcome = Welcome()
    showFirstScreen(of: opened.session)
    notice = .account(.profileOpened(name))
    for problem in opened.problems.reversed() { report(problem.problem, in: problem.file) }
    return applyAccount(.refreshRequested) + applyProjects(.opened)
  }

  /// Shows what there is to show first: the projects of who is signed in, a sign-up that waits for
  /// its code, or the first screen.
  mutating func showFirstScreen(of session: Session?) {
    account = session.map { Account(session: $0) }
    projects = session.map { Projects(session: $0, drafts: keptDrafts) }
    screen = session != nil ? .projects : signUp.step == .code ? .signUp : .welcome
  }
}
