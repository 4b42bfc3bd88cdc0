import FeatDomain
import TerminalUI

extension DetailsStep {
  func draw(on page: inout Page, _ context: Context, signUp: SignUp) {
    let words = context.words.details
    page.line(words.title, style: .bold)
    if let verified, verified.isSurprise {
      page.text(words.noAccount(number: context.grouped(verified.number)), style: .color(.yellow))
    }
    page.gap()
    page.field(words.password, password, hasFocus: focus == .password)
    if focus == .password || page.isRoomy { page.text(words.rule) }
    if !isAboutReferral { page.problem(problem, context) }
    page.gap()
    page.field(words.referral, referral, hasFocus: focus == .referral)
    if focus == .referral || page.isRoomy { page.line(words.referralHint) }
    if isAboutReferral { page.problem(problem, context) }
    page.gap()
    page.busy(signUp.pending, context)
    if let verified {
      page.text(
        verified.expiry > context.now
          ? words.validFor(time: context.countdown(to: verified.expiry)) : words.permitExpired)
    }
  }

  private var isAboutReferral: Bool { problem?.message(for: "r") != nil }
}
