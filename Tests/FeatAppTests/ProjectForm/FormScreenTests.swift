import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// The form as text, in both languages and six sizes, against the files in `Screens/`, which
/// `RECORD_SCREENS=1` writes anew as in ``ScreenTests``.
@MainActor
@Suite("The project form as people see it")
struct FormScreenTests {
  @Test("Each state looks as it was agreed", arguments: FormScreen.allCases, Language.allCases)
  func looks(_ screen: FormScreen, _ language: Language) throws {
    let frames = ScreenFile.sizes.map { size in
      screen.bench(language, size.acting).app.frame(on: size)
    }
    try ScreenFile(screen.rawValue, language).check(frames)
  }

  @Test("Every size from 1x1 up draws inside its cells", arguments: FormScreen.allCases)
  func everySize(_ screen: FormScreen) {
    var bench = screen.bench(.simplifiedChinese, Size(columns: 80, rows: 24))
    for columns in [0, 1, 2, 3, 39, 40, 41, 59, 60, 200] {
      for rows in [0, 1, 2, 9, 10, 11, 15, 16, 60] {
        bench.resize(Size(columns: columns, rows: rows))
        bench.app.frame.checkShape(columns: columns, rows: rows)
      }
    }
  }

  @Test("No two enabled keys are the same", arguments: FormScreen.allCases)
  func uniqueKeys(_ screen: FormScreen) {
    let bench = screen.bench(.english, Size(columns: 80, rows: 24))
    let keys = bench.app.keys.rows.filter { $0.disabledReason == nil }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}

/// The states of the form that are drawn for the files.
enum FormScreen: String, CaseIterable, Sendable {
  case formEmpty, formFilled, formWrong, formCategory, formDate, formQuestion, formRunning
  case formRefused, formLost

  func bench(_ language: Language, _ size: Size) -> FormBench {
    var bench = FormBench(language, size: size, draft: draft)
    let categories: [(Int64, String)] = [(1, "平面设计"), (2, "搬家"), (3, "Moving"), (4, "摄影")]
    bench.send(
      .form(.categoriesLoaded(.success(categories.map { NamedID(id: $0.0, name: $0.1) }))))
    switch self {
    case .formEmpty: break
    case .formFilled: bench.press("Tab Tab")
    case .formWrong: bench.press("^P")
    case .formCategory: bench.press("S-Tab S-Tab S-Tab S-Tab Down Down")
    case .formDate: bench.press("S-Tab S-Tab S-Tab S-Tab S-Tab S-Tab")
    case .formQuestion: bench.press("^P")
    case .formRunning:
      bench.press("^P Right Enter")
      bench.answer(.done(projectID: 42))
      bench.pass(milliseconds: 1000)
    case .formRefused:
      bench.press("^P Right Enter")
      bench.answer(.done(projectID: 42))
      bench.answer(
        .notDone(
          APIFailure(
            .refused(.validation),
            fields: [.init(field: "tags", message: "标签“钢琴”不可用。")])))
    case .formLost:
      bench.press("^S")
      bench.answer(.unknown(APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)))
    }
    return bench
  }

  private var draft: ProjectDraft? {
    switch self {
    case .formEmpty, .formWrong: nil
    default: ProjectDraft(id: 5, uid: Session.sample.uid, fields: Self.fields)
    }
  }

  private static var fields: ProjectFields {
    var fields = ProjectFields.sample(
      title: "搬一架钢琴 Move a piano", description: "从二楼搬到一楼，没有电梯。\n约 250 公斤。\n",
      tags: ["搬家", "钢琴"], deliveryMode: .onSite, images: ["~/图片/钢琴.jpg"])
    fields.address = Address(
      country: "CHN", levels: ["浙江省", "杭州市"], street: "西湖区文三路 1 号", contactName: "李雷",
      phone: "13800138000")
    fields.serviceLength = "1.5"
    return fields
  }
}
