public import FeatDomain

/// What a person asked the server for, as far as words need it.
public enum Operation: Hashable, Sendable {
  case sendCode, verifyCode, register, loadUser
  case loadProjects, loadProject, loadParticipants, loadCategories
  case command(ProjectAction)
  case createProject, editProject, setTags, addImage
  case signIn, loadSecurityQuestion, verifyAnswer, resetPassword
  case changePassword, setQuestion
}

extension Operation {
  /// Whether it changes nothing at FEAT, whatever comes of it.
  var isRead: Bool {
    switch self {
    case .loadUser, .loadProjects, .loadProject, .loadParticipants, .loadCategories,
      .loadSecurityQuestion:
      true
    case .sendCode, .verifyCode, .register, .command, .createProject, .editProject, .setTags,
      .addImage, .signIn, .verifyAnswer, .resetPassword, .changePassword, .setQuestion:
      false
    }
  }

  /// Whether somebody has to be signed in for it.
  var needsSession: Bool {
    switch self {
    case .sendCode, .verifyCode, .register, .signIn, .loadSecurityQuestion, .verifyAnswer,
      .resetPassword:
      false
    case .loadUser, .loadProjects, .loadProject, .loadParticipants, .loadCategories, .command,
      .createProject, .editProject, .setTags, .addImage, .changePassword, .setQuestion:
      true
    }
  }

  /// Whether it is about a project that FEAT may have or not.
  var isOfProject: Bool {
    switch self {
    case .loadProject, .loadParticipants, .command, .editProject, .setTags, .addImage: true
    case .sendCode, .verifyCode, .register, .loadUser, .loadProjects, .loadCategories,
      .createProject, .signIn, .loadSecurityQuestion, .verifyAnswer, .resetPassword,
      .changePassword, .setQuestion:
      false
    }
  }
}
