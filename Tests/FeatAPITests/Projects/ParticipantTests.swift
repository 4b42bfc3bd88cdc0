import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Who takes part, and what can be chosen from")
struct ParticipantTests {
  private func participants(_ rows: JSONTree...) async throws -> [Participant] {
    try await Server(["data": .array(rows)]).api.projects.participants(.sample, 7)
  }

  private func participant(_ changes: [String: JSONTree]) async throws -> Participant {
    try #require(try await participants(.participant.with(changes)).first)
  }

  private static let sample = Participant(
    user: User(uid: 21, name: "王小明"), bid: Price("600.00"), expertise: "律师",
    workplace: Address(levels: ["上海市"]), location: "上海", hasQuit: false)

  @Test("Every field that is shown is taken")
  func all() async throws {
    #expect(try await participants(.participant) == [Self.sample])
  }

  @Test(
    "What is null, missing or of another type is unknown, and the rest stays",
    arguments: [nil, [], [:], "\u{1B}"] as [JSONTree])
  func odd(value: JSONTree) async throws {
    let text = value == "\u{1B}" ? "?" : ""
    var expected = Self.sample
    (expected.bid, expected.expertise, expected.workplace) = (nil, text, nil)
    expected.location = text
    #expect(
      try await participant([
        "current_bid": value, "expertise": value, "workplace": value, "user_location": value,
        "has_quit": value,
      ]) == expected)
    #expect(
      try await participants(["user": ["uid": 1]]) == [Participant(user: User(uid: 1), bid: nil)])
  }

  @Test("An expertise is a text, or has a name, or is the user's main one")
  func expertise() async throws {
    #expect(try await participant(["expertise": ["id": 3, "name": "会计"]]).expertise == "会计")
    let user: JSONTree = ["uid": 21, "expertise": "律师", "location": "北京"]
    #expect(try await participant(["expertise": 3, "user": user]).expertise == "律师")
    #expect(try await participant(["user_location": nil, "user": user]).location == "北京")
  }

  @Test("Who quit is known under both names")
  func hasQuit() async throws {
    #expect(try await participant(["has_quit": true]).hasQuit)
    #expect(try await participant(["has_quit": nil, "hasQuit": true]).hasQuit)
    #expect(try await participant(["hasQuit": true]).hasQuit == false)
  }

  @Test("Nobody without a number, and nobody twice")
  func numbers() async throws {
    let largest: JSONTree = ["user": ["uid": 18_446_744_073_709_551_615]]
    let list = try await participants(
      [:], ["user": nil], ["user": ["uid": .raw("-1")]], .participant, largest,
      .participant.with(["current_bid": 1]))
    #expect(list.map(\.user.uid) == [21, .max])
    #expect(list.first?.bid == Price("600"))
  }

  @Test(
    "A zone's offset is in seconds",
    arguments: [
      ("+08:00", 28_800), ("-03:30", -12_600), ("+0530", 19_800), ("+00:00", 0), ("Z", nil),
      ("08:00", nil), ("+25:00", nil), (nil, nil), (8, nil), ("+08:00x", nil),
    ] as [(JSONTree, Int?)])
  func utcOffset(written: JSONTree, seconds: Int?) async throws {
    let user: JSONTree = ["uid": 21, "timezone_utc_offset": written]
    #expect(try await participant(["user": user]).user.utcOffset == seconds)
  }

  @Test("Categories have a number and a name")
  func categories() async throws {
    let server = Server([
      "data": [
        ["id": 7, "name": "a\u{1B}"], 5, ["id": 1], ["name": "b"], nil, ["id": "8", "name": "c"],
      ]
    ])
    #expect(
      try await server.api.projects.categories(.sample)
        == [NamedID(id: 7, name: "a?"), NamedID(id: 8, name: "c")])
  }

  @Test(
    "An order that cannot be read does not undo the choice",
    arguments: [nil, [], [:], "x"] as [JSONTree])
  func order(data: JSONTree) async {
    #expect(
      await Operation.selectWinner.outcome(Server(["data": data])) == .success(.order(nil)))
    #expect(await Operation.selectWinner.outcome(Server([:])) == .success(.order(nil)))
  }
}
