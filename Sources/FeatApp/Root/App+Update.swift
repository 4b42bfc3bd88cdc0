import FeatAPI
public import FeatDomain
import TerminalUI

extension App {
  /// What the program does first, once its first frame is on the screen.
  mutating func start(at now: UnixTime) -> [Effect] {
    self.now = now
    return [.loadCallingCodes] + applyAccount(.refreshRequested) + applyProjects(.opened)
  }

  /// Applies what happened.
  ///
  /// - Returns: What is to be done about it, in order.
  public mutating func update(_ message: Message, at now: UnixTime) -> [Effect] {
    self.now = now
    if let failure = message.failure { errorLog.note(failure, at: now) }
    let effects = apply(message) + heed(message.sessionVerdict)
    return effects + saveWhatWasTyped(isUrgent: !effects.isEmpty)
      + keepDraft(after: effects, isUrgent: false)
  }

  mutating func apply(_ message: Message) -> [Effect] {
    if isReadOnly, isWriting(message) {
      notice = .disabled(context.words.account.readOnly)
      return []
    }
    switch message {
    case .welcome(let message): return applyWelcome(message)
    case .signUp(let message): return applySignUp(message)
    case .recovery(let message): return applyRecovery(message)
    case .account(let message): return applyAccount(message)
    case .projects(let message): return applyProjects(message)
    case .form(let message): return applyForm(message)
    case .accountOpened, .passwordChange, .questionChange, .profiles, .profilesOpened,
      .profileOpened, .signInAgainChosen, .sessionRenewed, .signOutAnswered,
      .sessionNotRemoved:
      return applyAboutAccount(message)
    case .dialog(let message): return applyDialog(message)
    case .help(let message): return applyHelp(message)
    case .errors(let message): return applyErrors(message)
    case .errorsOpened:
      errorList = ErrorList()
      return []
    case .languageSwitched:
      guard !isPlainLocale else {
        notice = .plainLocale
        return []
      }
      language = language.other
      signUp.country.languageSwitched(countries: countries, inChinese: context.isChinese)
      return [.repaint]
    case .mouseSwitched:
      isMouseOn.toggle()
      notice = isMouseOn ? .mouseOn : nil
      return [.setMouse(isMouseOn)]
    case .copyChosen(let copied):
      notice = .copied(copied)
      return [.copy(copied.text)]
    case .helpOpened:
      help = Help(.keys)
      return []
    case .paletteOpened:
      help = Help(.palette)
      return []
    case .quitChosen:
      if busyProject != nil || signingOut != nil {
        ask(.quit(projectID: busyProject))
      } else if let unsaved {
        ask(.quitUnsaved(unsaved))
      } else {
        return leave(.finished)
      }
      return []
    case .quitRequested: return leave(.finished)
    case .repaintRequested: return [.repaint]
    case .timePassed: return timePassed()
    case .callingCodesLoaded(let result):
      switch result {
      case .success(let codes): offer(codes)
      case .failure: mustAskForCountries = true
      }
      return []
    case .savingFailed(let problem, let isSession):
      savingFailed(problem, isSession: isSession)
      return []
    case .draftCollided(let collision):
      takeApart(collision)
      return []
    case .draftsRead(let changes): return draftsRead(changes)
    case .savedAfterAll:
      account?.keepingFailed = nil
      unsaved = nil
      if case .savingFailed? = notice { notice = nil }
      if case .draftStays(let told, _)? = notice { notice = .project(told) }
      return []
    case .messageArrived(let phone, let code):
      textMessage = TextMessage(phone: phone, code: code)
      if case .disabled = notice { notice = nil }
      return []
    case .sandboxEnded:
      notice = .sandboxEnded
      return []
    }
  }

  private mutating func savingFailed(_ problem: FileProblem, isSession: Bool) {
    if isSession { account?.keepingFailed = problem } else { unsaved = problem }
    switch notice {
    // A session that is still there says more, and is the same disk's fault.
    case .account(.signedOut(.some, _))?: return
    // So does one that is not kept: the next start asks to sign in again.
    case .savingFailed(_, isSession: true)? where !isSession: return
    // What FEAT has done is said as well.
    case .project(let told)? where told.isSaved && !isSession: notice = .draftStays(told, problem)
    case .draftStays(let told, _)? where !isSession: notice = .draftStays(told, problem)
    default: notice = .savingFailed(problem, isSession: isSession)
    }
  }

