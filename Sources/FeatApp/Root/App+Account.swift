import FeatDomain

extension App {
  /// The project with a command under way; nil where there is none.
  var busyProject: Int64? { projects?.running?.id }

  /// Applies what happened about an account.
  mutating func applyAboutAccount(_ message: Message) -> [Effect] {
    switch message {
    case .accountOpened:
      screen = .account
      return applyAccount(.refreshRequested)
    case .passwordChange(let message): return applyPasswordChange(message)
    case .questionChange(let message): return applyQuestionChange(message)
    case .profiles(let message): return applyProfiles(message)
    case .profilesOpened: return openProfiles()
    case .profileOpened(let name, let profile):
      unsaved = nil
      return opened(name, profile)
    case .signInAgainChosen: return openSignIn()
    case .sessionRenewed(let session): renewed(session)
    case .signOutAnswered(let failure): return signOutAnswered(failure)
    case .sessionNotRemoved(let problem): notice = .account(.signedOut(problem))
    default: break
    }
    return []
  }

  mutating func applyAccount(_ message: Account.Message) -> [Effect] {
    guard var account else { return [] }
    let outcome = account.update(message, context)
    self.account = account
    switch outcome {
    case .effects(let effects): return effects
    case .left:
      screen = .projects
      return []
    case .chosen(let action): return choose(action)
    case .signedOut: return signOut()
    }
  }

  private mutating func choose(_ action: Account.Action) -> [Effect] {
    switch action {
    case .switchProfile: return openProfiles()
    case .changePassword:
      passwordChange = PasswordChange()
      screen = .passwordChange
    case .setQuestion:
      questionChange = QuestionChange()
      screen = .questionChange
    case .signOut:
      guard busyProject == nil else { return [] }
      ask(.signOut(hasDrafts: projects?.store.drafts.isEmpty == false))
    }
    return []
  }

  mutating func applyPasswordChange(_ message: PasswordChange.Message) -> [Effect] {
    let context = context
    switch passwordChange?.update(message, context) {
    case nil: return []
    case .effects(let effects)?: return effects
    case .left?: show(.account)
    case .done?:
      show(.account)
      notice = .account(.passwordChanged)
    }
    passwordChange = nil
    return []
  }

  mutating func applyQuestionChange(_ message: QuestionChange.Message) -> [Effect] {
    let context = context
    switch questionChange?.update(message, context) {
    case nil: return []
    case .effects(let effects)?: return effects
    case .left?: show(.account)
    case .done?:
      show(.account)
      notice = .account(.questionSet)
    }
    questionChange = nil
    return []
  }
}
