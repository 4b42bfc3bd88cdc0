import FeatAPI
import FeatDomain
import Measuring
import Mutations
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
    "A row that cannot be used is left out, and the others stay",
    arguments: [
      nil, true, 5, "CHN", [], [:], ["iso3": "XYZ"], ["calling_code": "9"],
      ["iso3": nil, "calling_code": "9"], ["iso3": 5, "calling_code": "9"],
      ["iso3": "", "calling_code": "9"], ["iso3": "XYZ", "calling_code": nil],
      ["iso3": "XYZ", "calling_code": ""], ["iso3": "XYZ", "calling_code": "abc"],
      ["iso3": "XYZ", "calling_code": "12345"], ["iso3": "XYZ", "calling_code": true],
      ["iso3": "XYZ", "calling_code": ["86"]], ["iso3": "XYZ", "calling_code": .raw("8.6")],
      ["iso3": "XYZ", "calling_code": .raw("18446744073709551616")],
      ["iso3": "XYZ", "calling_code": "1 or 7"], ["iso3": "XYZ", "calling_code": "8\u{301}6"],
      ["iso3": "XYZ", "calling_code": "８６"], ["iso3": "XYZ", "calling_code": .raw("-86")],
    ] as [JSONTree])
  func badRow(row bad: JSONTree) async throws {
    let codes = try await codes(["data": [bad, row("CHN"), bad, bad, row("CAN", 1), bad]])
    #expect(codes.countries.map(\.iso3) == ["CHN", "CAN"])
  }

  @Test(
    "A country without a name is called by its code", arguments: [nil, "", 5, []] as [JSONTree])
  func namelessCountry(label: JSONTree) async throws {
    #expect(try await codes(["data": [row(label: label)]]).countries.map(\.label) == ["CHN"])
  }

  @Test("What a terminal would obey is neutral in every text")
  func hostileTexts() async throws {
    let hostile = "a\u{1B}]0;x\u{7}\u{202E}b\u{200B}"
    let codes = try await codes([
      "data": [row(.string(hostile), "1", label: .string(hostile))],
      "meta": ["default": ["iso3": .string(hostile)]],
    ])
    #expect(
      codes.countries == [ServerCountry(iso3: "a?]0;x??b?", callingCode: "1", label: "a?]0;x??b?")])
    #expect(codes.suggested == "a?]0;x??b?")
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
    let time = try await processorTime {
      let codes = try await codes(["data": .array(rows)])
      #expect(codes.countries.count == 5000)
    }
    #expect(time < .seconds(3), "\(time)")
  }
}
