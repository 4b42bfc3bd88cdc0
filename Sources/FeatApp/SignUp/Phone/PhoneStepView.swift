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
    if signUp.formID == .signIn { drawWay(signUp.way, on: &page, context) }
    page.problem(problem, context)
    page.busy(signUp.pending, context)
    if problem == nil, case .number(let number, _) = reading {
      page.text(preview(of: context.grouped(number), number, context, signUp: signUp))
    }
  }

  /// What Enter leads to, with the number as people read it.
  private func preview(
    of grouped: String, _ number: PhoneNumber, _ context: Context, signUp: SignUp
  ) -> String {
    let words = context.words.phone
    if signUp.formID == .signIn, signUp.way == .password {
      return context.words.signIn.nextPassword(number: grouped)
    }
    let isKnown = signUp.hasValidCode(for: number, context)
    return isKnown ? words.previewKnown(number: grouped) : words.preview(number: grouped)
  }

  /// The ways of signing in, the chosen one in brackets, and what is to be known about it.
  private func drawWay(_ way: SignInWay, on page: inout Page, _ context: Context) {
    let words = context.words.signIn
    let names = [(SignInWay.code, words.code), (.password, words.password)].map { each, name in
      each == way ? "[\(name)]" : " \(name) "
    }
    page.line(words.way + names.joined(separator: " "))
    if problem == nil || page.isRoomy { page.text(hint(of: way, context)) }
    page.gap()
  }

  /// What is to be known about a way of signing in.
  func hint(of way: SignInWay, _ context: Context) -> String {
    let words = context.words.signIn
    switch way {
    case .code: return words.codeHint
    case .password: return context.hasOAuthClient ? words.clientHint : words.deprecatedHint
    }
  }
}
