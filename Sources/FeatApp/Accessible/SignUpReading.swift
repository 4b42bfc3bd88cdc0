import FeatDomain
import TerminalUI

extension SignUp {
  /// The step with its place on the way.
  func reading(_ context: Context) -> Reading {
    var reading =
      switch step {
      case .country: country.reading(context)
      case .phone: phone.reading(context, signUp: self)
      case .code: code.reading(context, signUp: self)
      case .password: password.reading(context)
      case .details: details.reading(context)
      }
    reading.lead(with: place(context))
    return reading
  }

  /// `Sign up, 2 of 4, Phone`.
  private func place(_ context: Context) -> String {
    let words = context.words.steps
    let index = path.firstIndex(of: step) ?? 0
    return [
      formID == .signUp ? words.signUp : words.signIn,
      words.position(step: "\(index + 1)", count: "\(path.count)"), label(of: step, words),
    ].joined(separator: context.words.reading.comma)
  }
}

extension CountryStep {
  func reading(_ context: Context) -> Reading {
    let words = context.words
    var reading = Reading(words.country.title, [words.reading.countryHint])
    if let code = unknownCallingCode {
      reading.problems = [words.country.unknownCode(code: code)]
    } else if matches.isEmpty {
      reading.problems = [words.country.noMatch(query: filter.text)]
    }
    reading.addRows(count: matches.count, cursor: cursor, context) { index in
      let country = matches[index]
      return Reading.Choice(
        label: "\(context.name(of: country)) +\(country.callingCode)",
        action: .pick(.country(country.id)))
    }
    reading.field = Reading.Field(words.country.filter, filter, kind: .search)
    return reading
  }
}

extension PhoneStep {
  func reading(_ context: Context, signUp: SignUp) -> Reading {
    let words = context.words
    let (country, _) = reading(in: context.countries)
    var reading = Reading(words.phone.title)
    if let country {
      reading.add(
        words.phone.country(country: context.name(of: country), code: country.callingCode))
    }
    if signUp.formID == .signIn {
      let names = words.signIn
      reading.add(
        words.reading.fact(
          label: names.way.label, value: signUp.way == .code ? names.code : names.password))
      reading.add(hint(of: signUp.way, context))
    }
    reading.add(problem, context)
    reading.field = Reading.Field(words.phone.number, field)
    return reading
  }
}

extension CodeStep {
  func reading(_ context: Context, signUp: SignUp) -> Reading {
    var reading = Reading(context.words.code.title)
    reading.lines = facts(context, signUp: signUp)
    reading.add(problem, context)
    reading.field = Reading.Field(kind: .code, label: context.words.steps.code, value: digits)
    return reading
  }
}

extension PasswordStep {
  func reading(_ context: Context) -> Reading {
    let words = context.words.signIn
    var reading = Reading(
      number.map { words.passwordTitle(number: context.grouped($0)) } ?? words.field.label)
    reading.add(problem, context)
    if offersRecovery {
      reading.add(words.offer(key: context.name(ofFieldKey: .recover, or: words.forgotten)))
    }
    reading.field = Reading.Field(words.field, password)
    return reading
  }
}

extension DetailsStep {
  func reading(_ context: Context) -> Reading {
    let words = context.words.details
    var reading = Reading(words.title)
    if let verified, verified.isSurprise {
      reading.add(words.noAccount(number: context.grouped(verified.number)))
    }
    switch focus {
    case .password:
      reading.add(words.rule)
      reading.field = Reading.Field(words.password, password)
    case .referral:
      reading.add(words.referralHint)
      reading.field = Reading.Field(words.referral, referral)
    case .recovery: reading.add(words.recoveryRow)
    case .question:
      reading.add(words.questionHint)
      reading.field = Reading.Field(words.question, question)
    case .answer:
      reading.add(words.answerHint)
      reading.field = Reading.Field(words.answer, answer)
    }
    reading.add(problem, context)
    if let verified, verified.expiry <= context.now { reading.add(words.permitExpired) }
    return reading
  }
}
