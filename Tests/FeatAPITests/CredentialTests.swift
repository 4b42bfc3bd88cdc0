import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Permits and keys in answers")
struct CredentialTests {
  private func verification(_ body: JSONTree) async -> Result<Operation.Value, APIFailure> {
    await Operation.verifyCode.outcome(Server(body))
  }

  private func registered(_ body: JSONTree) async -> Result<Operation.Value, APIFailure> {
    await Operation.register.outcome(Server(body))
  }

  private static let lost = APIFailure(.unreadable, mayHaveTakenEffect: true)

  @Test("A right code is exchanged for a permit")
  func permit() async {
    #expect(
      await verification(["data": ["token": "abc"]]) == .success(.verified(.permit(Secret("abc")))))
    #expect(
      await verification(["data": ["token": "abc", "key": nil, "uid": nil]])
        == .success(.verified(.permit(Secret("abc")))))
  }

  @Test("Or, where there is an account, for a session of the number that was verified")
  func signedIn() async {
    let session = Session(.key(Secret("k")), uid: 5, phone: .sample)
    #expect(
      await verification(["data": ["key": "k", "uid": 5]])
        == .success(.verified(.signedIn(session))))
    #expect(
      await verification(["data": ["key": "k", "uid": 5, "token": nil]])
        == .success(.verified(.signedIn(session))))
  }

  @Test(
    "A user's number is exact up to the largest, also as a text",
    arguments: [
      0, 17, 9_007_199_254_740_993, 9_223_372_036_854_775_807, 9_223_372_036_854_776_000,
      18_446_744_073_709_551_615,
    ] as [UInt64])
  func uid(uid: UInt64) async {
    let expected = Session(.key(Secret("k")), uid: uid, phone: .sample)
    let answers: [JSONTree] = [.raw("\(uid)"), .string("\(uid)")]
    for answer in answers {
      let body: JSONTree = ["data": ["key": "k", "uid": answer]]
      #expect(await registered(body) == .success(.registered(expected)))
      #expect(await verification(body) == .success(.verified(.signedIn(expected))))
    }
  }

  @Test("A large number with an exponent is exact too")
  func exponent() async throws {
    let server = Server(["data": ["uid": .raw("9.223372036854776e+18")]])
    #expect(try await server.api.currentUser(.sample).uid == 9_223_372_036_854_776_000)
  }

  @Test(
    "What is no whole number of 64 bits is no user's number",
    arguments: [
      nil, true, .raw("-1"), "", "-1", "+1", " 1", "1 ", "1.0", "0x1", "١", "18446744073709551616",
      [], [:],
      .raw("1.5"), .raw("18446744073709551616"), .raw("1e400"),
      .raw("-0.5"), .raw("1e30"),
    ] as [JSONTree])
  func badUID(uid: JSONTree) async {
    #expect(await registered(["data": ["key": "k", "uid": uid]]) == .failure(Self.lost))
    #expect(await verification(["data": ["key": "k", "uid": uid]]) == .failure(Self.lost))
    #expect(
      await Operation.currentUser.outcome(Server(["data": ["uid": uid]]))
        == .failure(APIFailure(.unreadable)))
  }

  @Test(
    "What cannot stand in a header is no key",
    arguments: [nil, "", " ", "a b", "a\r\nX: y", "a\n", "\u{0}", "ключ", "a\u{301}", 5, [], [:]]
      as [JSONTree])
  func badKey(key: JSONTree) async {
    #expect(await registered(["data": ["key": key, "uid": 5]]) == .failure(Self.lost))
    #expect(await verification(["data": ["key": key, "uid": 5]]) == .failure(Self.lost))
  }

  @Test(
    "What is no text, an empty one, or none that FEAT would make, is no permit",
    arguments: [
      nil, "", 5, true, [], [:], "a b", "abc\u{1b}[2J", "abc\u{202e}", "abc\u{fffd}", "许可",
      .string(String(repeating: "x", count: 16_385)),
    ] as [JSONTree])
  func badPermit(token: JSONTree) async {
    #expect(await verification(["data": ["token": token]]) == .failure(Self.lost))
  }

  @Test(
    "Without its data an answer is unreadable",
    arguments: [
      [:], ["data": nil], ["data": []], ["data": [:]], ["data": "k"], ["data": 5],
      ["error": false], ["key": "k", "uid": 5], ["data": [["key": "k", "uid": 5]]],
    ] as [JSONTree])
  func noData(body: JSONTree) async {
    #expect(await registered(body) == .failure(Self.lost))
    #expect(await verification(body) == .failure(Self.lost))
  }

  @Test("Fields that nobody knows change nothing")
  func unknownFields() async {
    let body: JSONTree = [
      "error": false, "code": nil, "message": "ok", "new": ["a": [1, 2]], "detail": "x",
      "data": ["key": "k", "uid": 5, "scope": ["all"], "": nil],
    ]
    #expect(
      await registered(body)
        == .success(.registered(Session(.key(Secret("k")), uid: 5, phone: .sample))))
  }

  @Test("Of a key that stands there twice one value is taken")
  func duplicateKeys() async {
    let server = Server(
      #"{"data":{"key":"a","key":"b","uid":1,"uid":2},"data":{"key":"c","uid":3}}"#)
    guard case .success(.registered(let session)) = await Operation.register.outcome(server)
    else {
      Issue.record("no session")
      return
    }
    #expect(["a", "b", "c"].contains(session.key.revealed))
    #expect(await Operation.register.outcome(server) == .success(.registered(session)))
  }
}
