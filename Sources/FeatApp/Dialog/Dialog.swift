import FeatDomain
public import TerminalUI

/// A question over the screen, and the answers that can be given to it.
public struct Dialog: Equatable, Sendable {
  /// What is asked, as a fact.
  enum Question: Equatable, Sendable {
    /// Our own data doubts the number; it is never refused on a guess alone.
    case doubtfulNumber(PhoneNumber, PhoneDoubt)
    /// The number has an account already.
    case numberExists(PhoneNumber)
    /// No more codes for this number now.
    case limitReached(PhoneNumber, serverMessage: String?)
    /// The answer to the registration was lost; it may have set a password.
    case accountMayExist(PhoneNumber, hasPassword: Bool = false)
    /// What was typed of a project is thrown away.
    case discard(Int64, title: String)
    /// The program is to end while it is not known what comes of a command, or, without a project,
    /// while FEAT is being told that a session is over.
    case quit(projectID: Int64?)
    /// The program is to end while something typed is not on the disk.
    case quitUnsaved(FileProblem)
    /// Nobody is to be signed in any more.
    case signOut(hasDrafts: Bool)
    /// A command that changes a project.
    case command(CommandQuestion)
    /// A draft that is to be published.
    case publishDraft(title: String)
    /// Which of these texts is to be copied.
    case copy([CopiedText])
  }

  /// What happened here.
  public enum Message: Equatable, Sendable {
    case moved(by: Int)
    case chosen
    case dismissed
    case typed(Key)
  }

  let question: Question
  private(set) var selected: Int
  /// The number of the project as it is typed, where that is asked for.
  private(set) var typedNumber: TextField?

  /// Opens a question with the answer selected that costs nothing.
  init(_ question: Question) {
    self.question = question
    switch question {
    case .doubtfulNumber: selected = 1
    case .numberExists, .limitReached, .accountMayExist, .publishDraft, .discard, .quit,
      .quitUnsaved, .signOut, .copy:
      selected = 0
    case .command(let question):
      selected = 0
      if question.needsNumber { typedNumber = TextField(capacity: 20) }
    }
  }

  /// The answers from left to right.
  var answers: [FeatApp.Message] {
    switch question {
    case .doubtfulNumber(let number, _): [.signUp(.sendConfirmed(number)), dismissal]
    case .numberExists(let number): [.signUp(.signInChosen(number)), dismissal]
    case .limitReached(let number, _): [.signUp(.codeAtHand(number)), dismissal]
    case .accountMayExist(let number, hasPassword: true):
      [.signUp(.signInChosen(number)), .signUp(.passwordChosen(number)), dismissal]
    case .accountMayExist(let number, hasPassword: false):
      [.signUp(.signInChosen(number)), dismissal]
    case .discard(let id, _): [dismissal, .projects(.discardConfirmed(id))]
    case .quit, .quitUnsaved: [dismissal, .quitRequested]
    case .signOut: [dismissal, .account(.signOutConfirmed)]
    case .command(let question): [dismissal, .projects(.confirmed(question))]
    case .publishDraft: [dismissal, .form(.publishConfirmed)]
    case .copy(let texts): texts.map(FeatApp.Message.copyChosen) + [dismissal]
    }
  }

  /// What Esc means.
  private var dismissal: FeatApp.Message {
    switch question {
    case .command, .discard, .quit, .quitUnsaved, .copy: .projects(.questionDismissed)
    case .publishDraft: .form(.questionDismissed)
    case .signOut: .account(.questionDismissed)
    case .doubtfulNumber, .numberExists, .limitReached, .accountMayExist:
      .signUp(.questionDismissed)
    }
  }

  /// Whether the project's number is still to be typed before it can be confirmed.
  var lacksNumber: Bool {
    guard let typedNumber, case .command(let question) = question else { return false }
    return typedNumber.text.compactMap(VerificationCode.digit) != "\(question.id)".map { $0 }
  }

  /// Applies what happened.
  ///
  /// - Returns: The answer, which closes the question.
  mutating func update(_ message: Message) -> FeatApp.Message? {
    switch message {
    case .moved(let step):
      selected = (selected + step + answers.count) % answers.count
      return nil
    case .chosen: return answers[selected]
    case .dismissed: return dismissal
    case .typed(let key):
      guard typedNumber?.handle(key) == true else { return nil }
      // Who has typed the whole number means it.
      selected = lacksNumber ? 0 : 1
      return nil
    }
  }
}
