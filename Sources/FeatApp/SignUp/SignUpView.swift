import FeatDomain
import TerminalUI

extension SignUp {
  func draw(on page: inout Page, _ context: Context) {
    drawSteps(on: &page, context)
    page.gap()
    switch step {
    case .country: country.draw(on: &page, context)
    case .phone: phone.draw(on: &page, context, signUp: self)
    case .code: code.draw(on: &page, context, signUp: self)
    case .password: password.draw(on: &page, context, signUp: self)
    case .details: details.draw(on: &page, context, signUp: self)
    }
  }

  /// The steps from the first to the last, as far as can be said by now.
  var path: [Step] {
    // A sign-in makes an account only where the number turns out to have none.
    if formID == .signUp || step == .details { return [.country, .phone, .code, .details] }
    return [.country, .phone, way == .code ? .code : .password]
  }

  /// The way, and where on it one is: `Sign up  2 of 4  Country > [Phone] > Code > Password`.
  private func drawSteps(on page: inout Page, _ context: Context) {
    let words = context.words.steps
    let flow = formID == .signUp ? words.signUp : words.signIn
    let index = path.firstIndex(of: step) ?? 0
    let position = words.position(step: "\(index + 1)", count: "\(path.count)")
    let names = path.map { step in
      let name = label(of: step, words)
      return step == self.step ? "[\(name)]" : name
    }
    let whole = "\(flow)  \(position)  \(names.joined(separator: " > "))"
    let isWide = TextWidth.columns(of: whole) <= page.area.columns
    page.line(
      isWide ? whole : "\(flow)  \(position)  [\(label(of: step, words))]", style: .progress)
  }

  func label(of step: Step, _ words: Words.Steps) -> String {
    switch step {
    case .country: words.country
    case .phone: words.phone
    case .code: words.code
    case .password, .details: words.details
    }
  }

  /// What F1 says about the field that has the cursor.
  func explanation(_ context: Context) -> String {
    let words = context.words
    switch step {
    case .country: return words.country.help
    case .phone: return formID == .signIn ? words.signIn.phoneHelp : words.phone.help
    case .code: return words.code.help
    case .password: return words.signIn.passwordHelp
    case .details: return details.explanation(context)
    }
  }

  /// When the picture changes by itself.
  func nextChanges(at now: UnixTime) -> [UnixTime] {
    var moments = pending?.nextChanges(at: now) ?? []
    let progress = progress(at: now)
    switch step {
    case .country, .phone, .password: break
    case .code:
      guard let number = code.number else { break }
      if let expiry = progress.codeExpiry(for: number, formID: formID) {
        moments += Countdown.nextChange(to: expiry, at: now)
      }
      if let next = progress.nextSendTime(for: number, at: now) {
        moments += Countdown.nextChange(to: next, at: now)
      }
    case .details:
      if let expiry = details.verified?.expiry {
        moments += Countdown.nextChange(to: expiry, at: now)
      }
    }
    return moments
  }
}
