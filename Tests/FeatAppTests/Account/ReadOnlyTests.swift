import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Read only")
struct ReadOnlyTests {
  private static let statuses = ProjectStatus.known + [.unknown(450), .unknown(nil)]

  private static func app(_ status: ProjectStatus, ownerID: UInt64? = Session.sample.uid) -> App {
    Locale.use()
    var app = App(
      language: .english, isSandbox: false, session: .sample, progress: SignUpProgress(),
      isReadOnly: true, now: .sample)
    app.take(countries: .builtIn)
    let project = Project.sample(.sample(status: status, ownerID: ownerID))
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [project.summary]))))
    app.tell(.projectLoaded(project.id, .success(project)))
    app.tell(.participantsLoaded(project.id, .success(.sample)))
    return app
  }

  @Test(
    "In no status is anything offered that changes something, for owner or others",
    arguments: statuses, [Session.sample.uid, 5])
  func offers(_ status: ProjectStatus, _ ownerID: UInt64) {
    let app = Self.app(status, ownerID: ownerID)
    for row in app.keys.rows where row.message.isWriting {
      #expect(row.disabledReason == "Not possible: read_only is set.", "\(row.label)")
    }
    #expect(app.keys.rows.contains { $0.message == .projects(.newChosen) })
  }

  @Test("No key leads to a write, whatever the status", arguments: statuses)
  func keys(_ status: ProjectStatus) {
    for opening in [[], [Key.enter]] {
      for key in "nepcwyxfoA".map({ Key.character($0) }) {
        var app = Self.app(status)
        let effects = (opening + [key, .right, .enter, .control("s"), .control("p")]).flatMap {
          app.now = app.now.adding(seconds: 1)
          return app.handle(.key($0), at: app.now)
        }
        let slots = Set(effects.compactMap(\.slot))
        #expect(slots.isDisjoint(with: [.command, .draft, .guarding]))
        #expect(app.form == nil)
      }
    }
  }

  @Test("A message that comes all the same does nothing but say why")
  func guarded() {
    var app = Self.app(.open)
    let question = CommandQuestion(command: .close, id: 1042, title: "", status: .open)
    #expect(app.update(.projects(.confirmed(question)), at: app.now) == [])
    #expect(app.projects?.running == nil)
    #expect(app.notice == .disabled("Not possible: read_only is set."))
  }

  @Test("Of the account only what guards it is disabled; who it is can be read, and left")
  func account() {
    var app = Self.app(.open)
    app.press("A 2")
    #expect(app.screen == .account && app.passwordChange == nil)
    #expect(app.frame.text.contains("Not possible: read_only is set."))
    app.press("3")
    #expect(app.questionChange == nil)
    app.press("4")
    #expect(app.dialog?.question == .signOut(hasDrafts: false))
    #expect(app.frame.text.contains("READ ONLY"))
  }

  @Test("Results are still shown, and the list is still read")
  func reading() {
    var app = Self.app(.completed)
    app.press("w")
    #expect(app.projects?.isDetailOpen == true)
    #expect(app.handle(.key(.character("r")), at: app.now).contains { $0.slot == .projects })
  }

  @Test("The list is read as often as the settings say")
  func refreshSeconds() {
    Locale.use()
    var app = App(
      language: .english, isSandbox: false, session: .sample, progress: SignUpProgress(),
      refreshSeconds: 300, now: .sample)
    app.tell(.opened)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: []))))
    #expect(app.update(.timePassed, at: app.now.adding(seconds: 299)) == [])
    let effects = app.update(.timePassed, at: app.now.adding(seconds: 1))
    #expect(effects.contains(.loadProjects(.sample, page: 1)))
  }
}

extension ReadOnlyTests {
  @Test("No account is made, and no password is set by recovery")
  func signUpAndRecovery() {
    var app = App(
      language: .english, isSandbox: false, session: nil, progress: SignUpProgress(),
      isReadOnly: true, now: .sample)
    app.signUp.step = .details
    app.screen = .signUp
    #expect(app.isWriting(.signUp(.submitted)))
    #expect(app.update(.signUp(.submitted), at: app.now).isEmpty)
    #expect(app.screenKeys.row(for: .enter)?.isEnabled == false)
    app.signUp.step = .code
    #expect(!app.isWriting(.signUp(.submitted)))
    app.recovery = Recovery(number: .sample)
    app.screen = .recovery
    #expect(!app.isWriting(.recovery(.submitted)))
    app.recovery?.step = .password
    #expect(app.isWriting(.recovery(.submitted)))
  }
}
