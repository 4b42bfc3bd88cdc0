import TerminalUI

/// Every word that a person sees, in one language: the shape of `Resources/Localization/*.json`.
///
/// A text with placeholders is a ``Template``; a test holds the languages against each other.
final class Words: Decodable, Sendable {
  let header: Header
  let keys: Keys
  let welcome: Welcome
  let steps: Steps
  let country: Country
  let phone: Phone
  let code: Code
  let details: Details
  let signIn: SignIn
  let signInProblems: SignInProblems
  let recovery: Recovery
  let account: Account
  let passwordChange: PasswordChange
  let questionChange: QuestionChange
  let profiles: Profiles
  let settings: Settings
  let launch: Launch
  let errorList: ErrorList
  let projects: Projects
  let detail: Detail
  let actions: Actions
  let notices: Notices
  let form: Form
  let help: Help
  let dialogs: Dialogs
  let busy: Busy
  let problems: Problems
  let failures: Failures
  let files: Files
  let copying: Copying
  let reading: Reading
  let time: Time
}

extension Words {
  /// The first line and the notices of the whole program.
  final class Header: Decodable, Sendable {
    let product: String
    let sandbox: String
    let notSignedIn: String
    let tooSmall: Template
    let sms: Template
    let sandboxEnded: String
    let plainLocale: String
    let pasteIgnored: String
    let pasteCut: String
    let fieldFull: String
    let mouse: String
    let mouseOn: String
  }
}

extension Words {
  /// What keys do.
  final class Keys: Decodable, Sendable {
    let choose: String
    let move: String
    let down: String
    let up: String
    let pageDown: String
    let pageUp: String
    let first: String
    let last: String
    let palette: String
    let mouseOn: String
    let mouseOff: String
    let next: String
    let back: String
    let help: String
    let quit: String
    let language: String
    let copyText: String
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
    let open: String
    let new: String
    let filter: String
    let keepFilter: String
    let clearFilter: String
    let sort: String
    let nextTab: String
    let previousTab: String
    let account: String
    let errors: String
    let goOn: String
    let discard: String
  }
}

extension Words {
  /// The first screen.
  final class Welcome: Decodable, Sendable {
    let title: String
    let intro: String
    let signUp: String
    let signIn: String
    let language: String
    let quit: String
    let firstKeys: String
    let help: String
  }
}

extension Words {
  /// The list of keys.
  final class Help: Decodable, Sendable {
    let title: String
    let palette: String
    let groupScreen: String
    let groupProgram: String
    let groupMoving: String
    let filter: String
    let nothing: String
    let disabled: Template

    subscript(group: KeyGroup) -> String {
      switch group {
      case .screen: groupScreen
      case .program: groupProgram
      case .moving: groupMoving
      }
    }
  }
}

extension Words {
  /// Questions.
  final class Dialogs: Decodable, Sendable {
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
    let signInByPassword: String
    let maybeTitle: String
    let maybeText: Template
    let serverSays: Template
    let numberMissing: String
    let numberWrong: Template
    let quitTitle: String
    let quitText: Template
    let quitUnsavedText: Template
    let quit: String
    let discardTitle: String
    let discardText: Template
    let discard: String
    let typeNumber: Template
    let no: String
    let changedMeanwhile: Template
    let project: Template
    let statusAndAccount: Template
    let winner: Template
    let publishConsequence: String
    let closeConsequence: String
    let cancelConsequence: String
    let winnerConsequence: String
  }
}

extension Words {
  /// What is under way.
  final class Busy: Decodable, Sendable {
    let sendCode: String
    let verifyCode: String
    let register: String
    let stillWaiting: Template
    let reading: String
    let createProject: String
    let editProject: String
    let setTags: String
    let addImage: String
  }
}

extension Words {
  /// What went wrong, and what to do next.
  final class Problems: Decodable, Sendable {
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
    let sendCodeUnknown: String
    let verifyCodeUnknown: String
    let registerUnknown: String
    let serverSays: Template
    let commandUnknown: String
    let linkUnknown: String
  }
}

extension Words {
  /// What is wrong with a file of one's own, what that means, and what to do about it.
  final class Files: Decodable, Sendable {
    let notARegularFile: String
    let hardLinked: String
    let otherOwner: String
    let looseMode: Template
    let tooLarge: String
    let malformed: String
    let diskFull: String
    let denied: String
    let noFolder: String
    let missing: String
    let system: Template
    let moveAway: Template
    let mend: Template
    let makeRoom: Template
    let check: Template
    let sessionIgnored: Template
    let progressIgnored: Template
    let draftIgnored: Template
    let sessionNotSaved: Template
    let draftStays: Template
    let notSaved: Template
  }
}

extension Words {
  /// Lengths of time.
  final class Time: Decodable, Sendable {
    let hours: Template
    let justNow: String
    let minutesAgo: Template
    let hoursAgo: Template
    let daysAgo: Template
    let or: String
    let days: Template
    let seconds: Template
    let minutes: Template
    let wholeHours: Template
    let months: String
    let day: Template
    let dayAndYear: Template
    let weekdayAndDay: Template
    let dayTime: Template

    /// A month, 1 for January.
    func month(_ number: Int) -> String {
      let names = months.split(separator: " ")
      return names.indices.contains(number - 1) ? String(names[number - 1]) : ""
    }
  }
}
