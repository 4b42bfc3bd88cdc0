import FeatDomain
import TerminalUI

extension DetailsStep {
  /// How many rows all of it takes.
  private static let allRows = 16

  /// The fields of the request whose complaints are shown elsewhere than at the password.
  private static let otherFields = ["r", "security_key", "security_value"]

  func draw(on page: inout Page, _ context: Context, signUp: SignUp) {
    let words = context.words.details
    page.line(words.title, style: .bold)
    if let verified, verified.isSurprise {
      page.text(words.noAccount(number: context.grouped(verified.number)), style: .notice)
    }
    page.gap()
    // Where there is no room for all, what has the focus is shown.
    let hasRoom = page.area.rows >= Self.allRows
    let isAtQuestion = focus == .recovery || focus == .question || focus == .answer
    if hasRoom || !isAtQuestion { drawPassword(on: &page, context) }
    if hasRoom || isAtQuestion { drawQuestion(on: &page, context) }
    page.busy(signUp.pending, context)
    if let verified {
      page.text(
        verified.expiry > context.now
          ? words.validFor(
            time: context.countdown(to: verified.expiry, atMost: SignUpRules.permitLifetime))
          : words.permitExpired)
    }
    if !hasRoom, !isAtQuestion, !isQuestionOpen { drawQuestion(on: &page, context) }
  }

  private func drawPassword(on page: inout Page, _ context: Context) {
    let words = context.words.details
    page.field(words.password, password, hasFocus: focus == .password)
    if focus == .password || page.isRoomy { page.text(words.rule) }
    if problem != .questionIncomplete {
      page.problem(problem?.part { !Self.otherFields.contains($0) }, context)
    }
    page.gap()
    page.field(words.referral, referral, hasFocus: focus == .referral)
    if focus == .referral || page.isRoomy { page.line(words.referralHint) }
    if problem?.message(for: "r") != nil { page.problem(problem?.part { $0 == "r" }, context) }
    page.gap()
  }

  private func drawQuestion(on page: inout Page, _ context: Context) {
    let words = context.words.details
    guard isQuestionOpen else {
      page.button(words.recoveryRow, hasFocus: focus == .recovery)
      page.gap()
      return
    }
    page.field(words.question, question, hasFocus: focus == .question)
    page.field(words.answer, answer, hasFocus: focus == .answer)
    page.text(focus == .answer ? words.answerHint : words.questionHint)
    if problem == .questionIncomplete {
      page.problem(problem, context)
    } else if isQuestionRefused {
      page.problem(problem?.part { $0.hasPrefix("security_") }, context)
    }
    page.gap()
  }

  /// Whether the server complains about question or answer.
  private var isQuestionRefused: Bool {
    problem?.message(for: "security_key") != nil || problem?.message(for: "security_value") != nil
  }

  /// What F1 says about the field that has the cursor.
  func explanation(_ context: Context) -> String {
    let words = context.words.details
    return switch focus {
    case .password: words.passwordHelp
    case .referral: words.referralHelp
    case .recovery, .question, .answer: words.recoveryHelp
    }
  }
}
