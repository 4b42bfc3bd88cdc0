import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// The clock of these tests shows Wednesday, 18 November 2026, 19:06 in the zone of the samples.
@Suite("Times, counts and prices as each language writes them")
struct LocaleTextTests {
  private func context(_ language: Language) -> Context { App.signedIn(language).context }

  @Test(
    "The order of a date is the language's; the year is told where it is another one",
    arguments: [
      (86_400, "Nov 19, 19:06", "11月19日 19:06"), (43 * 86_400, "Dec 31, 19:06", "12月31日 19:06"),
      (44 * 86_400, "Jan 1, 2027", "2027年1月1日"), (-400 * 86_400, "Oct 14, 2025", "2025年10月14日"),
      (-43_200, "Nov 18, 07:06", "11月18日 07:06"),
    ])
  func short(_ seconds: Int, _ english: String, _ chinese: String) {
    let time = UnixTime.sample.adding(seconds: seconds)
    #expect(DayTime.short(time, context(.english)) == english)
    #expect(DayTime.short(time, context(.simplifiedChinese)) == chinese)
  }

  @Test(
    "Where there is room the day of the week is told too",
    arguments: [
      (3 * 86_400, "Sat Nov 21, 19:06", "11月21日 周六 19:06"),
      (44 * 86_400, "Fri Jan 1, 2027, 19:06", "2027年1月1日 周五 19:06"),
    ])
  func long(_ seconds: Int, _ english: String, _ chinese: String) {
    let time = UnixTime.sample.adding(seconds: seconds)
    #expect(DayTime.long(time, context(.english)) == english)
    #expect(DayTime.long(time, context(.simplifiedChinese)) == chinese)
  }

  @Test("Every day of two years fits into the column of the list", arguments: Language.allCases)
  func column(_ language: Language) {
    let context = context(language)
    let columns = DayTime.shortColumns(context.words)
    for day in 0..<730 {
      let text = DayTime.short(.sample.adding(seconds: (day - 365) * 86_400), context)
      #expect(TextWidth.columns(of: text) <= columns, "\(text)")
    }
  }

  @Test(
    "Thousands are parted, and no digit of a price is lost",
    arguments: [
      ("0", "0"), ("999", "999"), ("1000", "1,000"), ("95.50", "95.50"), ("1288.50", "1,288.50"),
      ("123456.789012", "123,456.789012"), ("-1000", "-1,000"), ("-100", "-100"),
      ("0.00000001", "0.00000001"), ("999999999999999999", "999,999,999,999,999,999"),
    ])
  func price(_ sent: String, _ shown: String) {
    #expect(Price(sent).map(NumberText.of) == shown)
  }

  @Test("A price in the list is whole, however long it is", arguments: Language.allCases)
  func wholePrice(_ language: Language) {
    for price in ["95.50", "1234567.00", "123456789012.25"] {
      let summary = ProjectSummary.sample(leadBid: Price(price))
      let app = App.showing([summary], language, size: Size(columns: 100, rows: 24))
      #expect(Price(price).map { app.frame.text.contains(NumberText.of($0) + "\n") } == true)
    }
  }

  @Test("Counts are parted as prices are, and numbers that are names are not")
  func counts() {
    #expect(NumberText.of(0) == "0" && NumberText.of(999) == "999")
    #expect(NumberText.of(1000) == "1,000" && NumberText.of(100_000) == "100,000")
    let many = (0..<1200).map { ProjectSummary.sample(id: Int64(98_000 - $0)) }
    let text = App.showing(many).frame.text
    #expect(text.contains("All 1,200 ") && text.contains("1 of 1,200 "))
    #expect(text.contains("98000"))
  }

  @Test(
    "The list and the detail write prices and times in the same way", arguments: Language.allCases)
  func onePlace(_ language: Language) {
    let summary = ProjectSummary.sample(leadBid: Price("1288.50"))
    let app = App.showing([summary], language, size: Size(columns: 200, rows: 60))
    let time = DayTime.short(summary.neededBy ?? .sample, app.context)
    #expect(app.frame.text.contains("1,288.50") && app.frame.text.contains(time))
    let people = [Participant.sample(bid: "1288.50")]
    let detail = App.showing(.sample(.sample(status: .closed)), people, language)
    #expect(detail.frame.text.contains("1,288.50"))
  }
}
