extension Words {
  /// The ways of signing in, and the step that asks for the password.
  final class SignIn: Decodable, Sendable {
    let way: String
    let code: String
    let password: String
    let codeHint: String
    let clientHint: String
    let deprecatedHint: String
    let nextPassword: Template
    let phoneHelp: String
    let passwordTitle: Template
    let field: String
    let missing: String
    let wayCode: String
    let wayRecovery: String
    let offer: Template
    let switchToCode: String
    let switchToPassword: String
    let submit: String
    let forgotten: String
    let busy: String
    let passwordHelp: String
    let passwordSet: String
  }
}

extension Words {
  /// What is said at sign-in by password alone.
  final class SignInProblems: Decodable, Sendable {
    let wrong: String
    let stopped: String
  }
}

extension Words {
  /// The screen that sets a new password by the recovery question.
  final class Recovery: Decodable, Sendable {
    let flow: String
    let question: String
    let password: String
    let questionTitle: Template
    let answer: String
    let answerHint: String
    let passwordTitle: String
    let field: String
    let rule: String
    let check: String
    let set: String
    let askAgain: String
    let busyQuestion: String
    let busyAnswer: String
    let busyPassword: String
    let answerMissing: String
    let passwordTooShort: String
    let noQuestion: String
    let stopped: String
    let wrongAnswer: String
    let answerUnknown: String
    let answerForgotten: String
    let passwordUnknown: String
    let questionHelp: String
    let passwordHelp: String
  }
}
