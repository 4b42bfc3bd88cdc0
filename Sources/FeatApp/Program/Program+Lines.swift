import FeatDomain
public import TerminalUI

extension Program {
  /// Runs line by line until the user, a signal or the end of the input ends it.
  ///
  /// - Parameter canEdit: Whether a text can be edited in another program.
  public func run(on terminal: any LineTerminal, canEdit: Bool) -> ExitReason {
    lend = { body in terminal.lend(to: body) }
    var talk = Conversation(isInteractive: terminal.isInteractive, canEdit: canEdit)
    start()
    while exitReason == nil {
      let isWaiting = isWaiting(talk, for: terminal)
      if !isWaiting { talk.awaitsList = false }
      say(talk.news(of: app, isWaiting: isWaiting), on: terminal)
      let events = terminal.wait(
        milliseconds: patience(talk), for: isWaiting ? .only(Conversation.stop) : .any)
      for event in events { handle(event, &talk, isWaiting: isWaiting) }
      saveInTime()
      receive()
    }
    say(talk.farewell(of: app), on: terminal)
    return exitReason ?? .finished
  }

  private func say(_ saying: Conversation.Saying, on terminal: any LineTerminal) {
    for line in saying.lines { terminal.say(line) }
    if let question = saying.question {
      terminal.ask(
        question.text, isSecret: question.isSecret, isConfirmation: question.isConfirmation)
    }
  }

  /// Whether the next line has to wait: for an answer that decides what is asked, and, where lines
  /// were written before, for all that is under way.
  private func isWaiting(_ talk: Conversation, for terminal: any LineTerminal) -> Bool {
    app.isAwaiting(awaitsList: talk.awaitsList) || !terminal.isInteractive && !isIdle
  }

  private func handle(_ event: LineEvent, _ talk: inout Conversation, isWaiting: Bool) {
    let now = dependencies.now()
    switch event {
    case .line(let line):
      perform(isWaiting ? talk.stop(&app, at: now) : talk.answer(line, &app, at: now))
    case .ended: perform(app.update(.quitRequested, at: now))
    case .resumed: talk.repeatQuestion()
    case .terminationRequested(let signal):
      perform(app.handle(.terminationRequested(signal: signal), at: now))
    case .closed: perform(app.handle(.closed, at: now))
    }
  }

  /// How long to wait for a line: nothing changes by itself but what is under way and what is to be
  /// saved.
  private func patience(_ talk: Conversation) -> Int? {
    let now = max(dependencies.now(), app.now)
    let moments = [app.saveDue, app.form?.saveDue, unsaved.due(at: now), talk.nextChange(of: app)]
    guard let next = moments.compactMap({ $0 }).min() else { return nil }
    return max(1, Int(next.milliseconds - now.milliseconds))
  }

  /// Saves what was typed when its time has come.
  private func saveInTime() {
    let now = dependencies.now()
    app.now = now
    if let due = unsaved.due(at: now), due <= now { saveAgain() }
    let isDue = [app.saveDue, app.form?.saveDue].contains { $0.map { $0 <= now } ?? false }
    if isDue { perform(app.update(.timePassed, at: now)) }
  }
}
