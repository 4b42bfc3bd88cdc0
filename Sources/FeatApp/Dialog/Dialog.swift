import FeatDomain
import TerminalUI

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
    /// The answer to the registration was lost.
    case accountMayExist(PhoneNumber)
  }

  /// What happened here.
  public enum Message: Equatable, Sendable {
    case moved(by: Int)
    case chosen
    case dismissed
  }

  let question: Question
  private(set) var selected: Int

  /// Opens a question with the answer selected that costs nothing.
  init(_ question: Question) {
    self.question = question
    switch question {
    case .doubtfulNumber: selected = 1
    case .numberExists, .limitReached, .accountMayExist: selected = 0
    }
  }

  /// The answers from left to right; the last one is what Esc means.
  var answers: [SignUp.Message] {
    switch question {
    case .doubtfulNumber(let number, _): [.sendConfirmed(number), .questionDismissed]
    case .numberExists(let number): [.signInChosen(number), .questionDismissed]
    case .limitReached(let number, _): [.codeAtHand(number), .questionDismissed]
    case .accountMayExist(let number): [.signInChosen(number), .questionDismissed]
    }
  }

  /// Applies what happened.
  ///
  /// - Returns: The answer, which closes the question.
  mutating func update(_ message: Message) -> SignUp.Message? {
    switch message {
    case .moved(let step):
      selected = (selected + step + answers.count) % answers.count
      return nil
    case .chosen: return answers[selected]
    case .dismissed: return .questionDismissed
    }
  }
}
