import FeatDomain

extension Words {
  /// The screen of the account, and what is told about it everywhere.
  final class Account: Decodable, Sendable {
    let title: String
    let loading: String
    let help: String
    let profile: String
    let name: String
    let phone: String
    let uid: String
    let location: String
    let timeZone: String
    let signedIn: String
    let session: String
    let kept: String
    let protection: String
    let byCode: String
    let byPassword: String
    let byDeprecatedPassword: String
    let untilSignOut: String
    let untilRefused: String
    let renewed: String
    let renewedIn: Template
    let renewedNext: String
    let endsIn: Template
    let ranOut: String
    let protectedBy: String
    let notKept: Template
    let moreBelow: Template
    let moreAbove: Template
    let more: String
    let ofAccount: Template
    let switchProfile: String
    let changePassword: String
    let setQuestion: String
    let signOut: String
    let signOutConsequence: String
    let signOutDrafts: String
    let signedOut: String
    let notTold: Template
    let perhapsTold: String
    let notReached: String
    let notRemoved: Template
    let quitText: String
    let signInReason: Template
    let expiryBanner: Template
    let elsewhereReason: Template
    let elsewhereBanner: Template
    let draftKept: Template
    let commandUnknown: Template
    let readOnly: String
    let readOnlyMark: String
  }
}

extension Words {
  /// The screen that changes the password.
  final class PasswordChange: Decodable, Sendable {
    let title: String
    let old: String
    let new: String
    let rule: String
    let change: String
    let busy: String
    let oldEmpty: String
    let unknown: String
    let changed: String
    let help: String
  }
}

extension Words {
  /// The screen that sets the recovery question.
  final class QuestionChange: Decodable, Sendable {
    let title: String
    let question: String
    let answer: String
    let rule: String
    let set: String
    let reveal: String
    let hide: String
    let busy: String
    let questionEmpty: String
    let answerEmpty: String
    let unknown: String
    let isSet: String
    let help: String
  }
}

extension Words {
  /// The screen on which another account is opened.
  final class Profiles: Decodable, Sendable {
    let title: String
    let standard: String
    let inHeader: Template
    let openOne: Template
    let addAnother: String
    let add: String
    let newName: String
    let nameRule: String
    let nameInvalid: String
    let exists: String
    let opened: Template
    let help: String
  }
}

extension Words.Account {
  /// What an action is called.
  func label(of action: Account.Action) -> String {
    switch action {
    case .switchProfile: switchProfile
    case .changePassword: changePassword
    case .setQuestion: setQuestion
    case .signOut: signOut
    }
  }
}

extension Words.Profiles {
  /// What a profile is called.
  func name(of profile: ProfileName) -> String { profile.text ?? standard }
}
