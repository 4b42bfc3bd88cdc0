import FeatDomain
import TerminalUI

extension Recovery {
  func draw(on page: inout Page, _ context: Context) {
    drawSteps(on: &page, context)
    page.gap()
    switch step {
    case .question: drawQuestion(on: &page, context)
    case .password: drawPassword(on: &page, context)
    }
    page.gap()
    page.problem(problem, context, leaving: ways.reservedRows)
    page.busy(pending, context)
    if problem != nil { page.gap() }
    ways.draw(on: &page, context)
  }

  /// The way, and where on it one is, as sign-up shows it.
  private func drawSteps(on page: inout Page, _ context: Context) {
    let words = context.words.recovery
    let position = context.words.steps.position(
      step: "\(step.rawValue + 1)", count: "\(Step.allCases.count)")
    let names = [(Step.question, words.question), (.password, words.password)].map { each, name in
      each == step ? "[\(name)]" : name
    }
    let whole = "\(words.flow)  \(position)  \(names.joined(separator: " > "))"
    let isWide = TextWidth.columns(of: whole) <= page.area.columns
    let short = "\(words.flow)  \(position)  \(names[step.rawValue])"
    page.line(isWide ? whole : short, style: .progress)
  }

  private func drawQuestion(on page: inout Page, _ context: Context) {
    let words = context.words.recovery
    page.line(words.questionTitle(number: context.grouped(number)), style: .bold)
    guard let question else { return }
    page.gap()
    // Its owner wrote it, at whatever length.
    page.text(question.line, most: page.isRoomy ? 4 : 2)
    page.field(words.answer, answer, hasFocus: ways.focused == nil)
    if page.isRoomy || problem == nil { page.line(words.answerHint) }
  }

  private func drawPassword(on page: inout Page, _ context: Context) {
    let words = context.words.recovery
    page.line(words.passwordTitle, style: .bold)
    page.gap()
    page.field(words.field, password, hasFocus: ways.focused == nil)
    if page.isRoomy || problem == nil { page.line(words.rule) }
  }

  /// What F1 says about the field that has the cursor.
  func explanation(_ context: Context) -> String {
    let words = context.words.recovery
    return step == .question ? words.questionHelp : words.passwordHelp
  }
}
