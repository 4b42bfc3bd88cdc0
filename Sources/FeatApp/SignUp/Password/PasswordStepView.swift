import FeatDomain
import TerminalUI

extension PasswordStep {
  func draw(on page: inout Page, _ context: Context, signUp: SignUp) {
    let words = context.words.signIn
    if let number {
      page.line(words.passwordTitle(number: context.grouped(number)), style: .bold)
    }
    page.gap()
    page.field(words.field, password, hasFocus: ways.focused == nil)
    page.gap()
    page.problem(problem, context, leaving: ways.reservedRows)
    page.busy(signUp.pending, context)
    let offer = words.offer(key: context.name(ofFieldKey: .recover, or: words.forgotten))
    if offersRecovery, page.rowsLeft > ways.ways.count + 1 {
      page.text(offer, style: .notice)
    }
    if problem != nil || offersRecovery { page.gap() }
    ways.draw(on: &page, context)
  }
}
