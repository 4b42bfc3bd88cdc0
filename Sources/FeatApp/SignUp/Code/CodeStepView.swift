import FeatDomain
import TerminalUI

extension CodeStep {
  func draw(on page: inout Page, _ context: Context, signUp: SignUp) {
    let words = context.words.code
    page.line(words.title, style: .bold)
    page.gap()
    drawCells(on: &page)
    page.gap()
    page.problem(problem, context)
    page.busy(signUp.pending, context)
    for fact in facts(context, signUp: signUp) { page.text(fact) }
  }

  /// Where the code went to, how long it can be used, and whether there is another.
  func facts(_ context: Context, signUp: SignUp) -> [String] {
    let words = context.words.code
    guard let number else { return [] }
    var facts: [String] = []
    let progress = signUp.progress(at: context.now)
    let nextSend = progress.nextSendTime(for: number, at: context.now)
    if let expiry = progress.codeExpiry(for: number, formID: signUp.formID) {
      facts.append(words.sentTo(number: context.grouped(number)))
      facts.append(
        expiry > context.now
          ? words.validFor(
            time: context.countdown(to: expiry, atMost: SignUpRules.codeLifetime))
          : nextSend == nil ? words.expired : words.lastExpired)
    } else {
      facts.append(context.grouped(number))
      if problem == nil {
        let isDoubtful = progress.isDoubtful(sendTo: number, formID: signUp.formID)
        facts.append(isDoubtful ? words.perhapsSent : words.neverSent)
      }
    }
    if let next = nextSend {
      facts.append(words.nextSend(time: context.countdown(to: next)))
    } else {
      let left = progress.sendsLeft(for: number, at: context.now)
      facts.append(words.sendsLeft(count: "\(left)"))
    }
    return facts
  }

  /// Six cells; the cursor is where the next digit goes.
  private func drawCells(on page: inout Page) {
    guard page.rowsLeft > 0 else { return }
    let typed = Array(digits)
    let row = page.row
    let cells = (0..<SignUpRules.codeLength).map { index in
      "[\(index < typed.count ? String(typed[index]) : "_")]"
    }
    page.line(" " + cells.joined(separator: " "), style: .bold)
    let next = min(typed.count, SignUpRules.codeLength - 1)
    page.frame.cursor = Point(column: page.area.column + 2 + next * 4, row: row)
  }
}
