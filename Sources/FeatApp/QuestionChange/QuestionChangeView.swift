import FeatDomain
import TerminalUI

extension QuestionChange {
  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.questionChange
    page.line(words.title, style: .bold)
    page.line(context.words.account.ofAccount(account: context.accountName), style: .dim)
    page.gap()
    let columns = max(TextWidth.columns(of: words.question), TextWidth.columns(of: words.answer))
    page.field(words.question, question, columns: columns, hasFocus: focus == .question)
    page.problem(problem(at: .question), context)
    page.field(words.answer, answer, columns: columns, hasFocus: focus == .answer)
    if page.isRoomy || focus == .answer && problem == nil { page.text(words.rule, style: .dim) }
    page.problem(problem(at: .answer), context)
    page.gap()
    page.problem(otherProblem, context)
    page.busy(pending, context)
  }

  /// When the picture changes by itself.
  func nextChanges(at now: UnixTime) -> [UnixTime] { pending?.nextChanges(at: now) ?? [] }
}
