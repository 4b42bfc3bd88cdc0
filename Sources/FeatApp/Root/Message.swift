public import FeatAPI
public import FeatDomain

/// What happened, in the past tense.
public enum Message: Equatable, Sendable {
  case welcome(Welcome.Message)
  case signUp(SignUp.Message)
  case recovery(Recovery.Message)
  case home(Home.Message)
  case projects(Projects.Message)
  case form(ProjectForm.Message)
  case dialog(Dialog.Message)
  case help(Help.Message)

  case accountOpened
  case languageSwitched
  case helpOpened
  /// The key to quit was pressed, which asks where something would be lost.
  case quitChosen
  case quitRequested
  case repaintRequested
  case timePassed

  indirect case callingCodesLoaded(Result<CallingCodes, APIFailure>)
  case savingFailed(FileProblem, isSession: Bool)
  /// The sandbox sent an SMS.
  case messageArrived(phone: String, code: String)
  /// The sandbox has ended by itself.
  case sandboxEnded
}
