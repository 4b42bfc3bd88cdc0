/// Every word that a person sees, in one language: the shape of `Resources/Localization/*.json`.
///
/// A text with placeholders is a ``Template``; a test holds the languages against each other.
struct Words: Decodable, Sendable {
  let header: Header
  let keys: Keys
  let welcome: Welcome
  let steps: Steps
  let country: Country
  let phone: Phone
  let code: Code
  let details: Details
  let home: Home
  let help: Help
  let dialogs: Dialogs
  let busy: Busy
  let problems: Problems
  let files: Files
  let time: Time
}

extension Words {
  /// The first line and the notices of the whole program.
  struct Header: Decodable, Sendable {
    let product: String
    let sandbox: String
    let notSignedIn: String
    let tooSmall: Template
    let sms: Template
    let sandboxEnded: String
    let plainLocale: String
    let pasteIgnored: String
    let pasteCut: String
  }
}

extension Words {
  /// What keys do.
  struct Keys: Decodable, Sendable {
    let choose: String
    let move: String
    let next: String
    let back: String
    let help: String
    let quit: String
    let language: String
    let resend: String
    let reveal: String
    let hide: String
    let stop: String
    let check: String
    let register: String
    let nextField: String
    let previousField: String
    let refresh: String
    let close: String
    let run: String
    let changeNumber: String
    let signInAgain: String
    let repaint: String
  }
}

extension Words {
  /// The first screen.
  struct Welcome: Decodable, Sendable {
    let title: String
    let intro: String
    let signUp: String
    let signIn: String
    let language: String
    let quit: String
    let help: String
  }
}

extension Words {
  /// The steps of sign-up.
  struct Steps: Decodable, Sendable {
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
  struct Country: Decodable, Sendable {
    let title: String
    let filter: String
    let noMatch: Template
    let unknownCode: Template
    let help: String
  }
}

extension Words {
  /// The step that asks for the number.
  struct Phone: Decodable, Sendable {
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
  struct Code: Decodable, Sendable {
    let title: String
    let sentTo: Template
    let validFor: Template
    let expired: String
    let lastExpired: String
    let neverSent: String
    let sendsLeft: Template
    let nextSend: Template
    let help: String
  }
}

extension Words {
  /// The step that asks for password and referral code.
  struct Details: Decodable, Sendable {
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
  }
}

extension Words {
  /// The screen of somebody who is signed in.
  struct Home: Decodable, Sendable {
    let title: String
    let expired: String
    let signedInAs: Template
    let uid: Template
    let phone: Template
    let location: Template
    let timeZone: Template
    let kept: String
    let notKept: Template
    let loading: String
    let help: String
  }
}

extension Words {
  /// The list of keys.
  struct Help: Decodable, Sendable {
    let title: String
    let filter: String
    let nothing: String
    let disabled: Template
  }
}

extension Words {
  /// Questions.
  struct Dialogs: Decodable, Sendable {
    let doubtfulTitle: String
    let doubtfulText: Template
    let tooShort: Template
    let tooLong: Template
    let unusualShape: String
    let send: String
    let correct: String
    let existsTitle: String
    let existsText: Template
    let signInByCode: String
    let otherNumber: String
    let limitTitle: String
    let limitText: Template
    let limitWait: Template
    let limitUnknown: String
    let haveCode: String
    let back: String
    let maybeTitle: String
    let maybeText: Template
    let serverSays: Template
  }
}

extension Words {
  /// What is under way.
  struct Busy: Decodable, Sendable {
    let sendCode: String
    let verifyCode: String
    let register: String
    let stillWaiting: Template
  }
}

extension Words {
  /// What went wrong, and what to do next.
  struct Problems: Decodable, Sendable {
    let numberEmpty: String
    let numberInvalid: String
    let codeIncomplete: String
    let pasteWithoutCode: String
    let passwordTooShort: String
    let resendInFlight: String
    let resendQuota: Template
    let phoneAlreadyExists: String
    let sendMessageError: String
    let sendCodeLimit: String
    let codeVerifyFailed: String
    let registerTokenMissing: String
    let validation: Template
    let validationUnnamed: String
    let refused: Template
    let refusedUnnamed: String
    let unauthorized: String
    let forbidden: String
    let notFound: String
    let tooManyRequests: Template
    let tooManyRequestsUnknown: String
    let rejected: Template
    let serverError: Template
    let unreadable: String
    let cannotResolve: String
    let cannotConnect: String
    let untrusted: String
    let insecureAddress: String
    let invalidRequest: String
    let timedOut: String
    let interrupted: String
    let tooLarge: String
    let stopped: String
    let otherTransport: Template
    let sendCodeUnknown: String
    let verifyCodeUnknown: String
    let registerUnknown: String
    let serverSays: Template
  }
}

extension Words {
  /// What is wrong with a file.
  struct Files: Decodable, Sendable {
    let notARegularFile: Template
    let hardLinked: Template
    let otherOwner: Template
    let looseMode: Template
    let tooLarge: Template
    let malformed: Template
    let diskFull: Template
    let denied: Template
    let noFolder: Template
    let system: Template
    let sessionIgnored: Template
    let progressIgnored: Template
  }
}

extension Words {
  /// Lengths of time.
  struct Time: Decodable, Sendable {
    let hours: Template
  }
}
