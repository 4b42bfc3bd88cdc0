import FeatDomain
import TerminalUI

extension PasswordChange {
  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.passwordChange
    page.line(words.title, style: .bold)
    page.line(context.words.account.ofAccount(account: context.accountName), style: .dim)
    page.gap()
    let columns = max(TextWidth.columns(of: words.old), TextWidth.columns(of: words.new))
    page.field(words.old, old, columns: columns, hasFocus: focus == .old)
    page.problem(problem(at: .old), context)
    page.field(words.new, new, columns: columns, hasFocus: focus == .new)
    if page.isRoomy || focus == .new && problem == nil { page.text(words.rule, style: .dim) }
    page.problem(problem(at: .new), context)
    page.gap()
    page.problem(otherProblem, context)
    page.busy(pending, context)
  }

  /// When the picture changes by itself.
  func nextChanges(at now: UnixTime) -> [UnixTime] { pending?.nextChanges(at: now) ?? [] }
}
