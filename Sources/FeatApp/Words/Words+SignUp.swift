extension Words {
  /// The steps of sign-up.
  final class Steps: Decodable, Sendable {
    let signUp: String
    let signIn: String
    let position: Template
    let country: String
    let phone: String
    let code: String
    let details: String
  }
}

extension Words {
  /// The step that asks for the country.
  final class Country: Decodable, Sendable {
    let title: String
    let filter: String
    let noMatch: Template
    let unknownCode: Template
    let help: String
  }
}

extension Words {
  /// The step that asks for the number.
  final class Phone: Decodable, Sendable {
    let title: String
    let country: Template
    let number: String
    let preview: Template
    let previewKnown: Template
    let help: String
  }
}

extension Words {
  /// The step that asks for the code.
  final class Code: Decodable, Sendable {
    let title: String
    let sentTo: Template
    let validFor: Template
    let expired: String
    let lastExpired: String
    let neverSent: String
    let perhapsSent: String
    let sendsLeft: Template
    let nextSend: Template
    let help: String
  }
}

extension Words {
  /// The step that asks for password and referral code.
  final class Details: Decodable, Sendable {
    let title: String
    let noAccount: Template
    let password: String
    let referral: String
    let rule: String
    let referralHint: String
    let validFor: Template
    let permitExpired: String
    let passwordHelp: String
    let referralHelp: String
    let recoveryRow: String
    let question: String
    let answer: String
    let questionHint: String
    let answerHint: String
    let questionIncomplete: String
    let recoveryHelp: String
  }
}
