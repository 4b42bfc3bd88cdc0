import FeatAPI
import FeatDomain
import TerminalUI

extension App {
  /// Somebody has signed in: the same person goes on where they were, anybody else starts afresh.
  mutating func signedIn(_ session: Session) -> [Effect] {
    // A file that could not be written is told of only once.
    if case .savingFailed? = notice {} else { notice = nil }
    textMessage = nil
    signUp = signUp.afterSigningIn(session)
    // A sign-out that is still on its way must not end what has only just begun.
    let first: [Effect] = signingOut == session.uid ? [.cancel(.signOut)] : []
    if signingOut == session.uid { signingOut = nil }
    guard expired != nil else { return first + startAfresh(session) }
    if account?.session.uid == session.uid { return resume(session) }
    return takeOver(session)
  }

  private mutating func startAfresh(_ session: Session) -> [Effect] {
    account = Account(session: session)
    projects = Projects(session: session, drafts: keptDrafts)
    screen = .projects
    return [.saveSession(session)] + applyAccount(.refreshRequested) + applyProjects(.opened)
  }

  /// Goes on with everything as it was. Nothing is sent again but what reads: a command that FEAT
  /// did not do is asked about once more, and a form waits for its key.
  private mutating func resume(_ session: Session) -> [Effect] {
    let expired = expired
    self.expired = nil
    account?.take(session)
    projects?.take(session)
    passwordChange?.forgetSession()
    questionChange?.forgetSession()
    screen = expired?.behind ?? screen
    dialog = expired?.dialog
    beDeaf()
    if let question = expired?.question { ask(.command(question)) }
    var effects: [Effect] = [.saveSession(session), .cancel(.project), .cancel(.participants)]
    effects += applyAccount(.refreshRequested) + applyProjects(.refreshRequested)
    return effects + (form?.take(session) ?? [])
  }

  /// The session's token was replaced while it was used: whatever is sent next is sent with the new
  /// one. That of a profile that is not open any more is none of this.
  mutating func renewed(_ session: Session) {
    guard account?.session.uid == session.uid else { return }
    account?.session = session
    projects?.session = session
    form?.session = session
  }

  /// Somebody else has signed in over what another account was used for: that is closed, and what
  /// was typed there is kept for its owner.
  private mutating func takeOver(_ session: Session) -> [Effect] {
    let name = context.accountName
    let effects = keepDraft(after: [], isUrgent: true)
    let isKept = form?.isWorthKeeping == true
    let busyProject = busyProject
    closeEverything()
    if isKept { notice = .account(.draftOfAnother(account: name)) }
    if let busyProject {
      notice = .account(.commandOfAnother(account: name, projectID: busyProject))
    }
    return effects + Slot.ofSession.map(Effect.cancel) + startAfresh(session)
  }

  /// Nobody is signed in any more, on this computer at once: FEAT is told afterwards.
  mutating func signOut() -> [Effect] {
    guard let session = account?.session, busyProject == nil else { return [] }
    let effects = keepDraft(after: [], isUrgent: true)
    closeEverything()
    signUp = signUp.afterSigningIn(session)
    signUp.fill(session.phone, context)
    welcome = Welcome()
    screen = .welcome
    notice = .account(.signedOut())
    signingOut = session.uid
    return effects + Slot.ofSession.map(Effect.cancel) + [.removeSession, .signOut(session)]
  }

  /// FEAT has said whether the session is over there too. One that it does not know is over, and
  /// then whoever wanted to quit needs no question any more.
  mutating func signOutAnswered(_ failure: APIFailure?) -> [Effect] {
    signingOut = nil
    let wantsToQuit = dialog?.question == .quit(projectID: nil)
    if wantsToQuit { dialog = nil }
    guard let failure, failure.kind != .unauthorized else {
      return wantsToQuit ? leave(.finished) : []
    }
    var stayed: FileProblem?
    if case .account(.signedOut(let problem, _))? = notice { stayed = problem }
    notice = .account(.signedOut(stayed, failure))
    return []
  }

  /// Forgets whatever belongs to an account; what was typed is on disk before.
  mutating func closeEverything() {
    account = nil
    projects = nil
    form = nil
    passwordChange = nil
    questionChange = nil
    profiles = nil
    recovery = nil
    expired = nil
    dialog = nil
    help = nil
    errorList = nil
    notice = nil
  }
}

extension App {
  /// Heeds what an answer shows of the session.
  mutating func heed(_ verdict: Message.SessionVerdict?) -> [Effect] {
    guard account != nil else { return [] }
    switch verdict {
    case nil: return []
    case .taken?:
      // Another running copy of the program may have signed in for both.
      if expired?.behind == nil { expired = nil }
      return []
    case .refused(let isWrite, let isElsewhere)?:
      expired?.isRead = false
      // Once it is known, reading on opens sign-in no more: what was read stays readable.
      guard isWrite || expired == nil else { return [] }
      // What is being typed belongs into its field, and a password into none of sign-in's: who types
      // is told, and goes to sign in by a key.
      guard isWrite || !takesLetters else {
        if expired == nil { prepareSignIn() }
        expired = ExpiredSession(isSignedOutElsewhere: isElsewhere)
        return []
      }
      let effects = openSignIn()
      expired?.isSignedOutElsewhere = isElsewhere
      return effects
    }
  }

  /// A command was not done because the session has run out: it is asked about again afterwards.
  mutating func askAfterSignIn(_ question: CommandQuestion) -> [Effect] {
    let effects = openSignIn()
    expired?.question = question
    return effects
  }

  /// Begins sign-in anew with the number that is known, once: what is typed there stays when it is
  /// left and opened again.
  private mutating func prepareSignIn() {
    guard let session = account?.session else { return }
    signUp = signUp.afterSigningIn(session)
    signUp.fill(session.phone, context)
  }

  /// Opens sign-in over the screen, which stays as it is. As with a question, keys that were meant
  /// for the screen are not heard for a moment.
  mutating func openSignIn() -> [Effect] {
    guard account != nil, expired?.behind == nil else { return [] }
    if expired == nil { prepareSignIn() }
    expired = ExpiredSession(
      behind: screen, isSignedOutElsewhere: expired?.isSignedOutElsewhere == true, dialog: dialog)
    dialog = nil
    help = nil
    errorList = nil
    if case .disabled? = notice { notice = nil }
    beDeaf()
    defer { signUp.isOverScreen = true }
    return begin(.signIn)
  }

  /// Back from sign-in without having signed in: what lies behind can be read.
  mutating func leaveSignIn() {
    guard let behind = expired?.behind else {
      screen = .welcome
      return
    }
    screen = behind
    dialog = expired?.dialog
    if dialog != nil { beDeaf() }
    expired = ExpiredSession(isSignedOutElsewhere: expired?.isSignedOutElsewhere == true)
  }

  /// Shows a screen of the account: behind sign-in, where that lies over it.
  mutating func show(_ screen: Screen) {
    if expired?.behind == nil { self.screen = screen } else { expired?.behind = screen }
  }

  /// Whether sign-in lies over the screens of an account.
  var isSigningInAgain: Bool { expired?.behind != nil }
}

extension Slot {
  /// What runs for whoever is signed in, or signs in.
  static let ofSession: [Slot] = [
    .account, .user, .projects, .project, .participants, .command, .draft, .categories, .guarding,
  ]
}
