import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// One place decides what can be done with a project; this holds everything that shows or does it
/// against that place.
@Suite("What a project offers, wherever it is offered")
struct ProjectOffersTests {
  /// A project in one state of the table.
  struct State: Sendable, CustomTestStringConvertible {
    var status: ProjectStatus
    var role: ProjectRole
    var participants: Int?
    var language: Language

    var testDescription: String {
      "\(status) \(role) \(participants.map { "\($0)" } ?? "-") \(language.rawValue)"
    }

    var offers: [ProjectOffer] {
      ProjectOffer.offers(status: status, role: role, participants: participants)
    }

    var enabled: [ProjectAction] { offers.filter(\.isEnabled).map(\.action) }

    /// The program with such a project read and open. The wide footer has room for everything.
    var app: App {
      let summary = ProjectSummary.sample(
        status: status, ownerID: role == .owner ? Session.sample.uid : 77)
      let people = participants.map { count in
        (0..<count).map { Participant.sample(uid: UInt64($0 + 1)) }
          + [.sample(uid: 99, hasQuit: true)]
      }
      return App.showing(
        .sample(summary), people, language, size: Size(columns: 200, rows: 50), isOpen: false)
    }
  }

  static let states: [State] = (ProjectStatus.known + [.unknown(450), .unknown(nil)]).flatMap {
    status in
    ProjectRole.allCases.flatMap { role in
      [nil, 0, 1, 3].flatMap { participants in
        Language.allCases.map { language in
          State(status: status, role: role, participants: participants, language: language)
        }
      }
    }
  }

  @Test("Footer, buttons, help and keys agree with the table", arguments: states)
  func agreement(_ state: State) throws {
    let app = state.app
    let words = app.context.words.actions
    let rows = app.keys.rows.filter { row in
      if case .projects(.actionChosen) = row.message { true } else { false }
    }
    let shown = rows.filter { $0.disabledReason == nil }.map { Self.action(of: $0) }
    #expect(shown == state.enabled, "the keys that act, in the order of the table")

    let footer = app.keys.footer(columns: 198)
    let buttons = app.detailLines.joined(separator: "\n")
    for action in ProjectAction.allCases {
      let label = "\(action.key.name) \(words[action])"
      let isEnabled = state.enabled.contains(action)
      #expect(footer.contains(label) == isEnabled, "footer: \(label)")
      #expect(buttons.contains("[ \(label) ]") == isEnabled, "buttons: \(label)")
    }
    var open = app
    open.press("?")
    let help = open.frame.text
    for row in rows { #expect(help.contains(row.label), "help: \(row.label)") }
  }

  @Test("A disabled key says why, asks nothing of anybody, and changes nothing", arguments: states)
  func disabledKeys(_ state: State) throws {
    for offer in state.offers where !offer.isEnabled {
      // Where the winner is known the key of the choice shows who it is.
      if state.enabled.contains(where: { $0.key == offer.action.key }) { continue }
      if offer.action == .seeResult { continue }
      var app = state.app
      let before = app.projects
      let effects = app.handle(.key(offer.action.key), at: app.now)
      #expect(effects == [])
      #expect(app.projects == before)
      #expect(app.dialog == nil && app.form == nil)
      let obstacle = try #require(offer.obstacle)
      let reason = app.context.words.actions.reason(
        obstacle, against: offer, app.context.words)
      #expect(app.notice == .disabled(reason))
      #expect(!reason.contains("{"))
    }
  }

  @Test("An enabled key does what it says", arguments: states)
  func enabledKeys(_ state: State) throws {
    for action in state.enabled {
      var app = state.app
      _ = app.handle(.key(action.key), at: app.now)
      switch action {
      case .publish, .close, .cancel:
        guard case .command(let question)? = app.dialog?.question else {
          Issue.record("\(action) asks nothing")
          continue
        }
        #expect(question.command.action == action)
        #expect(question.status == state.status && question.id == 1042)
      case .selectWinner: #expect(app.projects?.picker?.projectID == 1042)
      case .seeResult: #expect(app.projects?.isDetailOpen == true)
      case .edit: #expect(app.form?.draft.projectID == 1042)
      case .copy: #expect(app.screen == .form && app.form?.draft.projectID == nil)
      }
    }
  }

  @Test("What was typed of a project that was published elsewhere goes on as a new draft")
  func strandedText() throws {
    var app = App.showing(.sample(.sample(status: .open)), [])
    var typed = ProjectDraft(
      id: 5, uid: Session.sample.uid, fields: ProjectFields(title: "Typed here"),
      base: ProjectFields(title: "Old"), projectID: 1042)
    typed.isUnfinished = true
    app.projects?.store.take([typed])
    let effects = app.handle(.key(.character("y")), at: app.now)
    let draft = try #require(app.form?.draft)
    #expect(draft.fields.title == "Typed here" && draft.projectID == nil)
    #expect(effects.first == .saveDraft(draft))
    #expect(effects.contains(.removeDraft(5)))
    #expect(app.projects?.store.drafts.map(\.id) == [draft.id])
  }

  private static func action(of row: KeyRow<Message>) -> ProjectAction? {
    if case .projects(.actionChosen(let action)) = row.message { action } else { nil }
  }
}
