import FeatAPI
import Mutations
import Testing

@Suite("What the server says about fields")
struct FieldMessageTests {
  private func failure(_ data: JSONTree) async -> APIFailure? {
    await Operation.register.failure(
      Server(400, ["error": true, "code": "VALIDATION_EXCEPTION", "message": "Bad.", "data": data]))
  }

  @Test(
    "Lists, single texts and nested objects are messages by field",
    arguments: [
      (["phone": ["Wrong."]], ["phone: Wrong."]),
      (["phone": "Wrong."], ["phone: Wrong."]),
      (
        ["phone": ["One.", "Two."], "password": ["Short."]],
        ["password: Short.", "phone: One.", "phone: Two."]
      ),
      (["service_address": ["phone": ["Wrong."]]], ["service_address.phone: Wrong."]),
      (["tags": ["0": ["Long."], "10": "Odd."]], ["tags.0: Long.", "tags.10: Odd."]),
      (["a": ["b": ["c": ["d": "Deep."]]]], ["a.b.c.d: Deep."]),
      (["a": [["b": "In a list."], nil, "Beside."]], ["a.b: In a list.", "a: Beside."]),
    ] as [(JSONTree, [String])])
  func messages(data: JSONTree, messages: [String]) async {
    let failure = await failure(data)
    #expect(failure?.fields.map { "\($0.field): \($0.message)" } == messages)
    #expect(failure?.kind == .refused(.validation))
    #expect(failure?.serverMessage == "Bad.")
  }

  @Test(
    "What belongs to no field has none",
    arguments: [
      "All wrong.", ["All wrong."], ["non_field_errors": ["All wrong."]],
      ["detail": "All wrong."],
    ] as [JSONTree])
  func noField(data: JSONTree) async {
    #expect(await failure(data)?.fields == [.init(field: "", message: "All wrong.")])
  }

  @Test("Within a field, what belongs to no part of it is the field's")
  func noPart() async {
    let fields = await failure(["service_address": ["non_field_errors": ["Wrong."]]])?.fields
    #expect(fields == [.init(field: "service_address", message: "Wrong.")])
  }

  @Test(
    "Where there are no texts there are no messages",
    arguments: [nil, [], [:], 5, true, ["phone": nil], ["phone": [nil, 5, [], [:]]], ["": [:]]]
      as [JSONTree])
  func nothing(data: JSONTree) async {
    let failure = await failure(data)
    #expect(failure == APIFailure(.refused(.validation), serverMessage: "Bad."))
  }

  @Test("Names and messages are safe to print, and no longer than a line")
  func hostile() async {
    let long = String(repeating: "x", count: 10_000)
    let fields = await failure([
      "a\u{1B}[2J": "b\u{202E}", "z": .string(long),
    ])?.fields
    #expect(fields?.map(\.field) == ["a?[2J", "z"])
    #expect(fields?.map(\.message) == ["b?", String(long.prefix(256))])
  }

  @Test("A message is found by any of its field's names")
  func lookup() async {
    let failure = await failure(["phone": ["One.", "Two."], "r": "Three."])
    #expect(failure?.message(for: "phone") == "One.")
    #expect(failure?.message(for: "country_code", "r") == "Three.")
    #expect(failure?.message(for: "password") == nil)
    #expect(failure?.message(for: "") == nil)
  }

  @Test(
    "Of a thousand messages a hundred are kept, and of a megabyte none",
    arguments: [
      (1000, 100), (100_000, 0),
    ])
  func many(count: Int, kept: Int) async {
    let failure = await failure(.array(Array(repeating: "Wrong.", count: count)))
    #expect(failure?.fields.count == kept)
    #expect(failure?.kind == .refused(.validation))
  }
}
