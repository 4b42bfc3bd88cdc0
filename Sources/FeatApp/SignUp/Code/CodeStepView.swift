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
    guard let number else { return }
    let progress = signUp.progress(at: context.now)
    let nextSend = progress.nextSendTime(for: number, at: context.now)
    if let expiry = progress.codeExpiry(for: number, formID: signUp.formID) {
      page.line(words.sentTo(number: context.grouped(number)))
      page.text(
        expiry > context.now
          ? words.validFor(
            time: context.countdown(to: expiry, atMost: SignUpRules.codeLifetime))
          : nextSend == nil ? words.expired : words.lastExpired)
    } else {
      page.line(context.grouped(number))
      if problem == nil {
        let isDoubtful = progress.isDoubtful(sendTo: number, formID: signUp.formID)
        page.text(isDoubtful ? words.perhapsSent : words.neverSent)
      }
    }
    if let next = nextSend {
      page.text(words.nextSend(time: context.countdown(to: next)))
    } else {
      page.line(words.sendsLeft(count: "\(progress.sendsLeft(for: number, at: context.now))"))
    }
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
