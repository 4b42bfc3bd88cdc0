import FeatAPI
import FeatDomain

extension Message {
  /// What this says that went wrong; nil where it says nothing of the kind. What somebody has stopped
  /// is no error.
  var failure: ErrorLog.Fact? {
    switch self {
    case .savingFailed(let problem, let isSession): return .notSaved(problem, isSession: isSession)
    case .sessionNotRemoved(let problem): return .sessionNotRemoved(problem)
    case .signOutAnswered(let failure?): return .signOutNotTold(failure)
    default:
      guard let (operation, failure) = request, failure.kind != .transport(.cancelled) else {
        return nil
      }
      return .request(operation, failure)
    }
  }

  /// What was asked of the server without success, and why.
  private var request: (Operation, APIFailure)? {
    switch self {
    case .signUp(let message): message.failure
    case .recovery(let message): message.failure
    case .projects(let message): message.failure
    case .form(.categoriesLoaded(.failure(let failure))): (.loadCategories, failure)
    case .form(.linkFinished(let link, .notDone(let failure))),
      .form(.linkFinished(let link, .unknown(let failure))):
      (link.operation, failure)
    case .account(.userLoaded(.failure(let failure))): (.loadUser, failure)
    case .passwordChange(.answered(let failure?)): (.changePassword, failure)
    case .questionChange(.answered(let failure?)): (.setQuestion, failure)
    default: nil
    }
  }
}

extension SignUp.Message {
  fileprivate var failure: (Operation, APIFailure)? {
    switch self {
    case .codeNotSent(_, _, let failure): (.sendCode, failure)
    case .codeVerified(.failure(let failure)): (.verifyCode, failure)
    case .registered(.failure(let failure)): (.register, failure)
    case .passwordJudged(.failure(let failure)): (.signIn, failure)
    default: nil
    }
  }
}

extension Recovery.Message {
  fileprivate var failure: (Operation, APIFailure)? {
    switch self {
    case .questionLoaded(.failure(let failure)): (.loadSecurityQuestion, failure)
    case .answerRefused(let failure): (.verifyAnswer, failure)
    case .passwordNotSet(let failure): (.resetPassword, failure)
    default: nil
    }
  }
}

extension Projects.Message {
  fileprivate var failure: (Operation, APIFailure)? {
    switch self {
    case .pageLoaded(_, .failure(let failure)): (.loadProjects, failure)
    case .projectLoaded(_, .failure(let failure)): (.loadProject, failure)
    case .participantsLoaded(_, .failure(let failure)): (.loadParticipants, failure)
    case .commandFinished(_, let command, .refused(let failure, _)),
      .commandFinished(_, let command, .notDone(let failure, _)),
      .commandFinished(_, let command, .unknown(let failure)):
      (.command(command.action), failure)
    default: nil
    }
  }
}
