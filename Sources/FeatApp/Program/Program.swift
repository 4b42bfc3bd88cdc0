import FeatDomain
public import TerminalUI

/// The running program: events in, effects started, frames out.
///
/// It lives on one thread that waits in ``Terminal/wait(milliseconds:)``. A plain loop is simpler
/// than the main actor's queue here, and measures better: on Linux that queue ends the main thread.
public final class Program {
  /// What the program is and shows.
  public internal(set) var app: App
  let dependencies: Dependencies
  private let mailbox: Mailbox
  private var tasks: [Slot: (number: Int, task: Task<Void, Never>)] = [:]
  private var lastNumber = 0
  private(set) var exitReason: ExitReason?
  private var needsRepaint = false
  /// What the disk has not taken.
  var unsaved = UnsavedFiles()
  /// The drafts of the effects that are being performed which another copy has changed, too.
  var collided: Set<Int64> = []
  /// What the screen shows, as long as nothing has happened since but moves in a list.
  private var picture: Picture?
  private var pace = DrawingPace()
  /// Whether the list, with nothing over it, is all that the screen shows.
  private var isListShown = false
  /// Gives the terminal to another program for as long as something runs.
  var lend: (_ body: () -> Void) -> Void = { body in body() }
  /// Switches the terminal's reports of the mouse.
  private var setMouse: (_ isOn: Bool) -> Void = { _ in }
  /// Puts a text on the terminal's clipboard.
  private var copy: (_ text: String) -> Void = { _ in }

  /// Makes a program that has not started anything yet.
  public init(app: App, dependencies: Dependencies, mailbox: Mailbox) {
    self.app = app
    self.dependencies = dependencies
    self.mailbox = mailbox
  }

  /// Whether nothing is under way.
  public var isIdle: Bool { tasks.isEmpty }

  /// Runs until the user, a signal or the terminal ends it.
  public func run(on terminal: any Terminal) -> ExitReason {
    lend = { body in terminal.lend(to: body) }
    setMouse = terminal.setMouse
    copy = terminal.copy
    handle([.resized(terminal.size)])
    paint(on: terminal)
    start()
    while exitReason == nil {
      let events = terminal.wait(milliseconds: patience)
      handle(events)
      receive()
      if needsRepaint {
        terminal.invalidate()
        needsRepaint = false
      }
      if exitReason == nil { paint(on: terminal, after: events) }
    }
    return exitReason ?? .finished
  }

  /// Paints what the events have changed, or what else has. Only pages of the list come in floods,
  /// and only there a frame may wait: what keys mean must be seen at once.
  private func paint(on terminal: any Terminal, after events: [TerminalEvent]) {
    if !events.isEmpty {
      pace.begin()
      paint(on: terminal)
    } else if !isListShown || !app.isListAlone || pace.allows(at: dependencies.now()) {
      let changed = paint(on: terminal)
      pace.note(changedCells: changed, at: dependencies.now())
    }
  }

  @discardableResult
  private func paint(on terminal: any Terminal) -> Int {
    if picture?.redraw(&app) != true { picture = app.picture() }
    isListShown = app.isListAlone
    guard let frame = picture?.frame else { return 0 }
    return terminal.paint(frame)
  }

  /// How long the terminal may wait, in milliseconds; nil for as long as it takes.
  ///
  /// A clock that was set back since the last update does not count: nothing is further off for it.
  private var patience: Int? {
    let now = max(dependencies.now(), app.now)
    let dues = [picture?.times.upperBound ?? app.nextChange, unsaved.due(at: now), pace.due]
    let end = dues.compactMap { $0 }.min() ?? .never
    guard end != .never else { return nil }
    return max(1, Int(end.milliseconds - now.milliseconds))
  }

  /// Starts what the first screen needs, after it is painted.
  public func start() {
    picture = nil
    app.take(countries: dependencies.countries())
    app.take(zone: dependencies.zone(dependencies.now()))
    perform(app.start(at: dependencies.now()))
  }

  /// Takes what the terminal reports; an empty list means that time has passed.
  public func handle(_ events: [TerminalEvent]) {
    let now = dependencies.now()
    for event in events where !goShortWay(with: event, at: now) {
      let keys = picture?.isStale == false ? picture?.keys : nil
      picture = nil
      perform(app.handle(event, at: now, keys: keys))
    }
    if let due = unsaved.due(at: now), due <= now {
      picture = nil
      saveAgain()
    }
    // As long as a picture stays right, nothing comes of time.
    guard picture?.times.contains(now) != true else { return }
    picture = nil
    perform(app.update(.timePassed, at: now))
  }

  /// Moves the selection or types a letter where that is all that an event does.
  private func goShortWay(with event: TerminalEvent, at now: UnixTime) -> Bool {
    let effects =
      picture?.moveSelection(in: &app, by: event, at: now)
      ?? picture?.type(in: &app, by: event, at: now)
    guard let effects else { return false }
    if !effects.isEmpty { picture = nil }
    perform(effects)
    return true
  }

  /// Takes the messages that have arrived; an answer that nobody waits for any more is dropped.
  public func receive() {
    for letter in mailbox.takeAll() {
      picture = nil
      if let ticket = letter.ticket {
        guard tasks[ticket.slot]?.number == ticket.number else { continue }
        tasks[ticket.slot] = nil
      }
      perform(app.update(letter.message, at: dependencies.now()))
      if letter.ticket != nil, tasks.isEmpty { dependencies.releaseMemory() }
    }
  }

  func perform(_ effects: [Effect]) {
    for effect in effects where exitReason == nil {
      // What else was to be done with it was for a draft that is another by now.
      if let id = effect.draftID, collided.contains(id) { continue }
      perform(effect)
    }
    collided = []
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .cancel(let slot): tasks.removeValue(forKey: slot)?.task.cancel()
    case .repaint: needsRepaint = true
    case .setMouse(let isOn): setMouse(isOn)
    case .copy(let text): copy(text)
    case .exit(let reason):
      saveAgain()
      for running in tasks.values { running.task.cancel() }
      exitReason = reason
    case .saveSession, .saveProgress, .saveDraft, .removeDraft: save(effect)
    case .removeSession:
      unsaved.forget(effect)
      do { try dependencies.removeSession() } catch { tell(.sessionNotRemoved(error)) }
    case .readDrafts(let isOpening): readDrafts(isOpening: isOpening)
    case .listProfiles: tell(.profiles(.listed(dependencies.profiles())))
    case .openProfile(let name):
      // From then on another profile's files are written.
      saveAgain()
      unsaved.forgetAll()
      tell(.profileOpened(name, dependencies.openProfile(name)))
    case .editText(let text):
      var outcome = EditorOutcome.unchanged
      lend { outcome = dependencies.editText(text) }
      tell(.form(.textEdited(outcome)))
    default: startTask(effect)
    }
  }

  /// Tells the app at once what came of an effect.
  func tell(_ message: Message) {
    perform(app.update(message, at: dependencies.now()))
  }

  private func startTask(_ effect: Effect) {
    guard let slot = effect.slot else { return }
    tasks[slot]?.task.cancel()
    lastNumber += 1
    let ticket = Letter.Ticket(slot: slot, number: lastNumber)
    let api = dependencies.api(app.language)
    let mailbox = mailbox
    let images = dependencies.images
    let task = Task.detached(executorPreference: dependencies.executor) {
      guard let message = await effect.run(api, images: images) else { return }
      mailbox.post(Letter(ticket: ticket, message: message))
    }
    tasks[slot] = (ticket.number, task)
  }
}
