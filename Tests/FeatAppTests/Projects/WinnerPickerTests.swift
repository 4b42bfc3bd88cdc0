import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Choosing the winner")
struct WinnerPickerTests {
  private let closed = Project.sample(.sample(status: .closed))

  private func picking(
    _ participants: [Participant]?, size: Size = Size(columns: 80, rows: 24)
  ) -> App {
    var app = App.showing(closed, participants, size: size, isOpen: false)
    app.press("w")
    return app
  }

  private func selected(_ app: App) -> String? {
    guard let projects = app.projects, let picker = projects.picker else { return nil }
    return picker.candidate(in: projects.candidates)?.user.name
  }

  @Test("Those who have not quit are listed, the cheapest first")
  func candidates() {
    let app = picking(.sample)
    let text = app.frame.text
    #expect(text.contains("leads  Maria Gonzalez     95.5   03:06       Los Angeles  Handywoman"))
    #expect(text.contains("       Aroha           1,200     Thu 00:06   Auckland"))
    #expect(!text.contains("赵云"))
    #expect(selected(app) == "Maria Gonzalez")
  }

  @Test("Arrows and letters move, Esc leaves, Enter asks about the person under the cursor")
  func keys() {
    var app = picking(.sample)
    for (key, name) in [
      ("Down", "王芳"), ("j", "Aroha"), ("j", "Aroha"), ("k", "王芳"), ("Home", "Maria Gonzalez"),
      ("G", "Aroha"),
    ] {
      app.press(key)
      #expect(selected(app) == name)
    }
    app.press("Enter")
    guard case .command(let question)? = app.dialog?.question else {
      return #expect(Bool(false), "nothing is asked")
    }
    #expect(question.command == .selectWinner(8) && question.winner?.user.name == "Aroha")
    app = picking(.sample)
    app.press("Esc")
    #expect(app.projects?.picker == nil && app.dialog == nil)
  }

  @Test("The cursor stays on the same person when the list is read anew")
  func follows() {
    var app = picking(.sample)
    app.press("Down")
    #expect(selected(app) == "王芳")
    var participants = [Participant].sample
    participants[0].bid = Price("1")
    participants.append(.sample(uid: 20, name: "New", bid: "2"))
    app.tell(.participantsLoaded(1042, .success(participants)))
    #expect(selected(app) == "王芳")
    #expect(app.projects?.picker?.cursor.selected == 0)
    app.tell(.participantsLoaded(1042, .failure(APIFailure(.unreadable))))
    #expect(selected(app) == "王芳")
    app.tell(.participantsLoaded(1042, .success([.sample(uid: 20, name: "New")])))
    #expect(selected(app) == "New")
  }

  @Test("Who takes part is being read, unknown, or nobody: each is said, and Enter sends nothing")
  func nobody() {
    var app = App.showing(closed, nil, isOpen: false)
    let opened = app.now
    app.press("w")
    #expect(!app.frame.text.contains("reading"))
    _ = app.update(.timePassed, at: UnixTime(milliseconds: opened.milliseconds + 150))
    #expect(app.frame.text.contains("reading.."))
    app.press("Enter")
    #expect(app.dialog == nil)
    app.tell(.participantsLoaded(1042, .failure(APIFailure(.transport(.cannotConnect)))))
    #expect(app.frame.text.contains("The server cannot be reached."))
    app.tell(.participantsLoaded(1042, .success([.sample(hasQuit: true)])))
    #expect(app.frame.text.contains("Nobody takes part."))
    app.press("Enter")
    #expect(app.dialog == nil && app.projects?.picker != nil)
  }

  @Test("What has no room beside a name stands below the list, with the name before it")
  func rest() {
    var app = picking(.sample, size: Size(columns: 40, rows: 10))
    app.press("Down")
    #expect(app.frame.text.contains("王芳: 19:06  杭州  Plumber"))
    app.press("Down")
    #expect(app.frame.text.contains("Aroha: Thu 00:06  Auckland"))
  }

  @Test("The columns have headings where there is room for them")
  func headings() {
    let heading = "Name                 Bid  Their time  Place        Expertise"
    #expect(picking(.sample).frame.text.contains(heading))
    #expect(!picking(.sample, size: Size(columns: 40, rows: 10)).frame.text.contains("Bid"))
    #expect(!picking([]).frame.text.contains("Their time"))
  }

  @Test("Of many the one under the cursor is always seen", arguments: [10, 24, 40])
  func scrolls(_ rows: Int) {
    var app = picking(.many(60), size: Size(columns: rows == 10 ? 40 : 80, rows: rows))
    for _ in 0..<60 {
      let name = selected(app) ?? "nobody"
      #expect(app.frame.text.contains(name))
      app.press("Down")
    }
  }
}
