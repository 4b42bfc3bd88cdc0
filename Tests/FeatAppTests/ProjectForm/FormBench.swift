import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// The program as a value with the form open: keys go in, the test answers in the server's place,
/// and what would be on disk is here.
struct FormBench: CustomTestStringConvertible {
  var app: App
  /// The drafts on disk.
  private(set) var disk: [Int64: ProjectDraft] = [:]
  /// What was asked of the server and not answered yet, in its order.
  private(set) var asked: [Effect] = []
  /// Every effect that was asked for.
  private(set) var all: [Effect] = []
  private(set) var now = FakeClock().now

  /// Opens the form, with a new project unless a draft is given.
  init(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24),
    draft: ProjectDraft? = nil, drafts: [ProjectDraft] = [], newest: Int64 = 41
  ) {
    Locale.use()
    app = App(
      language: language, isSandbox: false, session: .sample, progress: SignUpProgress(),
      drafts: drafts, now: now)
    for draft in drafts { disk[draft.id] = draft }
    perform(app.handle(.resized(size), at: now))
    showList(.sample(id: newest, title: "Known"))
    press("n")
    guard let draft else { return }
    app.form = ProjectForm(
      draft, session: .sample, newestID: newest, isKept: disk[draft.id] != nil, app.context)
  }

  var form: ProjectForm? { app.form }
  var screen: String { app.frame.text }

  /// The screen's words without blanks and line breaks, to look for a wrapped sentence.
  func shows(_ sentence: String) -> Bool {
    screen.filter { !$0.isWhitespace }.contains(sentence.filter { !$0.isWhitespace })
  }

  /// Presses keys, as in ``Driver/press(_:)``.
  mutating func press(_ script: String) {
    for word in script.split(separator: " ") {
      for key in Key.named(String(word)) { press(key) }
    }
  }

  mutating func press(_ key: Key) {
    // No person answers a question, or what else comes up, within its moment of deafness.
    if app.deafUntil != nil { pass(milliseconds: 200) }
    perform(app.handle(.key(key), at: now))
  }

  mutating func resize(_ size: Size) { perform(app.handle(.resized(size), at: now)) }

  mutating func paste(_ text: String) {
    perform(app.handle(.paste(text, isCut: false), at: now))
  }

  mutating func send(_ message: Message) { perform(app.update(message, at: now)) }

  mutating func pass(milliseconds: Int64) {
    now.milliseconds += milliseconds
    perform(app.update(.timePassed, at: now))
  }

  /// The server answers with its list of projects.
  mutating func showList(_ projects: ProjectSummary...) {
    send(.projects(.pageLoaded(1, .success(ProjectPage(projects: projects, next: nil)))))
  }

  /// Ends the program as the user does, and starts it again from what is on disk.
  mutating func restart(byCrash: Bool = false) {
    if !byCrash { perform(app.handle(.key(.control("c")), at: now)) }
    app = App(
      language: app.language, isSandbox: false, session: .sample, progress: SignUpProgress(),
      drafts: Array(disk.values), now: now)
    asked = []
  }

  /// Opens the form again with a draft from the disk, as the list does.
  mutating func reopen(_ id: Int64) {
    guard let draft = disk[id] else { return }
    app.form = ProjectForm(draft, session: .sample, newestID: 41, isKept: true, app.context)
    app.screen = .form
  }

  /// The call of the chain that waits for its answer.
  var link: ProjectDraft.Link? {
    switch asked.last {
    case .send(let link, _, _)?, .findOutLink(let link, _, _)?: link
    default: nil
    }
  }

  /// Answers that call.
  mutating func answer(_ outcome: LinkOutcome) {
    guard let link else { return }
    asked.removeLast()
    send(.form(.linkFinished(link, outcome)))
  }

  var testDescription: String { screen }

  private mutating func perform(_ effects: [Effect]) {
    all += effects
    for effect in effects {
      switch effect {
      case .saveDraft(let draft): disk[draft.id] = draft
      case .removeDraft(let id): disk[id] = nil
      case .send, .findOutLink, .loadCategories: asked.append(effect)
      case .cancel(.draft): asked.removeAll { $0.slot == .draft }
      default: break
      }
    }
  }
}

extension ProjectFields {
  /// Everything that is needed to publish.
  static func sample(
    title: String = "Move a piano", description: String = "From the 2nd floor.\nIt is heavy.",
    tags: [String] = ["moving", "piano"], deliveryMode: DeliveryMode? = .online,
    days: Int? = 30, images: [String] = []
  ) -> ProjectFields {
    ProjectFields(
      title: title, description: description, tags: tags, deliveryMode: deliveryMode,
      // To the minute, as it is typed.
      neededBy: days.map { FakeClock().now.adding(seconds: $0 * 86_400 - 40) }, images: images)
  }
}
