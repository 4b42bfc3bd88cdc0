import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Those who take part in a project")
struct ProjectParticipantsTests {
  static let roomy = Size(columns: 80, rows: 200)

  private func lines(
    _ project: Project, _ participants: [Participant], size: Size = roomy
  ) -> [String] {
    App.showing(project, participants, size: size).detailLines
  }

  @Test("Those who take part are aligned on the point; a word marks who leads and who quit")
  func participants() {
    let lines = lines(.sample(), .sample)
    let expected = [
      "Participants: 3, and 1 who quit",
      "       Name                 Bid  Their time  Place        Expertise",
      "leads  Maria Gonzalez     95.5   03:06       Los Angeles  Handywoman",
      "       王芳              120.00  19:06       杭州         Plumber",
      "       Aroha           1,200     Thu 00:06   Auckland     ",
      "quit   赵云               80     19:06       上海         管道工",
    ]
    let start = lines.firstIndex(of: expected[0])
    #expect(start.map { Array(lines[$0...].prefix(6)) } == expected)
  }

  @Test("Where there is no room beside the name, place and expertise stand below it")
  func narrowParticipants() {
    let lines = lines(.sample(), .sample, size: Size(columns: 40, rows: 10))
    #expect(lines.contains("leads  Maria Gonzalez     95.5 "))
    #expect(lines.contains("       03:06  Los Angeles  Handywoman"))
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 40 })
  }

  @Test("The clock of somebody on another day names the day")
  func otherDay() {
    let evening = UnixTime.sample.adding(seconds: 4 * 3600)
    let app = App.showing(.sample(), .sample, size: Self.roomy, at: evening)
    #expect(app.detailLines.contains { $0.contains("Aroha") && $0.contains("Thu 04:06") })
    #expect(app.detailLines.contains { $0.contains("Maria") && $0.contains(" 07:06") })
  }

  @Test("Bids that were sent otherwise than as numbers, and equal ones, are told as they are")
  func oddBids() {
    let lines = lines(
      .sample(),
      [
        .sample(uid: 1, name: "A", bid: "10.0"), .sample(uid: 2, name: "B", bid: "10"),
        .sample(uid: 3, name: "", bid: nil, utcOffset: .max),
      ])
    #expect(lines.filter { $0.hasPrefix("leads") }.count == 2)
    #expect(lines.contains { $0.hasPrefix("       user 3   -") })
    let long = self.lines(
      .sample(),
      [
        .sample(name: "A", bid: "999999999999999999"),
        .sample(name: "B", bid: "0.000000000000000001"),
      ])
    #expect(long.contains { $0.contains("A     999,999,999,999,999,999") })
    #expect(long.contains { $0.contains("B        0.000000000000000001") })
  }

  @Test("Of very many people the cheapest are listed, and it is said how many more there are")
  func veryMany() {
    let lines = lines(.sample(), .many(150))
    #expect(lines.contains("and 50 more"))
  }
}
