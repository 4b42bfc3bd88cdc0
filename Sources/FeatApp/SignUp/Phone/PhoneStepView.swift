import FeatDomain
import TerminalUI

extension PhoneStep {
  func draw(on page: inout Page, _ context: Context, signUp: SignUp) {
    let words = context.words.phone
    let (country, reading) = reading(in: context.countries)
    page.line(words.title, style: .bold)
    page.gap()
    if let country {
      page.line(words.country(country: context.name(of: country), code: country.callingCode))
    }
    page.field(words.number, field)
    page.gap()
    page.problem(problem, context)
    page.busy(signUp.pending, context)
    if problem == nil, case .number(let number, _) = reading {
      let isKnown = signUp.hasValidCode(for: number, context)
      let grouped = context.grouped(number)
      page.text(
        isKnown ? words.previewKnown(number: grouped) : words.preview(number: grouped))
    }
  }
}
