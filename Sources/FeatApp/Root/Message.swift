public import FeatAPI
public import FeatDomain

/// What happened, in the past tense.
public enum Message: Equatable, Sendable {
  case welcome(Welcome.Message)
  case signUp(SignUp.Message)
  case recovery(Recovery.Message)
  case account(Account.Message)
  case projects(Projects.Message)
  case form(ProjectForm.Message)
  case passwordChange(PasswordChange.Message)
  case questionChange(QuestionChange.Message)
  case profiles(Profiles.Message)
  case dialog(Dialog.Message)
  case help(Help.Message)
  case errors(ErrorList.Message)

  case accountOpened
  case profilesOpened
  case signInAgainChosen
  /// The session has a new token, and is the same otherwise.
  case sessionRenewed(Session)
  /// FEAT was told that a session is over: why not, or nil.
  indirect case signOutAnswered(APIFailure?)
  /// The file of the session is still there.
  case sessionNotRemoved(FileProblem)
  /// Another profile was opened.
  indirect case profileOpened(ProfileName, OpenedProfile)
  case languageSwitched
  case mouseSwitched
  /// What is to be copied was chosen.
  indirect case copyChosen(CopiedText)
  case helpOpened
  case paletteOpened
  case errorsOpened
  /// The key to quit was pressed, which asks where something would be lost.
  case quitChosen
  case quitRequested
  case repaintRequested
  case timePassed

  indirect case callingCodesLoaded(Result<CallingCodes, APIFailure>)
  case savingFailed(FileProblem, isSession: Bool)
  /// Another running copy of the program has changed a draft that is changed here, too.
  indirect case draftCollided(DraftCollision)
  /// What other copies of the program have made of the drafts on disk.
  indirect case draftsRead([DraftChange])
  /// What could not be saved at first is on disk now.
  case savedAfterAll
  /// The sandbox sent an SMS.
  case messageArrived(phone: String, code: String)
  /// The sandbox has ended by itself.
  case sandboxEnded
}
