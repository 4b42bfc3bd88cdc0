import FeatAPI
import FeatDomain
import Testing

@Suite("The countries that the server offers")
struct CallingCodesTests {
  private func codes(_ body: JSONTree) async throws -> CallingCodes {
    try await Server(body).api.callingCodes()
  }

  private func row(
    _ iso3: JSONTree = "CHN", _ code: JSONTree = "86", label: JSONTree = "China"
  ) -> JSONTree {
    ["iso3": iso3, "calling_code": code, "label": label]
  }

  @Test("They are taken in the server's order, with the one that it suggests")
  func list() async throws {
    let codes = try await codes(Operation.callingCodes.answer)
    #expect(
      codes
        == CallingCodes(
          countries: [
            ServerCountry(iso3: "CHN", callingCode: "86", label: "China"),
            ServerCountry(iso3: "CAN", callingCode: "1", label: "Canada"),
          ], suggested: "CHN"))
  }

  @Test(
    "A calling code may be a text or a number, with a plus sign or without",
    arguments: [
      ("86", "86"), (86, "86"), ("+86", "86"), ("1-242", "1242"), ("+1 (242)", "1242"),
      (1242, "1242"),
    ] as [(JSONTree, String)])
  func callingCode(written: JSONTree, code: String) async throws {
    #expect(try await codes(["data": [row("XYZ", written)]]).countries.map(\.callingCode) == [code])
  }

  @Test(
    "A country without a name is called by its code", arguments: [nil, "", 5, []] as [JSONTree])
  func namelessCountry(label: JSONTree) async throws {
    #expect(try await codes(["data": [row(label: label)]]).countries.map(\.label) == ["CHN"])
  }

  @Test("A name of a megabyte is cut")
  func longName() async throws {
    let name = String(repeating: "长", count: 350_000)
    let codes = try await codes(["data": [row(label: .string(name))]])
    #expect(codes.countries.map(\.label.unicodeScalars.count) == [256])
  }

  @Test(
    "Without a suggestion that can be read there is none",
    arguments: [
      nil, [], 5, "CHN", [:], ["default": nil], ["default": "CHN"], ["default": [:]],
      ["default": ["iso3": nil]], ["default": ["iso3": 5]],
    ] as [JSONTree])
  func noSuggestion(meta: JSONTree) async throws {
    let codes = try await codes(["data": [row()], "meta": meta])
    #expect(codes.suggested == nil)
    #expect(codes.countries.count == 1)
    #expect(try await self.codes(["data": [row()]]).suggested == nil)
  }

  @Test("An empty list is a list")
  func empty() async throws {
    #expect(try await codes(["data": []]) == CallingCodes(countries: []))
  }

  @Test(
    "What is no list is unreadable",
    arguments: [[:], ["data": nil], ["data": [:]], ["data": "x"], [], nil, 5] as [JSONTree])
  func noList(body: JSONTree) async {
    await #expect(throws: APIFailure(.unreadable)) { try await codes(body) }
  }

  @Test("Ten thousand rows, every other one bad, are read in time", .timeLimit(.minutes(1)))
  func manyRows() async throws {
    let rows = (0..<5000).flatMap { _ in [row(), JSONTree.raw("null")] }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try await codes(["data": .array(rows)]).countries.count == 5000)
    #expect(clock.now - start < .seconds(3), "\(clock.now - start)")
  }
}