  /// Ends the program; what was typed is on disk before.
  mutating func leave(_ reason: ExitReason) -> [Effect] {
    saveWhatWasTyped(isUrgent: true) + keepDraft(after: [], isUrgent: true) + [.exit(reason)]
  }

  /// Keeps the sign-up on disk whenever it changed: at once after a step, and otherwise a second
  /// after the last key, so that no key waits for the disk and a crash loses no more than that.
  mutating func saveWhatWasTyped(isUrgent: Bool) -> [Effect] {
    let progress = signUp.progress(at: now)
    guard progress != savedProgress else {
      saveDue = nil
      return []
    }
    let mayWait =
      !isUrgent && progress.waitingFor == savedProgress.waitingFor
      && progress.sent == savedProgress.sent
    if mayWait, saveDue?.hasCome(at: now, setAhead: 1000) != true {
      saveDue = saveDue ?? now.adding(seconds: 1)
      return []
    }
    saveDue = nil
    savedProgress = progress
    return [.saveProgress(progress)]
  }

  private mutating func offer(_ codes: CallingCodes) {
    guard !codes.countries.isEmpty else { return }
    var offered = codes.countries
    if let chosen = chosenCountry, !offered.contains(where: { $0.iso3 == chosen.iso3 }) {
      offered.append(chosen)
    }
    countries = builtInCountries.offered(by: offered)
    signUp.country.offer(
      countries, suggested: codes.suggested, inChinese: context.isChinese)
  }

  /// The country that the person chose, maybe before the server's list came. It stays: whether a
  /// number there gets a code is then the server's to say.
  private var chosenCountry: ServerCountry? {
    guard signUp.country.isRemembered else { return nil }
    return countries[signUp.phone.iso3].map {
      ServerCountry(iso3: $0.id, callingCode: $0.callingCode, label: $0.englishName)
    }
  }

  private mutating func applyWelcome(_ message: Welcome.Message) -> [Effect] {
    switch welcome.update(message) {
    case .signUp?: return begin(.signUp)
    case .signIn?: return begin(.signIn)
    case .switchLanguage?: return apply(.languageSwitched)
    case .quit?: return apply(.quitChosen)
    case nil: return []
    }
  }

  /// Opens the first step; the server's countries are asked for again if they did not come.
  mutating func begin(_ formID: FormID) -> [Effect] {
    signUp.begin(formID, context)
    screen = .signUp
    guard mustAskForCountries else { return [] }
    mustAskForCountries = false
    return [.loadCallingCodes]
  }

  private mutating func applySignUp(_ message: SignUp.Message) -> [Effect] {
    let step = signUp.step
    defer { if signUp.step != step { stepChanged(from: step) } }
    switch signUp.update(message, context) {
    case .effects(let effects): return effects
    case .left:
      leaveSignIn()
      return []
    case .asked(let question, let effects):
      ask(question)
      return effects
    case .recovering(let number): return openRecovery(of: number)
    case .signedIn(let session): return signedIn(session)
    }
  }

  private mutating func stepChanged(from step: SignUp.Step) {
    if case .disabled = notice { notice = nil }
    if step == .code, signUp.step == .details {
      enterIsOfCodeUntil = UnixTime(milliseconds: now.milliseconds + Self.codeEnterMilliseconds)
    }
  }

  /// Opens a question. For a moment it hears no key: one that was on its way to the screen below,
  /// or is being repeated, must not answer it.
  mutating func ask(_ question: Dialog.Question) {
    if case .command = question, isSigningInAgain {
      expired?.dialog = Dialog(question)
      return
    }
    dialog = Dialog(question)
    help = nil
    errorList = nil
    beDeaf()
  }

  mutating func beDeaf() {
    deafUntil = UnixTime(milliseconds: now.milliseconds + Self.deafMilliseconds)
  }

  private mutating func applyDialog(_ message: Dialog.Message) -> [Effect] {
    guard let answer = dialog?.update(message) else { return [] }
    dialog = nil
    return apply(answer)
  }

  private mutating func applyErrors(_ message: ErrorList.Message) -> [Effect] {
    let lines = ErrorList.lines(errorLog, context, on: size).count
    let rows = ErrorList.box(on: size, lines: lines).rows - 2
    let isClosed = errorList?.update(message, lines: lines, rows: rows) ?? true
    if isClosed { errorList = nil }
    return []
  }
}
