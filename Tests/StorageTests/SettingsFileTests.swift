import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct SettingsFileTests {
  private let place: SettingsPlace

  init() throws { place = try SettingsPlace() }

  @Test(
    "The file is in XDG_CONFIG_HOME when that is absolute, else in the home's .config",
    arguments: [
      (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/feat-tui/settings.json5"),
      (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/feat-tui/settings.json5"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/feat-tui/settings.json5"),
      (["HOME": "h"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func path(environment: [String: String], path: String?) {
    #expect(SettingsFile(environment: environment).path == path)
  }

  @Test("Without a file, or without a home, everything has its default, and nothing is made")
  func missing() {
    #expect(place.load() == (Settings(), []))
    #expect(SettingsFile(environment: [:]).load() == (Settings(), []))
    #expect(Traces(place.home.path + "/.config") == nil)
  }

  @Test("Every setting is read, with comments and whatever else JSON5 allows")
  func all() throws {
    try place.write(
      """
      // A comment, /* not another one
      {
        api_url: 'http://127.0.0.1:8610', /* a
        block */ "language": "zh-Hans",
        client_id: 'me', client_secret: "s\\u0065cret", scope: 'read write',
        theme: "high-contrast",
        ambiguous_width: 2,
        keys: { close: 'c', 'copy': ["y", "Y"], cancel: null, publish: [], },
        read_only: true,
        refresh_seconds: +0x78,
      } // the end
      """)
    var expected = Settings()
    expected.apiURL = "http://127.0.0.1:8610"
    expected.language = .simplifiedChinese
    expected.client = OAuthClient(id: "me", secret: Secret("secret"), scope: "read write")
    expected.theme = .highContrast
    expected.ambiguousWidth = .two
    expected.keys = [
      ("close", ["c"]), ("copy", ["y", "Y"]), ("cancel", []), ("publish", []),
    ].map { Settings.KeySetting(action: $0, keys: $1, line: 8) }
    expected.isReadOnly = true
    expected.refreshSeconds = 120
    #expect(place.load() == (expected, []))
  }

  @Test(
    "A file of nothing but blanks and comments changes nothing",
    arguments: ["", "\n", "{}", "// {\n", "/* x */ {\n}\n", "\u{FEFF}{}", "\u{FEFF}"])
  func nothing(text: String) throws {
    try place.write(text)
    #expect(place.load() == (Settings(), []))
  }

  @Test(
    "Every value that a setting can have is taken",
    arguments: [
      #"api_url: "https://www.featapi.com""#, #"api_url: "https://a.example:8443/""#,
      #"api_url: "http://[::1]:80""#, #"language: "en""#, #"theme: "default""#,
      #"theme: "mono""#, #"ambiguous_width: "auto""#, "ambiguous_width: 1",
      "ambiguous_width: 1.0", "read_only: false", "refresh_seconds: 10",
      "refresh_seconds: 3600", "refresh_seconds: 6e1", "keys: {}", "keys: { 中文: 'z' }",
    ])
  func good(member: String) throws {
    try place.write("{\(member)}")
    #expect(place.load().problems == [])
  }

  @Test(
    "Any other is told with its line, and does not count",
    arguments: [
      #"api_url: "featapi.com""#, #"api_url: "http://www.featapi.com""#, "api_url: null",
      #"api_url: "https://a@b""#, #"language: "zh""#, #"language: "EN""#, "language: 7",
      #"client_id: """#, #"client_id: "中""#, #"client_id: "a\nb""#, #"scope: "a\u0000""#,
      "client_secret: 7", #"theme: "dark""#, "theme: true", "ambiguous_width: 3",
      "ambiguous_width: 1.5", #"ambiguous_width: "1""#, "ambiguous_width: true", "keys: []",
      "keys: 'c'", "read_only: 1", #"read_only: "true""#, "read_only: null",
      "refresh_seconds: 9", "refresh_seconds: 3601", "refresh_seconds: 10.5",
      "refresh_seconds: -60", "refresh_seconds: 1e300", "refresh_seconds: NaN",
      "refresh_seconds: Infinity", #"refresh_seconds: "60""#, "refresh_seconds: 060",
      "refresh_seconds: 18446744073709551616", #"theme: "\ud800""#,
    ])
  func bad(member: String) throws {
    // Half of a client is told as well.
    let rest = member.contains("client_id") ? "client_secret" : "client_id"
    try place.write("{\n\n\(member),\n\(rest): 'x'}")
    let (settings, problems) = place.load()
    #expect(settings == Settings())
    let problem = problems.first { $0.key == String(member.prefix { $0 != ":" }) }
    #expect(problem?.line == 3 && problem?.path == place.path)
    guard case .wrongValue = problem?.kind else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test("What is wrong keeps nothing else from counting, and is told in the order of the lines")
  func restCounts() throws {
    try place.write(
      """
      {
        refresh_seconds: 5,
        theme: "mono", colour: 1,
        keys: {
          // close: 7,
          close: 'c', copy: 7,
          "cancel": ["x", ""],
        }, /*
        language: 1, */ language: "en",
        "read only": true,
      }
      """)
    let (settings, problems) = place.load()
    var expected = Settings()
    expected.theme = .monochrome
    expected.language = .english
    expected.keys = [Settings.KeySetting(action: "close", keys: ["c"], line: 6)]
    #expect(settings == expected)
    #expect(
      problems.map { "\($0.line ?? 0) \($0.key ?? "")" } == [
        "2 refresh_seconds", "3 colour", "6 keys.copy", "7 keys.cancel", "10 read only",
      ])
    #expect(
      problems.map(\.kind) == [
        .wrongValue(expected: .wholeNumber(10...3600)), .unknownKey,
        .wrongValue(expected: .keys), .wrongValue(expected: .keys), .unknownKey,
      ])
  }

  @Test("Of a setting that stands there twice the first counts, and the second is told")
  func twice() throws {
    try place.write("{\ntheme: 'mono',\n'th\\u0065me': 'default',\nkeys: {a: 'b',\na: 'c'}}")
    let (settings, problems) = place.load()
    #expect(settings.theme == .monochrome)
    #expect(settings.keys == [Settings.KeySetting(action: "a", keys: ["b"], line: 4)])
    #expect(problems.map(\.line) == [3, 5])
    #expect(problems.map(\.key) == ["theme", "keys.a"])
    #expect(problems.allSatisfy { $0.kind == .duplicateKey })
  }

  @Test("Half of a client is none, and its other half is named")
  func halfClient() throws {
    try place.write("{\nclient_id: 'a', scope: 'b' }")
    var (settings, problems) = place.load()
    #expect(settings.client == nil)
    #expect(
      problems == [place.problem(2, "client_id", .incomplete(without: "client_secret"))])
    try place.write("{\n\nclient_secret: 'a' }")
    (settings, problems) = place.load()
    #expect(settings.client == nil)
    #expect(
      problems == [place.problem(3, "client_secret", .incomplete(without: "client_id"))])
  }

  @Test("Of a file full of what there is not, every line is told")
  func manyUnknown() throws {
    try place.write("{" + (1...7000).map { "a\($0):1,\n" }.joined() + "}")
    #expect(place.load().problems.map(\.line) == (1...7000).map { $0 })
  }

  @Test("Names of settings are told so that they can be printed")
  func hostileName() throws {
    try place.write("{'\\u001b[31m\\u202e': 1, '\(String(repeating: "x", count: 5000))': 2}")
    let problems = place.load().problems
    #expect(problems.allSatisfy { $0.line == 1 && $0.kind == .unknownKey })
    let keys = problems.compactMap(\.key)
    #expect(keys.count == 2)
    #expect(keys.contains("?[31m?"))
    #expect(keys.allSatisfy { $0.unicodeScalars.count <= 256 })
  }
}
