import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("What is typed into the project form")
struct FormTypingTests {
  @Test("A whole project is typed from field to field")
  func typed() {
    var bench = FormBench()
    bench.send(
      .form(
        .categoriesLoaded(.success([NamedID(id: 1, name: "设计"), NamedID(id: 2, name: "Moving")]))))
    bench.press("Piano Tab Heavy Enter Old Tab 设计，网页 Tab Right Right Tab")
    bench.press("浙江省 Enter 杭州市 Enter 西湖1号 Enter 李雷 Enter 13800138000 Enter")
    bench.press("Right Up Tab Tab １.５ Tab mov Tab ~/a.png Enter ~/b.png")
    let fields = bench.form?.draft.fields
    #expect(fields?.title == "Piano")
    #expect(fields?.description == "Heavy\nOld")
    #expect(fields?.tags == ["设计", "网页"])
    #expect(fields?.deliveryMode == .onSite)
    #expect(
      fields?.address
        == Address(
          country: "CHN", levels: ["浙江省", "杭州市"], street: "西湖1号", contactName: "李雷",
          phone: "13800138000"))
    #expect(fields?.neededBy != nil)
    #expect(fields?.closing == nil)
    #expect(fields?.serviceLength == "1.5")
    #expect(fields?.category == NamedID(id: 2, name: "Moving"))
    #expect(fields?.images == ["~/a.png", "~/b.png"])
    #expect(bench.form?.draft.problems(at: bench.now, isToBePublished: true) == [])
  }

  @Test("Up and Down leave a text of several lines at its ends alone")
  func edges() {
    var bench = FormBench()
    bench.press("Tab one Enter two Up")
    #expect(bench.form?.focus == .field(.description))
    bench.press("Up")
    #expect(bench.form?.focus == .field(.title))
    bench.press("Down")
    #expect(bench.form?.focus == .field(.description))
    bench.press("Down Down")
    #expect(bench.form?.focus == .field(.tags))
    bench.press("S-Tab S-Tab S-Tab")
    #expect(bench.form?.focus == .publishButton)
  }

  @Test("The address is asked for where the service takes place on site")
  func address() {
    var bench = FormBench()
    #expect(!bench.shows("Street, number"))
    bench.press("Tab Tab Tab Space Space")
    #expect(bench.shows("Street, number"))
    bench.press("Left")
    #expect(!bench.shows("Street, number"))
    bench.press("Tab")
    #expect(bench.form?.focus == .field(.neededBy))
  }

  @Test("A paste goes in as one step; a description keeps its lines and a title does not")
  func paste() {
    var bench = FormBench()
    bench.paste("two\nlines")
    #expect(bench.form?.draft.fields.title == "two lines")
    bench.press("Tab")
    bench.paste("two\r\nlines\n")
    #expect(bench.form?.draft.fields.description == "two\nlines\n")
    bench.press("Tab Tab")
    bench.paste("online")
    #expect(bench.app.notice == .pasteIgnored)
  }

  @Test("What was not touched stays as the server sent it")
  func untouched() {
    let hostile = ProjectFields(
      title: "a\u{202E}b", description: "c\u{200B}d", tags: ["web design", "e\u{202E}f"],
      address: Address(levels: ["1", "2", "3"], street: "\u{1B}[31m"))
    var bench = FormBench(
      draft: ProjectDraft(
        id: 5, uid: Session.sample.uid, fields: hostile, base: hostile, projectID: 42))
    bench.press("Tab Tab Tab Tab Right Del")
    #expect(bench.form?.draft.fields == hostile)
    bench.press("Esc")
    #expect(bench.disk.isEmpty)
    #expect(!bench.all.contains { if case .saveDraft = $0 { true } else { false } })
  }

  @Test("The description comes back from the editor, or stays as it was with the reason")
  func editor() {
    var bench = FormBench()
    bench.press("Tab old ^E")
    #expect(bench.all.last == .editText("old"))
    bench.send(.form(.textEdited(.failed(.notFound(command: "vim")))))
    #expect(bench.shows("no editor \"vim\""))
    #expect(bench.form?.draft.fields.description == "old")
    bench.send(.form(.textEdited(.unchanged)))
    #expect(!bench.shows("no editor \"vim\""))
    bench.send(.form(.textEdited(.edited("new\ntext"))))
    #expect(bench.form?.draft.fields.description == "new\ntext")
  }

  @Test("A category is found by typing, chosen by Enter, and never by passing through")
  func category() {
    var bench = FormBench()
    let categories = [NamedID(id: 1, name: "设计"), NamedID(id: 2, name: "Moving")]
    bench.press("S-Tab S-Tab S-Tab S-Tab")
    #expect(bench.form?.focus == .field(.category))
    #expect(bench.shows("Asking FEAT for its categories"))
    bench.send(.form(.categoriesLoaded(.success(categories))))
    bench.press("Down Down Tab")
    #expect(bench.form?.draft.fields.category == nil)
    bench.press("S-Tab Down Down Enter")
    #expect(bench.form?.draft.fields.category == categories[1])
    #expect(bench.form?.focus == .field(.images))
    bench.press("S-Tab ^U xyz")
    #expect(bench.shows("No category matches."))
    bench.press("Tab")
    #expect(bench.form?.draft.fields.category == categories[1])
    bench.press("S-Tab ^U Tab")
    #expect(bench.form?.draft.fields.category == nil)
  }

  @Test("Categories that do not come are said so, asked for again on coming back, and not needed")
  func noCategories() {
    var bench = FormBench()
    bench.send(.form(.categoriesLoaded(.failure(APIFailure(.transport(.cannotConnect))))))
    bench.press("S-Tab S-Tab S-Tab S-Tab")
    #expect(bench.all.filter { $0 == .loadCategories(.sample) }.count == 2)
    bench.send(.form(.categoriesLoaded(.failure(APIFailure(.transport(.cannotConnect))))))
    #expect(bench.shows("The categories did not come."))
    bench.press("mov Tab")
    #expect(bench.form?.focus == .field(.images))
    #expect(bench.form?.draft.fields.category == nil)
  }

  @Test("F1 explains the field that has the focus", arguments: Language.allCases)
  func help(_ language: Language) {
    var bench = FormBench(language)
    let words = Vocabulary.of(language).words.form
    for place in FormPlace.all(nil) {
      bench.press("F1")
      #expect(bench.shows(String(words.help(for: place).prefix(12))), "\(place)")
      bench.press("Esc Tab")
    }
  }

  @Test("The smallest screen shows each field with its label and what is wrong with it")
  func smallest() {
    var bench = FormBench(size: Size(columns: 40, rows: 10))
    bench.press("^P")
    let words = Vocabulary.of(.english).words
    for place in FormPlace.all(nil) {
      if let field = place.field {
        #expect(bench.shows(words.form.label(of: field)))
        for problem in bench.form?.problems(at: bench.now) ?? [] where problem.field == field {
          #expect(bench.shows(ErrorText(words: words).sentence(for: problem)))
        }
      } else {
        #expect(bench.shows("[ Save as draft ]"))
      }
      #expect(bench.app.frame.cursor != nil)
      bench.press("Tab")
    }
  }
}
