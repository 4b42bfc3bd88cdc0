import FeatDomain
import TerminalUI

/// The program read out line by line, as a value: what is said next, and what a line means.
struct Conversation {
  /// What is to be said now.
  struct Saying: Equatable {
    var lines: [String] = []
    /// What the next line answers; nil while nothing is asked.
    var question: Question?
  }

  /// What stands before an answer.
  struct Question: Equatable {
    var text: String
    var isSecret = false
    /// Whether it asks if something is meant.
    var isConfirmation = false
  }

  /// Whether a person types, who can stop what is under way.
  let isInteractive: Bool
  /// Whether a text can be edited in another program.
  let canEdit: Bool
  var place = ReadingPlace()
  /// What was said last.
  private(set) var said: Reading?
  /// What has a number, in this order.
  private(set) var offered: [Reading.Choice] = []
  /// Whether all choices are said, also where text is asked for.
  var listsAll = false
  /// Whether the screen is explained.
  var explains = false
  /// Whether the question is to be asked, and whether everything is said again before it.
  var mustAsk = true
  var mustSayAll = true
  /// The lines of a text so far.
  var block: [String]?
  /// What is told beside the screen's own matter.
  var remarks: [String] = []
  /// Whether the list is being read again because somebody wanted it.
  var awaitsList = false
  private var hasBegun = false
  private var saidNotice: App.Notice?
  private var saidMessage: App.TextMessage?
  private var saidBanner: String?
  private var saidPending: Pending?
  private var saidIsLong = false

  init(isInteractive: Bool, canEdit: Bool) {
    self.isInteractive = isInteractive
    self.canEdit = canEdit
  }

  /// What is to be said since the last time.
  ///
  /// - Parameter isWaiting: Whether something is under way that has to end before anything is asked.
  mutating func news(of app: App, isWaiting: Bool) -> Saying {
    let context = app.context
    var saying = Saying()
    if !hasBegun {
      hasBegun = true
      saying.lines = [beginning(app), context.words.reading.intro]
    }
    let beside = remarks + newsBeside(app)
    remarks = []
    saying.lines += beside
    if isWaiting {
      // What was asked is to be asked again, whatever came.
      mustAsk = true
      saying.lines += progress(app, context)
      return saying
    }
    (saidPending, saidIsLong) = (nil, false)
    let reading = app.reading(place)
    if said?.title != reading.title {
      (mustAsk, mustSayAll) = (true, true)
      place.firstLine = 0
    }
    guard mustAsk || !beside.isEmpty else { return saying }
    say(reading, app, context, &saying)
    return saying
  }

  /// Whether there will be something to say when that time has come.
  func nextChange(of app: App) -> UnixTime? {
    guard let pending = app.awaited(awaitsList: awaitsList) else { return nil }
    return pending.nextChanges(at: app.now).min()
  }

  private func beginning(_ app: App) -> String {
    let words = app.context.words
    var parts = [words.header.product]
    if app.isSandbox { parts.append(words.header.sandbox) }
    if app.isReadOnly { parts.append(words.account.readOnlyMark) }
    return (parts + [app.whoIsSignedIn]).joined(separator: words.reading.comma)
  }

  private mutating func newsBeside(_ app: App) -> [String] {
    var lines: [String] = []
    if app.textMessage != saidMessage {
      saidMessage = app.textMessage
      if let message = saidMessage { lines.append(app.words(for: message)) }
    }
    if app.notice != saidNotice {
      saidNotice = app.notice
      if let notice = saidNotice { lines.append(words(for: notice, of: app)) }
    }
    if app.expiryBanner != saidBanner {
      saidBanner = app.expiryBanner
      if let saidBanner { lines.append(saidBanner) }
    }
    return lines
  }

  /// What is under way, once, and once more how to stop it.
  private mutating func progress(_ app: App, _ context: Context) -> [String] {
    guard let pending = app.awaited(awaitsList: awaitsList),
      pending.words(context) != nil
    else { return [] }
    var lines: [String] = []
    if pending != saidPending {
      (saidPending, saidIsLong) = (pending, false)
      lines.append(pending.what(context) + "..")
    }
    if isInteractive, !saidIsLong, pending.isLong(at: context.now) {
      saidIsLong = true
      lines.append(context.words.reading.stillWaiting)
    }
    return lines
  }

  /// What is said last: what went wrong while everything was saved.
  mutating func farewell(of app: App) -> Saying { Saying(lines: remarks + newsBeside(app)) }

  /// Asks once more what was asked.
  mutating func repeatQuestion() { mustAsk = true }

  private func words(for notice: App.Notice, of app: App) -> String {
    // Lines have no way to the clipboard: what would be sent there is said.
    if case .copied(let copied) = notice { return copied.text }
    return app.words(for: notice)
  }

  /// Forgets that notices were said: after an answer they are news again.
  mutating func hear() {
    saidNotice = nil
    mustAsk = true
  }
}

// MARK: - What a reading sounds like

extension Conversation {
  private mutating func say(
    _ reading: Reading, _ app: App, _ context: Context, _ saying: inout Saying
  ) {
    let words = context.words.reading
    let isKnown = !mustSayAll && reading.asksTheSame(as: said)
    if !isKnown {
      saying.lines.append("")
      saying.lines.append(reading.title)
      if explains { saying.lines.append(app.explanation) }
      saying.lines += reading.lines(from: place.firstLine)
    }
    saying.lines += reading.problems
    offer(reading, words)
    if block == nil, !isKnown {
      saying.lines += what(isIn: reading.field, words)
      if reading.field == nil || listsAll || reading.field?.kind == .search {
        for (index, choice) in offered.enumerated() {
          saying.lines.append("\(index + 1). \(choice.label)")
        }
      }
      let obstacles = listsAll ? reading.obstacles.map(\.label) : []
      saying.lines += obstacles.filter { !reading.lines.contains($0) }
    }
    saying.question = question(reading, words)
    // Asked once more it was read before.
    saying.question?.isConfirmation = app.dialog != nil && !isKnown
    said = reading
    (mustAsk, mustSayAll, explains) = (false, false, false)
  }

  private mutating func offer(_ reading: Reading, _ words: Words.Reading) {
    let more = reading.nextLines(from: place.firstLine, words)
    offered = reading.rows + [more].compactMap { $0 } + reading.choices
    if !canEdit { offered.removeAll { $0.action == .send(.form(.editorOpened)) } }
    guard listsAll else { return offered.append(moreChoices(words)) }
    let names = offered.map { $0.label.lowercased() }
    offered += reading.others.filter { !names.contains($0.label.lowercased()) }
  }

  private func moreChoices(_ words: Words.Reading) -> Reading.Choice {
    Reading.Choice(label: words.moreChoices, action: .listAll)
  }

  private func what(isIn field: Reading.Field?, _ words: Words.Reading) -> [String] {
    guard let field else { return [] }
    var lines: [String] = []
    if field.isFilled, field.kind != .confirmation {
      let value = field.value.split(separator: "\n").joined(separator: " ")
      lines.append(field.isSecret ? words.filledSecret : words.filled(value: value))
    }
    if field.kind == .text { lines.append(words.textEnd) }
    return lines
  }

  private func question(_ reading: Reading, _ words: Words.Reading) -> Question {
    // The lines of a text follow each other.
    if block != nil { return Question(text: "") }
    guard let field = reading.field, !listsAll else { return Question(text: words.choice) }
    return Question(text: words.ask(label: field.label), isSecret: field.isSecret)
  }
}
