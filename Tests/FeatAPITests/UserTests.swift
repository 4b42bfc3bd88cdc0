import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("The user in an answer")
struct UserTests {
  private func user(_ fields: JSONTree) async throws -> User {
    try await Server(["data": fields]).api.currentUser(.sample)
  }

  @Test("Every field that is shown is taken")
  func all() async throws {
    let server = Server(Operation.currentUser.answer)
    #expect(
      try await server.api.currentUser(.sample)
        == User(uid: 17, name: "Ada Lovelace", location: "London", timeZone: "Europe/London"))
  }

  @Test(
    "The name is written as people write it",
    arguments: [
      ("Ada", "Lovelace", "Ada Lovelace"), ("小明", "王", "王小明"), ("Ada", "", "Ada"),
      ("", "Lovelace", "Lovelace"), ("小明", "", "小明"), ("", "", "user17"), ("小明", "Wang", "小明 Wang"),
    ])
  func name(first: String, last: String, name: String) async throws {
    let user = try await user([
      "uid": 1, "username": "user17", "firstname": .string(first), "lastname": .string(last),
    ])
    #expect(user.name == name)
  }

  @Test(
    "What is null, missing or of another type is empty",
    arguments: [nil, 5, true, [], [:]] as [JSONTree])
  func odd(value: JSONTree) async throws {
    let empty = User(uid: 1)
    #expect(try await user(["uid": 1]) == empty)
    #expect(
      try await user([
        "uid": 1, "username": value, "firstname": value, "lastname": value, "location": value,
        "timezone": value,
      ]) == empty)
  }

  @Test("What a terminal would obey is neutral in every text")
  func hostile() async throws {
    let hostile: JSONTree = "a\u{1B}[2J\u{202E}"
    let named = try await user([
      "uid": 1, "firstname": hostile, "lastname": hostile, "location": hostile, "timezone": hostile,
    ])
    #expect(named == User(uid: 1, name: "a?[2J? a?[2J?", location: "a?[2J?", timeZone: "a?[2J?"))
    #expect(try await user(["uid": 1, "username": hostile]).name == "a?[2J?")
  }

  @Test("A lone half of a surrogate pair spoils its own place and nothing else")
  func surrogates() async throws {
    let body =
      #"{"data":{"uid":1,"firstname":"a\ud800b","lastname":"\uDC00","location":"\uD83D\uDE42"}}"#
    let user = try await Server(body).api.currentUser(.sample)
    #expect(user == User(uid: 1, name: "a\u{FFFD}b \u{FFFD}", location: "🙂"))
  }

  @Test("A byte that is no UTF-8 spoils its own place and nothing else")
  func badBytes() async throws {
    let bytes =
      Array(#"{"data":{"uid":1,"firstname":"a"#.utf8) + [0xFF, 0xC3] + Array(#"b"}}"#.utf8)
    let user = try await Server(bytes: bytes).api.currentUser(.sample)
    #expect(user == User(uid: 1, name: "a\u{FFFD}\u{FFFD}b"))
  }
}
