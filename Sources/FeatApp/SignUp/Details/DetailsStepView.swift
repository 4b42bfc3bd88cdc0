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
    page.problem(problem?.part { $0 != "r" }, context)
    page.gap()
    page.field(words.referral, referral, hasFocus: focus == .referral)
    if focus == .referral || page.isRoomy { page.line(words.referralHint) }
    if problem?.message(for: "r") != nil { page.problem(problem?.part { $0 == "r" }, context) }
    page.gap()
    page.busy(signUp.pending, context)
    if let verified {
      page.text(
        verified.expiry > context.now
          ? words.validFor(time: context.countdown(to: verified.expiry)) : words.permitExpired)
    }
  }
}
