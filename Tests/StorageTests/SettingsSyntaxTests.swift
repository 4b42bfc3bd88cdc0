import FeatDomain
import Foundation
import Testing

@testable import Storage

/// Files that are no JSON5, and where they stop being it.
@Suite struct SettingsSyntaxTests {
  private let place: SettingsPlace

  init() throws { place = try SettingsPlace() }

  @Test(
    "A name that is nearly one of a setting tells which",
    arguments: [
      ("langauge", "language"), ("api-url", "api_url"), ("apiUrl", "api_url"),
      ("refresh_second", "refresh_seconds"), ("Theme", "theme"), ("keyz", "keys"),
      ("client_key", nil), ("colour", nil), ("key", "keys"), ("x", nil), ("", nil),
      (String(repeating: "k", count: 1000), nil),
    ] as [(String, String?)])
  func near(_ name: String, _ meant: String?) throws {
    let read = try SettingsReading.read(Array(#"{"\#(name)": 1}"#.utf8), at: "/s", exposure: nil)
    #expect(read.problems.map(\.kind) == [.unknownKey])
    #expect(read.problems.first?.near == meant)
  }

  @Test(
    "The first line that is not JSON5 is told, and nothing counts",
    arguments: [
      ("{\n  theme: 'mono'\n  language: 'en'\n}", 3), ("{\ntheme: mono\n}", 2),
      ("{\n\ntheme: 'mono\n}", 3), ("{\ntheme 'mono'\n}", 2), ("{\ntheme: ,\n}", 2),
      ("{\n\n", 3), ("{\n},\n", 2), ("{\n}\n{", 3), ("theme: 'mono'", 1), ("{\n,}", 2),
      ("{\ntheme: 'mono',,\n}", 2), ("{}\n/* not closed\n\n", 2), ("{\n# no comment\n}", 2),
      ("{\nread_only: True\n}", 2), ("{\nread_only: yes\n}", 2), ("{\na: 0x\n}", 2),
      ("{\na: 1e\n}", 2), ("{\na: 0x1_0\n}", 2), ("{\na: --1\n}", 2), ("{\na: 1-2\n}", 2),
      ("{\na: Infinty\n}", 2), ("{\na-b: 1}", 2),
      ("{\n1a: 1}", 2), ("{\nkeys: {\na: [\n1 2]}}", 4), ("{\nkeys: {\na: [\n'x'\n}}", 5),
      ("{\n/ theme: 1}", 2), ("{\n'theme: 1}\n", 2), ("{\"a\":\"\\", 1), ("\\", 1), ("}", 1),
      ("{\ntheme\u{FF1A} 'mono'}", 2), ("{\u{A0}\n}", 1), ("{\n\0}", 2),
      ("{a: '\\\n\\\n',\nb c}", 4),
    ])
  func line(text: String, line: Int) throws {
    try place.write(text)
    #expect(place.load() == (Settings(), [place.problem(line, nil, .syntax)]))
  }

  @Test(
    "Only an object holds settings", arguments: ["[]", "7", "'x'", "null", "[{theme: 'mono'}]"])
  func noObject(text: String) throws {
    try place.write(text)
    #expect(place.load() == (Settings(), [place.problem(nil, nil, .notAnObject)]))
  }

  @Test("Bytes that are not UTF-8 are told with their line, however they look like another code")
  func notUTF8() throws {
    try place.write(Array("{\n// caf".utf8) + [0xE9] + Array("\n}".utf8))
    #expect(place.load().problems == [place.problem(2, nil, .notUTF8)])
    let utf16 = Array("{theme:'mono'}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try place.write(utf16)
    #expect(place.load() == (Settings(), [place.problem(1, nil, .syntax)]))
    try place.write([0xFF, 0xFE] + utf16)
    #expect(place.load() == (Settings(), [place.problem(1, nil, .notUTF8)]))
  }

  @Test("However deep it is, it is refused without a crash", arguments: ["[", "{a:", "{a:["])
  func deep(piece: String) throws {
    try place.write(String(repeating: piece, count: 60_000 / piece.count))
    #expect(place.load() == (Settings(), [place.problem(1, nil, .syntax)]))
  }

  private static let sample = """
    // mine
    {
      api_url: 'http://127.0.0.1:8610', /* a
      block */ "language": "zh-Hans", theme: "mono",
      client_id: 'me', client_secret: "s\\u0065cret", scope: 'read write',
      keys: { close: 'c', 'copy': ["y", "Y"], cancel: null, }, ambiguous_width: 2,
      read_only: true, refresh_seconds: +0x78, a: [.5, -1e3, NaN, {b: 'x \\
      y', c: Infinity}],
    }

    """

  @Test("However a file is damaged, it is read or told, and never without a line")
  func damaged() throws {
    var dice = Dice(state: 11)
    var (read, refused) = (0, 0)
    for _ in 0..<2000 {
      let bytes = dice.damage(Array(Self.sample.utf8))
      do throws(SettingsProblem) {
        let problems = try SettingsReading.read(bytes, at: "", exposure: nil).problems
        #expect(problems.allSatisfy { $0.line != nil && $0.key != nil })
        read += 1
      } catch {
        // Whatever the decoder does not take, the lines do not take either.
        #expect(error.line != nil, "\(String(decoding: bytes, as: UTF8.self))")
        refused += 1
      }
    }
    // Both were seen.
    #expect(read > 200 && refused > 200)
  }

  @Test("A file that is cut at any byte is read or told, and stays")
  func truncated() throws {
    let whole = Array(Self.sample.utf8)
    for length in whole.indices {
      try place.write(Array(whole[..<length]))
      let problems = place.load().problems
      #expect(problems.allSatisfy { $0.line != nil }, "\(length): \(problems)")
      #expect(problems.count <= 1)
      #expect(Traces(place.path)?.size == length)
    }
  }
}
