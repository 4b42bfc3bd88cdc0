import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The list of errors")
struct ErrorListTests {
  private static let offline = APIFailure(.transport(.cannotConnect))
  private static let words = Vocabulary.of(.english).words

  /// Every message that says that something went wrong, each with a failure of its own.
  static let messages: [Message] = {
    let failure = { (status: Int) in APIFailure(.rejected(status: status)) }
    return [
      .signUp(.codeNotSent(.sample, .signUp, failure(1))),
      .signUp(.codeVerified(.failure(failure(2)))), .signUp(.registered(.failure(failure(3)))),
      .signUp(.passwordJudged(.failure(failure(4)))),
      .recovery(.questionLoaded(.failure(failure(5)))), .recovery(.answerRefused(failure(6))),
      .recovery(.passwordNotSet(failure(7))), .account(.userLoaded(.failure(failure(8)))),
      .projects(.pageLoaded(1, .failure(failure(9)))),
      .projects(.projectLoaded(1042, .failure(failure(10)))),
      .projects(.participantsLoaded(1042, .failure(failure(11)))),
      .projects(.commandFinished(1042, .close, .refused(failure(12), nil))),
      .projects(.commandFinished(1042, .close, .notDone(failure(13), nil))),
      .projects(.commandFinished(1042, .close, .unknown(failure(14)))),
      .form(.categoriesLoaded(.failure(failure(15)))),
      .form(.linkFinished(.publish(1), .notDone(failure(16)))),
      .form(.linkFinished(.publish(1), .unknown(failure(17)))),
      .passwordChange(.answered(failure(18))), .questionChange(.answered(failure(19))),
      .signOutAnswered(failure(20)),
      .savingFailed(FileProblem(path: "/21", kind: .tooLarge), isSession: false),
      .sessionNotRemoved(FileProblem(path: "/22", kind: .tooLarge)),
    ]
  }()

  private func app(_ messages: [Message], size: Size = Size(columns: 80, rows: 24)) -> App {
    var app = App.showing([.sample()], size: size)
    for message in messages { _ = app.update(message, at: app.now) }
    return app
  }

  @Test("Whatever went wrong is in it, the newest first, as a sentence in both languages")
  func everything() {
    for language in Language.allCases {
      let app = app(Self.messages)
      #expect(app.errorLog.entries.count == Self.messages.count)
      let text = ErrorText(words: Vocabulary.of(language).words)
      let sentences = app.errorLog.entries.map { text.sentence(for: $0.fact) }
      #expect(sentences.allSatisfy { !$0.isEmpty && !$0.contains("{") })
      #expect(app.errorLog.entries.map(\.fact) == Self.messages.reversed().map(\.failure))
    }
  }

  @Test("An error of another day is told with its date", arguments: Language.allCases)
  func otherDay(_ language: Language) {
    var app = App.showing([.sample()], language)
    app.tell(.pageLoaded(1, .failure(Self.offline)))
    app.press("E")
    #expect(app.frame.text.contains("│ 19:06  "))
    app.press("Esc")
    app.now = app.now.adding(seconds: 86_400)
    app.press("E")
    let time = language == .english ? "Nov 18, 19:06" : "11月18日 19:06"
    #expect(app.frame.text.contains("│ \(time)  "))
    #expect(app.frame.problem == nil)
  }

  @Test("What somebody has stopped, and what went well, is no error")
  func none() {
    let app = app([
      .projects(.pageLoaded(1, .failure(APIFailure(.transport(.cancelled))))),
      .projects(.pageLoaded(1, .success(ProjectPage(projects: [.sample()])))),
      .passwordChange(.answered(nil)), .signOutAnswered(nil), .timePassed,
    ])
    #expect(app.errorLog.entries.isEmpty)
  }

  @Test("What happens again and again has one place, with how often and when last")
  func again() {
    var app = app([])
    for _ in 0..<3 {
      app.now = app.now.adding(seconds: 60)
      app.tell(.pageLoaded(1, .failure(Self.offline)))
    }
    #expect(app.errorLog.entries.map(\.count) == [3])
    #expect(app.errorLog.entries.map(\.at) == [app.now])
  }

  @Test("The last hundred are kept")
  func hundred() {
    var log = ErrorLog()
    for number in 1...150 {
      log.note(.request(.loadUser, APIFailure(.rejected(status: number))), at: .sample)
    }
    #expect(log.entries.count == 100)
    #expect(log.entries.first?.fact == .request(.loadUser, APIFailure(.rejected(status: 150))))
  }

  @Test(
    "E opens it over the screen, with the time, and Esc closes it",
    arguments: ["Esc", "E", "Enter"])
  func opened(closing: String) {
    var app = app([.projects(.pageLoaded(1, .failure(Self.offline)))])
    let before = app.frame.text
    app.press("E")
    let sentence = ErrorText(words: Self.words).sentence(for: Self.offline, of: .loadProjects)
    #expect(app.frame.text.contains("19:06  \(sentence.prefix(40))"))
    app.press(closing)
    #expect(app.errorList == nil)
    #expect(app.frame.text == before)
  }

  @Test("Empty, it says so")
  func empty() {
    var app = app([])
    app.press("E")
    #expect(app.frame.text.contains(Self.words.errorList.none))
  }

  @Test("Where it is longer than the screen it scrolls to its end, and no further")
  func scrolled() {
    var app = app(Self.messages, size: Size(columns: 40, rows: 10))
    app.press("E")
    #expect(app.frame.text.contains("line"))
    app.press("End")
    let end = app.frame.text
    app.press("Down")
    #expect(app.frame.text == end)
    app.press("Home Up")
    #expect(app.errorList?.top == 0)
  }

  @Test("A question comes before it, and a letter in a field does not open it")
  func elsewhere() {
    var app = app([])
    app.press("E")
    app.ask(.publishDraft(title: "x"))
    #expect(app.errorList == nil)
    var typing = self.app([])
    typing.press("/ E")
    #expect(typing.errorList == nil)
    #expect(typing.projects?.list.filter.text == "E")
  }
}
