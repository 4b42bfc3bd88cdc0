import FeatAPI
import FeatDomain

@testable import FeatApp

/// What is said where a request is made, and in the list of errors.
enum Requests {
  static let all: [Situation] = FeatApp.Operation.all.flatMap { operation in
    Cause.all.filter { $0.canMeet(operation) }.map { cause in
      Situation(
        place: operation.name, cause: cause.name, effect: effect(of: cause, operation),
        isCommented: cause.isCommented
      ) {
        let failure = cause.failure($0, isWrite: !operation.isRead)
        return ErrorText($0).sentence(for: .failed(operation, failure))
      }
    }
  }

  private static func effect(
    of cause: Cause, _ operation: FeatApp.Operation
  ) -> Situation.Effect {
    if operation.isRead { return .none }
    // Nobody is signed in, and an answer is not checked, whatever has become of the request.
    let isSafe = [.signIn, .verifyAnswer, .verifyCode].contains(operation)
    return cause.isOpen && !isSafe ? .unknown : .notDone
  }

  /// What is said of a project's detail that cannot be read.
  static let details: [Situation] = [FeatApp.Operation.loadProject, .loadParticipants].flatMap {
    operation in
    Cause.all.filter { $0.canMeet(operation) }.map { cause in
      Situation(
        place: operation.name, cause: cause.name, isRecorded: cause.isTypical
      ) {
        let failure = cause.failure($0, isWrite: false)
        let what = ErrorText($0).parts(of: failure, at: operation).reason
        return Vocabulary.of($0).words.detail.problem(what: what)
      }
    }
  }

  /// What is said where somebody has signed out.
  static let signOut: [Situation] =
    Cause.all.filter { $0.canMeet(.loadUser) || $0.isOpen }.map { cause in
      Situation(
        place: "sign out", cause: cause.name, effect: cause.isOpen ? .unknown : .done,
        columns: 78, mark: "", isRecorded: cause.isTypical || cause.isOpen
      ) {
        let failure = cause.failure($0, isWrite: true)
        return ErrorText($0).sentence(for: AccountNotice.signedOut(nil, failure))
      }
    }
}

extension ErrorText {
  init(_ language: Language) { self.init(words: Vocabulary.of(language).words) }
}

extension FeatApp.Operation {
  /// Every operation that can fail in front of its user.
  static let all: [FeatApp.Operation] =
    [
      .sendCode, .verifyCode, .register, .signIn, .loadSecurityQuestion, .verifyAnswer,
      .resetPassword, .loadUser, .changePassword, .setQuestion, .loadProjects, .loadProject,
      .loadParticipants, .loadCategories,
    ] + ProjectCommand.samples.map { .command($0.action) } + [
      .createProject, .editProject, .setTags, .addImage,
    ]

  /// A case that is new has no name yet, and does not compile.
  var name: String {
    switch self {
    case .sendCode: "send a code"
    case .verifyCode: "check a code"
    case .register: "sign up"
    case .signIn: "sign in by password"
    case .loadSecurityQuestion: "ask for the recovery question"
    case .verifyAnswer: "check its answer"
    case .resetPassword: "set a new password"
    case .loadUser: "read the account"
    case .changePassword: "change the password"
    case .setQuestion: "set the recovery question"
    case .loadProjects: "read the list"
    case .loadProject: "read a project"
    case .loadParticipants: "read its participants"
    case .loadCategories: "read the categories"
    case .command(.publish): "publish"
    case .command(.close): "close"
    case .command(.cancel): "cancel"
    case .command(.selectWinner): "select a winner"
    case .command(let action): "\(action)"
    case .createProject: "make a draft"
    case .editProject: "save changes"
    case .setTags: "set tags"
    case .addImage: "send an image"
    }
  }
}

extension ProjectCommand {
  /// Each of them, the one with the longest name first.
  static let samples: [ProjectCommand] = [.selectWinner(5), .publish, .close, .cancel]
}
