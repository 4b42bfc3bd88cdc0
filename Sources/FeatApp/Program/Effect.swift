public import FeatDomain

/// What the app asks the world to do: values, so that tests compare them.
///
/// What they hold is kept apart: every update answers effects, and hardly any has a draft in it.
public indirect enum Effect: Equatable, Sendable {
  /// Ask the server which countries it offers.
  case loadCallingCodes
  /// Have a code sent by SMS.
  case sendCode(PhoneNumber, FormID)
  /// Exchange a code.
  case verifyCode(PhoneNumber, FormID, Secret)
  /// Make the account.
  case register(Registration)
  /// Sign in by password.
  case signIn(PhoneNumber, Secret)
  /// Ask for the recovery question of a number.
  case loadSecurityQuestion(PhoneNumber)
  /// Have the answer to a recovery question checked.
  case verifyAnswer(PhoneNumber, ServerText, Secret)
  /// Set a new password after the right answer.
  case resetPassword(PhoneNumber, Secret)
  /// Ask who is signed in.
  case loadUser(Session)
  /// Read a page of the user's projects, by its number from 1.
  case loadProjects(Session, page: Int)
  /// Read a project.
  case loadProject(Session, Int64)
  /// Read who bids on a project.
  case loadParticipants(Session, Int64)
  /// Have the server do something with a project that is in this status.
  case carryOut(ProjectCommand, Session, Int64, from: ProjectStatus)
  /// Find out by reading whether a command that was given up took effect.
  case findOut(ProjectCommand, Session, Int64, from: ProjectStatus)
  /// Send one call of the chain that makes a project.
  case send(ProjectDraft.Link, Session, ProjectDraft)
  /// Find out by reading whether a call of that chain took effect.
  case findOutLink(ProjectDraft.Link, Session, ProjectDraft)
  /// Read what a project can be filed under.
  case loadCategories(Session)
  /// Have a text edited in the program that the person prefers for that.
  case editText(String)
  /// Keep a draft on disk.
  case saveDraft(ProjectDraft)
  /// Forget a draft, by its number.
  case removeDraft(Int64)
  /// Look for drafts that other copies of the program have changed; also for the one that the form has
  /// just been opened with, where it is so.
  case readDrafts(isOpening: Bool)
  /// Give up what runs in a slot; its answer never arrives.
  case cancel(Slot)
  /// Tell FEAT that a session is over.
  case signOut(Session)
  /// Have FEAT take a new password for the old one.
  case changePassword(Session, from: Secret, to: Secret)
  /// Have FEAT ask another question when the password is lost.
  case setSecurityQuestion(Session, SecurityQuestion)
  /// Find out which profiles there are.
  case listProfiles
  /// Open another profile.
  case openProfile(ProfileName)
  /// Forget the session on disk.
  case removeSession
  /// Keep the session on disk.
  case saveSession(Session)
  /// Keep a sign-up in progress on disk.
  case saveProgress(SignUpProgress)
  /// Have the mouse reported, or not.
  case setMouse(Bool)
  /// Put a text on the terminal's clipboard.
  case copy(String)
  /// Paint everything again, whatever the terminal shows.
  case repaint
  /// End the program.
  case exit(ExitReason)
}

/// Where a request runs: starting another one in the same slot ends the first.
public enum Slot: Hashable, Sendable {
  case countries, account, user, signOut, guarding
  case projects, project, participants, command, draft, categories
}

/// Why the program ends.
public enum ExitReason: Equatable, Sendable {
  /// The user asked for it.
  case finished
  /// A signal asked for it.
  case signal(Int32)
  /// The terminal is gone.
  case terminalClosed
}

extension Effect {
  /// The draft that it writes, takes away or sends; nil where it does none of that.
  var draftID: ProjectDraft.ID? {
    switch self {
    case .saveDraft(let draft), .send(_, _, let draft): draft.id
    case .removeDraft(let id): id
    default: nil
    }
  }

  /// The slot of an effect that takes time; nil for one that is done at once.
  var slot: Slot? {
    switch self {
    case .loadCallingCodes: .countries
    case .sendCode, .verifyCode, .register: .account
    case .signIn, .loadSecurityQuestion, .verifyAnswer, .resetPassword: .account
    case .loadUser: .user
    case .loadProjects: .projects
    case .loadProject: .project
    case .loadParticipants: .participants
    case .carryOut, .findOut: .command
    case .send, .findOutLink: .draft
    case .loadCategories: .categories
    case .signOut: .signOut
    case .changePassword, .setSecurityQuestion: .guarding
    case .cancel, .editText, .saveSession, .removeSession, .saveProgress, .saveDraft, .removeDraft,
      .readDrafts, .listProfiles, .openProfile, .setMouse, .copy, .repaint, .exit:
      nil
    }
  }
}
