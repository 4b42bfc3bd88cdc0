public import FeatAPI
public import FeatDomain
public import TerminalUI

/// The screen that people live in: their service projects, and what can be done with each.
public struct Projects: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case opened
    case timePassed
    case refreshRequested
    case stopped
    case moved(Key)
    case selected(Int64)
    case tabMoved(by: Int)
    case sorted
    case filterOpened, filterKept, filterCleared
    case typed(Key)
    case pasted(String)
    case detailOpened, detailClosed
    case actionChosen(ProjectAction)
    case newChosen
    case copyOpened
    case draftOpened, discardChosen, discardConfirmed(Int64)
    case winnerMoved(Key), winnerPicked, winnerPickerClosed
    indirect case confirmed(CommandQuestion)
    case questionDismissed

    // Every row of a key table holds a message, and each key makes tables of them: what is large
    // stands elsewhere.
    indirect case pageLoaded(Int, Result<ProjectPage, APIFailure>)
    indirect case projectLoaded(Int64, Result<Project, APIFailure>)
    indirect case participantsLoaded(Int64, Result<[Participant], APIFailure>)
    indirect case commandFinished(Int64, ProjectCommand, CommandOutcome)
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    indirect case asked(CommandQuestion, effects: [Effect] = [])
    indirect case askedToDiscard(ProjectDraft)
    /// Which of these texts is to be copied.
    case askedToCopy([CopiedText])
    indirect case told(ProjectNotice, effects: [Effect] = [])
    /// The form opens: with a draft, or with a copy of a project.
    indirect case form(ProjectDraft, effects: [Effect] = [])
    /// The session has run out, and the command was not done.
    indirect case sessionRefused(CommandQuestion)

    static let nothing = Outcome.effects([])
  }

  /// A command that is under way.
  struct Running: Equatable, Sendable {
    /// What was asked before it.
    var question: CommandQuestion
    var pending: Pending
    /// Whether it was given up, and reading shall show what came of it.
    var isFindingOut = false

    var id: Int64 { question.id }
    var command: ProjectCommand { question.command }
    /// The status that the project had then.
    var from: ProjectStatus { question.status }
  }

  /// An action that waits for its project to be read.
  struct Wish: Equatable, Sendable {
    var id: Int64
    var action: ProjectAction
  }

  var session: Session
  var store = ProjectStore()
  var list = ProjectList()
  /// Whether keys go into the filter.
  var isFiltering = false
  /// The project whose detail has the keys: beside the list where there is room, else instead of it.
  /// It stays the same, wherever its row goes.
  var openID: Int64?
  /// What was read of projects that were looked at.
  var details = DetailCache()
  /// How far the detail is scrolled.
  var detailTop = 0
  /// When the selected project is to be read, unless the selection moves on.
  var detailDue: UnixTime?
  var picker: WinnerPicker?
  var running: Running?
  /// A project that was closed just now: who takes part is still to be told.
  var closedJustNow: Int64?
  var wish: Wish?
  /// The pages that are still to be read, in their order.
  var queue: [Int] = []
  /// The request for a page that is under way.
  var pending: Pending?
  /// Whether every page is to be read, because the end of the list was asked for.
  var isReadingAll = false
  /// Whether reading on was stopped, until the selection moves or the list is read anew.
  var isStopped = false
  /// What went wrong with the last page.
  var problem: Problem?
  /// Since when no page could be read.
  var failingSince: UnixTime?
  /// What the view has drawn of the list.
  var drawnRows = DrawnRows()
  /// How often in a row no page could be read, for want of a connection.
  var failedReads = 0
  /// When the list is to be read again.
  var refreshDue: UnixTime?

  init(session: Session, drafts: [ProjectDraft] = []) {
    self.session = session
    store.take(drafts.filter { $0.uid == session.uid })
    list.rebuild(store, at: UnixTime(milliseconds: 0))
  }

  /// Takes the session that the same person has signed in with since; what is being read for the
  /// old one is waited for no more.
  mutating func take(_ session: Session) {
    self.session = session
    details.stopReading(allBut: nil)
  }

  /// Whether the server does not take the session any more.
  var isExpired: Bool {
    if case .failed(_, let failure)? = problem { failure.kind == .unauthorized } else { false }
  }

  /// Whether the detail has the keys.
  var isDetailOpen: Bool { openID != nil }

  /// What the keys are about: the project that is open, else the selected row.
  var subjectID: Int64? { openID ?? list.shownID(store) }

  /// The project that the keys are about; nil where there is none, or an unsent draft.
  var selected: ProjectSummary? {
    openID.map { store[$0] } ?? list.project(at: list.cursor.selected, store)
  }

  /// The selected draft that the server knows nothing of.
  var selectedDraft: ProjectDraft? {
    subjectID.flatMap { $0 < 0 ? store.draft(of: $0) : nil }
  }

  /// What was typed of it, and has not reached the server.
  var localDraft: ProjectDraft? { subjectID.flatMap { store.draft(of: $0) } }
}
