import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Questions")
struct DialogTests {
  static let small = Size(columns: 40, rows: 10)

  /// Every question with the longest text that it has by itself.
  nonisolated static let questions: [Dialog.Question] = [
    .doubtfulNumber(.sample, .unusualShape), .numberExists(.sample),
    .limitReached(.sample, serverMessage: nil), .accountMayExist(.sample),
    .command(
      CommandQuestion(
        command: .cancel, id: 12345, title: "办公室保洁 Office cleaning", status: .open)),
    .command(
      CommandQuestion(
        command: .selectWinner(7), id: 12345, title: "办公室保洁 Office cleaning", status: .closed,
        winner: Participant(
          user: User(uid: 7, name: "Alexandra Winterbottom"), bid: Price("1500.00")))
    ),
    .publishDraft(title: "Move a piano"), .discard(1, title: "Move a piano"),
    .quit(projectID: 1042), .quit(projectID: nil), .signOut(hasDrafts: true),
    .quitUnsaved(FileProblem(path: "/home/ada/draft-1.json", kind: .system(28))),
    .copy([
      CopiedText(part: .number, text: "12345"), CopiedText(part: .title, text: "Move a piano"),
      CopiedText(part: .link, text: "https://www.featapi.com/api/service/demand/12345/"),
    ]),
  ]

  @Test(
    "The smallest screen shows each question and its answers to their ends",
    arguments: questions, Language.allCases)
  func whole(_ question: Dialog.Question, _ language: Language) async {
    let driver = Driver(language, size: Self.small)
    await driver.start()
    let words = Vocabulary.of(language).words.dialogs
    let account = Vocabulary.of(language).words.account
    var frame = Frame(size: Self.small)
    Dialog(question).draw(on: &frame, driver.program.app.context)
    let text = frame.text.filter { !$0.isWhitespace && $0 != "│" }
    let ends: [String] =
      switch question {
      case .doubtfulNumber: [words.doubtfulText(number: "", doubt: ""), words.send, words.correct]
      case .numberExists: [words.existsText(number: ""), words.signInByCode, words.otherNumber]
      case .limitReached:
        [words.limitText(number: "", wait: words.limitUnknown), words.haveCode, words.back]
      case .accountMayExist: [words.maybeText(number: ""), words.signInByCode, words.back]
      case .command(let question):
        [
          "Office", "12345", question.winner == nil ? words.cancelConsequence : "1,500.00",
          question.winner == nil ? "" : words.winnerConsequence, words.no,
        ]
      case .publishDraft: ["Move a piano", words.publishConsequence, words.no]
      case .quit(let id?): [words.quitText(id: "\(id)"), words.quit, words.no]
      case .quit(nil): [account.quitText, words.quit, words.no]
      case .quitUnsaved: [words.quitUnsavedText(reason: ""), words.quit, words.no]
      case .signOut:
        [account.signOutConsequence, account.signOutDrafts, account.signOut, words.no]
      case .discard: [words.discardText(title: ""), words.discard, words.no]
      case .copy: ["12345", "Move a piano", "https://www.featapi.com", words.back]
      }
    for end in ends.map({ $0.filter { !$0.isWhitespace }.suffix(6) }) {
      #expect(text.contains(end), "\(end) is cut")
    }
    #expect(text.filter { $0 == "[" }.count == text.filter { $0 == "]" }.count)
  }

  @Test("What has no room is marked as cut, and the answers stay")
  func cut() async {
    let driver = Driver(size: Self.small)
    await driver.start()
    let message = String(repeating: "wait and wait ", count: 18)
    var frame = Frame(size: Self.small)
    Dialog(.limitReached(.sample, serverMessage: message)).draw(
      on: &frame, driver.program.app.context)
    #expect(frame.text.contains(".."))
    #expect(frame.text.contains("[ I have a code ]  [ Back ]"))
  }
}
