import FeatDomain
import TerminalUI

extension Home {
  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.home
    page.line(isExpired ? words.expired : words.title, style: .bold)
    page.gap()
    page.line(words.signedInAs(name: displayName(context)))
    page.line(words.uid(uid: "\(session.uid)"))
    page.line(words.phone(number: context.grouped(session.phone)))
    if let user, !user.location.isEmpty { page.line(words.location(location: user.location)) }
    if let user, !user.timeZone.isEmpty { page.line(words.timeZone(zone: user.timeZone)) }
    page.gap()
    page.problem(problem, context)
    page.busy(pending, context)
    if let keepingFailed {
      page.text(
        "! " + words.notKept(reason: context.errors.sentence(for: keepingFailed)),
        style: [.bold, .color(.red)])
    } else if problem == nil {
      page.text(words.kept)
    }
  }
}
