import FeatAPI
import FeatDomain
import TerminalUI

extension SignUp {
  /// Applies what happened.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .typed(let key): return type(key, context)
    case .pasted(let text): return pending == nil ? paste(text, context) : .nothing
    case .submitted: return pending == nil ? submit(context) : .nothing
    case .wentBack: return goBack(context)
    case .stopped: return stop(context)
    case .resendRequested:
      guard !isHeld(context), let number = code.number, resendObstacle(context) == nil
      else { return .nothing }
      return send(to: number, context)
    case .focusMoved(let step):
      moveFocus(by: step)
      return .nothing
    case .revealSwitched:
      switchReveal()
      return .nothing
    case .codeSent(let number, let formID): return codeSent(number, formID, context)
    case .codeNotSent(let number, let formID, let failure):
      return codeNotSent(number, formID, failure, context)
    case .codeVerified(let result): return codeVerified(result, context)
    case .registered(let result): return registered(result, context)
    case .sendConfirmed(let number): return send(to: number, context)
    case .signInChosen(let number): return signIn(number, context)
    case .passwordChosen(let number):
      signIn(number, byPassword: details.password.text)
      return .nothing
    case .codeAtHand(let number):
      show(codeFor: number, context)
      return .nothing
    case .questionDismissed: return .nothing
    case .waySwitched:
      switchWay()
      return .nothing
    case .codeChosen:
      chooseCode()
      return .nothing
    case .recoveryChosen: return recover()
    case .passwordJudged(let result): return passwordJudged(result)
    }
  }

  /// Whether the key for a new code came so soon after itself that it is being held down: each
  /// code counts, and nobody asks for two within a second.
  private mutating func isHeld(_ context: Context) -> Bool {
    defer { resendKeyHeard = context.now }
    guard let resendKeyHeard else { return false }
    return context.now >= resendKeyHeard && context.now < resendKeyHeard.adding(seconds: 1)
  }

  /// Why no new code can be sent now; nil when one can.
  func resendObstacle(_ context: Context) -> String? {
    let words = context.words.problems
    if pending != nil { return words.resendInFlight }
    guard let number = code.number,
      let next = progress(at: context.now).nextSendTime(for: number, at: context.now)
    else { return nil }
    return words.resendQuota(time: context.countdown(to: next))
  }

  private mutating func moveFocus(by places: Int) {
    if step == .password {
      password.ways.moveFocus(by: places)
    } else {
      details.moveFocus(by: places)
    }
  }

  private mutating func switchReveal() {
    if step == .password {
      password.password.isMasked.toggle()
    } else {
      details.password.isMasked.toggle()
    }
  }

  private mutating func type(_ key: Key, _ context: Context) -> Outcome {
    if context.keys[.resend].contains(key.halfWidth) { resendKeyHeard = context.now }
    guard pending == nil else { return .nothing }
    switch step {
    case .country: country.type(key, context)
    case .phone: phone.type(key)
    case .code: if code.type(key) { return submit(context) }
    case .password: password.type(key)
    case .details: details.type(key)
    }
    return .nothing
  }

  private mutating func paste(_ text: String, _ context: Context) -> Outcome {
    switch step {
    case .country: country.paste(text, context)
    case .phone: phone.paste(text)
    case .code: if code.paste(text) { return submit(context) }
    case .password: password.paste(text)
    case .details: details.paste(text)
    }
    return .nothing
  }

  private mutating func submit(_ context: Context) -> Outcome {
    switch step {
    case .country:
      let number = country.numberTyped(in: context.countries)
      guard let chosen = country.submit(context) else { return .nothing }
      phone.iso3 = chosen.id
      if let number { phone = PhoneStep(iso3: chosen.id, typed: number) }
      step = .phone
      return .nothing
    case .phone: return submitPhone(context)
    case .code:
      guard let (number, digits) = code.submit() else { return .nothing }
      pending = Pending(operation: .verifyCode, since: context.now)
      return .effects([.verifyCode(number, formID, Secret(digits))])
    case .password: return submitPassword(context)
    case .details:
      guard let registration = details.submit() else { return .nothing }
      pending = Pending(operation: .register, since: context.now)
      return .effects([.register(registration)])
    }
  }

  private mutating func submitPhone(_ context: Context) -> Outcome {
    guard let (number, doubt) = phone.submit(context) else { return .nothing }
    phone.isSuggested = false
    if phone.iso3 != number.iso3 {
      phone.iso3 = number.iso3
      country.choose(number.iso3, context)
    }
    if formID == .signIn, way == .password {
      askPassword(of: number)
      return .nothing
    }
    if details.isVerified(number, at: context.now) {
      // What was chosen since changes nothing: the number has no account, and the permit makes one.
      formID = details.verified?.formID ?? formID
      step = .details
      return .nothing
    }
    let progress = progress(at: context.now)
    if hasValidCode(for: number, context) {
      show(codeFor: number, context)
      return .nothing
    }
    if progress.nextSendTime(for: number, at: context.now) != nil {
      return .asked(.limitReached(number, serverMessage: nil))
    }
    if let doubt { return .asked(.doubtfulNumber(number, doubt)) }
    return send(to: number, context)
  }

  /// Whether a code is on its way to this number: the person only went back to look, and no other
  /// SMS needs to be spent.
  func hasValidCode(for number: PhoneNumber, _ context: Context) -> Bool {
    guard number != exchanged,
      let expiry = progress(at: context.now).codeExpiry(for: number, formID: formID)
    else { return false }
    return expiry > context.now
  }

  private mutating func goBack(_ context: Context) -> Outcome {
    guard pending == nil else { return stop(context) }
    clearProblems()
    password.empty()
    guard let index = path.firstIndex(of: step), index > 0, step != .phone || !isOverScreen else {
      return .left
    }
    // A code is used up once it was exchanged: from the password back means back to the number.
    step = step == .details ? .phone : path[index - 1]
    if step == .country { country.reopen(context) }
    return .nothing
  }

  /// Gives up a request. The server may have done it, which is then said, and nothing is re-sent.
  private mutating func stop(_ context: Context) -> Outcome {
    guard let pending else { return .nothing }
    self.pending = nil
    // Signing in by password changes nothing by itself.
    let failure = APIFailure(
      .transport(.cancelled), mayHaveTakenEffect: pending.operation != .signIn)
    fail(pending.operation, failure, context)
    if pending.operation == .register, let number = details.verified?.number {
      return .asked(
        .accountMayExist(number, hasPassword: details.hasPassword), effects: [.cancel(.account)])
    }
    return .effects([.cancel(.account)])
  }

  /// Signs in by code with a number that has an account, or may have one.
  private mutating func signIn(_ number: PhoneNumber, _ context: Context) -> Outcome {
    formID = .signIn
    way = .code
    // It is asked at the number, or at the end after a lost answer: then the permit is used up.
    details.verified = nil
    // The code that was exchanged at the end of sign-up works no more.
    if exchanged == number { code = CodeStep() }
    step = .phone
    return send(to: number, context)
  }

  mutating func send(to number: PhoneNumber, _ context: Context) -> Outcome {
    clearProblems()
    requested = number
    pending = Pending(operation: .sendCode, since: context.now)
    return .effects([.sendCode(number, formID)])
  }

  mutating func show(codeFor number: PhoneNumber, _ context: Context) {
    if formID == .signIn { way = .code }
    if code.number != number { code = CodeStep(number: number, since: context.now) }
    clearProblems()
    step = .code
  }
}
