import FeatDomain
import Testing

@Suite("What is wrong with a project before it is sent")
struct ProjectProblemTests {
  static let now = UnixTime(milliseconds: 1_795_000_000_000)
  static let day = 86_400

  static func draft(_ change: (inout ProjectFields) -> Void = { _ in }) -> ProjectDraft {
    var fields = ProjectFields(
      title: "Piano", description: "Heavy", tags: ["moving"], deliveryMode: .online,
      neededBy: now.adding(seconds: 30 * day))
    change(&fields)
    return ProjectDraft(id: 1, uid: 7, fields: fields)
  }

  static func problems(
    isToBePublished: Bool = true, _ change: (inout ProjectFields) -> Void
  ) -> [ProjectFieldProblem] {
    draft(change).problems(at: now, isToBePublished: isToBePublished)
  }

  @Test("A whole project has nothing wrong with it")
  func whole() {
    #expect(Self.problems { _ in }.isEmpty)
  }

  @Test("An empty form lacks what publishing needs; a draft needs a title and a description")
  func empty() {
    let empty = ProjectDraft(id: 1, uid: 7, fields: ProjectFields())
    #expect(
      empty.problems(at: Self.now, isToBePublished: true) == [
        ProjectFieldProblem(.title, .empty), ProjectFieldProblem(.description, .empty),
        ProjectFieldProblem(.tags, .empty), ProjectFieldProblem(.deliveryMode, .empty),
        ProjectFieldProblem(.neededBy, .empty),
      ])
    #expect(
      empty.problems(at: Self.now, isToBePublished: false) == [
        ProjectFieldProblem(.title, .empty), ProjectFieldProblem(.description, .empty),
      ])
  }

  @Test("Blanks are no title, whatever their kind")
  func blanks() {
    #expect(Self.problems { $0.title = " \t　" } == [ProjectFieldProblem(.title, .empty)])
  }

  @Test("Eight days ahead is soon enough, and a second less is not")
  func leadTime() {
    let limit = Self.now.adding(seconds: 8 * Self.day)
    #expect(Self.problems { $0.neededBy = limit }.isEmpty)
    let sooner = limit.adding(seconds: -1)
    #expect(Self.problems { $0.neededBy = sooner } == [ProjectFieldProblem(.neededBy, .tooSoon)])
    #expect(Self.problems(isToBePublished: false) { $0.neededBy = sooner }.isEmpty)
  }

  @Test("Bidding ends before the service is needed, and after now")
  func closing() {
    let needed = Self.now.adding(seconds: 30 * Self.day)
    #expect(Self.problems { $0.closing = needed.adding(seconds: -1) }.isEmpty)
    let late = [ProjectFieldProblem(.closing, .afterNeededBy)]
    #expect(Self.problems { $0.closing = needed } == late)
    #expect(Self.problems(isToBePublished: false) { $0.closing = needed } == late)
    #expect(Self.problems { $0.closing = Self.now.adding(seconds: 1) }.isEmpty)
    #expect(Self.problems { $0.closing = Self.now } == [ProjectFieldProblem(.closing, .past)])
  }

  @Test("On site needs street and number, and nowhere else does")
  func address() {
    #expect(
      Self.problems { $0.deliveryMode = .onSite } == [ProjectFieldProblem(.street, .empty)])
    #expect(Self.problems { $0.deliveryMode = .workplace }.isEmpty)
    #expect(
      Self.problems {
        $0.deliveryMode = .onSite
        $0.address.street = "1号"
      }.isEmpty)
  }

  @Test(
    "Hours are a number above 0, or nothing",
    arguments: [
      ("", true), (" ", true), ("1.5", true), ("0.01", true), ("0", false), ("-1", false),
      ("two", false), ("1,5", false),
    ])
  func hours(_ text: String, _ isRight: Bool) {
    for isToBePublished in [true, false] {
      let problems = Self.problems(isToBePublished: isToBePublished) { $0.serviceLength = text }
      #expect(problems.isEmpty == isRight)
    }
  }

  @Test("Five images are taken, with those that the project had before")
  func images() {
    var draft = Self.draft { $0.images = ["1", "2", "3", "4", "5"] }
    #expect(draft.problems(at: Self.now, isToBePublished: true).isEmpty)
    draft.imagesBefore = 1
    #expect(
      draft.problems(at: Self.now, isToBePublished: false) == [
        ProjectFieldProblem(.images, .tooMany)
      ])
  }

  @Test(
    "Tags are parted by commas, or by spaces where there is none",
    arguments: [
      ("moving piano", ["moving", "piano"]), ("设计，网页、图标", ["设计", "网页", "图标"]),
      ("web design, ui", ["web design", "ui"]), ("#a ＃b a", ["a", "b"]), (" , ，", []),
      ("web  design,", ["web design"]), ("一　二", ["一", "二"]), ("", []),
    ])
  func tags(_ text: String, _ tags: [String]) {
    #expect(TagList.tags(in: text) == tags)
    #expect(TagList.tags(in: TagList.text(tags)) == tags)
  }
}
