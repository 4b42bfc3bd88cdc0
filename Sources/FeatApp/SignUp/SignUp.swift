public import FeatAPI
public import FeatDomain
public import TerminalUI

/// Sign-up and sign-in: country, phone, code, password.
///
/// Each step keeps what it has learned and what was typed, so that going back loses nothing.
public struct SignUp: Equatable, Sendable {
  /// The steps; ``path`` has those of a way in their order.
  enum Step: Sendable {
    case country, phone, code, password, details
  }

  /// What happened here.
  public enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case submitted
    case wentBack
    case stopped
    case resendRequested
    case focusMoved(by: Int)
    case revealSwitched
    case codeSent(PhoneNumber, FormID)
    indirect case codeNotSent(PhoneNumber, FormID, APIFailure)
    indirect case codeVerified(Result<Verification, APIFailure>)
    indirect case registered(Result<Session, APIFailure>)
    case sendConfirmed(PhoneNumber)
    case signInChosen(PhoneNumber)
    case passwordChosen(PhoneNumber)
    case codeAtHand(PhoneNumber)
    case questionDismissed
    case waySwitched
    case codeChosen
    case recoveryChosen
    indirect case passwordJudged(Result<Session, APIFailure>)
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    case asked(Dialog.Question, effects: [Effect] = [])
    case signedIn(Session)
    /// To the recovery question of a number.
    case recovering(PhoneNumber)
    /// Back from the first step.
    case left

    static let nothing = Outcome.effects([])
  }

  var formID: FormID
  /// How somebody signs in.
  var way: SignInWay
  var step: Step
  var country: CountryStep
  var phone: PhoneStep
  var code: CodeStep
  var password = PasswordStep()
  var details: DetailsStep
  /// Whether it lies over another screen, to which the number leads back.
  var isOverScreen = false
  /// What was sent in the last two hours, oldest first.
  var sent: [SignUpProgress.Sent]
  /// The number that signed in last.
  var lastNumber: PhoneNumber?
  /// The request that is under way.
  var pending: Pending?
  /// When the key for a new code was pressed last.
  var resendKeyHeard: UnixTime?
  /// The number that the last code was asked for.
  var requested: PhoneNumber?
  /// The number whose newest code was exchanged already and works no more.
  var exchanged: PhoneNumber?

  /// Goes on where the last run of the program ended: at the code while one is valid, else before.
  init(progress: SignUpProgress, language: Language, now: UnixTime) {
    formID = progress.formID
    way = progress.signInWay ?? .code
    lastNumber = progress.lastNumber
    // What lies ahead of the clock was written by one that has been put right since.
    sent = progress.pruned(at: now).sent.map { sent in
      var sent = sent
      sent.at = min(sent.at, now)
      return sent
    }
    let chosen = progress.iso3 ?? (language == .simplifiedChinese ? "CHN" : "")
    country = CountryStep(chosen: chosen, isRemembered: progress.iso3 != nil)
    phone = PhoneStep(iso3: chosen, typed: progress.typedNumber)
    code = CodeStep()
    details = DetailsStep(referral: progress.referral)
    step = .country
    if let waiting = progress.waitingFor, let since = progress.waitingSince,
      since.adding(seconds: SignUpRules.codeLifetime) > now
    {
      code = CodeStep(number: waiting, since: min(since, now))
      step = .code
      if formID == .signIn { way = .code }
    }
  }

  /// What is kept of this between two runs.
  func progress(at now: UnixTime) -> SignUpProgress {
    let isWaiting = step == .code || step == .details
    return SignUpProgress(
      formID: formID, iso3: country.isRemembered ? phone.iso3 : nil,
      typedNumber: phone.isSuggested ? "" : phone.numberToKeep,
      waitingFor: isWaiting ? code.number : nil, waitingSince: isWaiting ? code.since : nil,
      referral: details.referral.text, sent: sent, signInWay: way == .code ? nil : way,
      lastNumber: lastNumber
    ).pruned(at: now)
  }

  /// Starts again from the first step; what was typed before is still there. A number that has an
  /// account is suggested to who signs in, and to nobody else.
  mutating func begin(_ formID: FormID, _ context: Context) {
    self.formID = formID
    switch formID {
    case .signIn: if let lastNumber { fill(lastNumber, context) }
    case .signUp: if phone.isSuggested { phone = PhoneStep(iso3: phone.iso3, typed: "") }
    }
    step = country.isRemembered && !phone.iso3.isEmpty ? .phone : .country
    country.forgetSearch(context)
    clearProblems()
  }

  /// Fills in a number that is known, unless one was typed already.
  mutating func fill(_ number: PhoneNumber, _ context: Context) {
    guard phone.field.text.isEmpty else { return }
    phone = PhoneStep(iso3: number.iso3, typed: number.national, isSuggested: true)
    country.choose(number.iso3, context)
  }

  /// After signing in only the number, its country, the way and what was sent are remembered.
  func afterSigningIn(_ session: Session) -> SignUp {
    var next = self
    next.lastNumber = session.phone
    next.step = .country
    next.phone = PhoneStep(iso3: phone.iso3, typed: "")
    next.code = CodeStep()
    next.password = PasswordStep()
    next.details = DetailsStep(referral: "")
    next.pending = nil
    next.isOverScreen = false
    var progress = SignUpProgress(sent: sent)
    progress.use(codesFor: session.phone)
    next.sent = progress.sent
    return next
  }

  /// What is wrong with the step that is shown.
  var problem: Problem? {
    switch step {
    case .country: nil
    case .phone: phone.problem
    case .code: code.problem
    case .password: password.problem
    case .details: details.problem
    }
  }

  mutating func clearProblems() {
    phone.problem = nil
    code.problem = nil
    password.problem = nil
    details.problem = nil
  }
}
