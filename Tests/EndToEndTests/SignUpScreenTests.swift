import FeatDomain
import PseudoTerminal
import Testing

@Suite("Sign-up on a real terminal screen, against the sandbox", .serialized, .blocking)
struct SignUpScreenTests {
  /// The words that these tests look for, in one language.
  struct Words: Sendable, CustomTestStringConvertible {
    var language: String
    var welcome: String
    var country: String
    var countryFilter: String
    var phone: String
    var code: String
    var wrongCode: String
    var sendsLeft: String
    var password: String
    var projects: String
    var signedIn: String

    static let english = Words(
      language: "en", welcome: "Welcome to FEAT",
      country: "Which country is your phone number from?",
      countryFilter: "chin", phone: "What is your phone number?",
      code: "Type the six digits of the SMS", wrongCode: "This code is wrong or has run out.",
      sendsLeft: "New codes left: 1", password: "Choose a password",
      projects: "No projects yet.", signedIn: "Phone        +86 159 1571 9112")
    static let chinese = Words(
      language: "zh-Hans", welcome: "欢迎使用 FEAT", country: "您的手机号属于哪个国家或地区？",
      countryFilter: "zg", phone: "您的手机号是多少？", code: "请输入短信中的六位验证码",
      wrongCode: "验证码错误或已过期。", sendsLeft: "还可发送 1 次", password: "设置密码",
      projects: "还没有项目。", signedIn: "手机号    +86 159 1571 9112")

    var testDescription: String { language }
  }

  private let sandbox: RunningSandbox
  private let folder: TemporaryFolder

  init() throws {
    sandbox = try RunningSandbox()
    folder = try TemporaryFolder()
  }

  private func start(
    _ words: Words, columns: Int = 80, rows: Int = 24
  ) throws -> TmuxScreen {
    try TmuxScreen(
      PseudoTerminal.product("feat-tui"), ["--api-url", sandbox.url, "--lang", words.language],
      environment: folder.environment(), columns: columns, rows: rows)
  }

  @Test(
    "Wrong codes, a new code, another number, a pause and a password lead to an account",
    arguments: [Words.english, .chinese])
  func wholeWay(words: Words) async throws {
    var screen = try start(words)
    try goToCode(screen, words)
    let first = try sandbox.code(for: "+86-15915719111")
    for wrong in wrongCodes(besides: first) {
      try screen.type(wrong)
      try screen.wait(for: words.wrongCode, cells(wrong))
      try screen.press("C-u")
      try screen.wait(for: cells(""))
    }
    try screen.type("r")
    try screen.wait(for: words.sendsLeft)
    _ = try sandbox.code(for: "+86-15915719111")

    try screen.press("Escape")
    try screen.wait(for: words.phone, "15915719111")
    try screen.press("BSpace")
    try screen.type("2\r")
    try screen.wait(for: cells(""))
    let code = try sandbox.code(for: "+86-15915719112")
    try screen.type("12")
    try screen.wait(for: cells("12"))
    try screen.press("C-c")
    #expect(try screen.end() == 130)

    screen = try start(words)
    try screen.wait(for: words.code, "+86 159 1571 9112", cells(""))
    try screen.paste("【FEAT】 \(code.prefix(3)) \(code.suffix(3))")
    try screen.wait(for: words.password)
    try screen.type("correct horse")
    try screen.press("Tab")
    try screen.type("R-77")
    try screen.wait(for: "R-77")
    #expect(try !screen.text.contains("correct"))
    try screen.press("Enter")
    try screen.wait(for: words.projects, "+86 159 1571 9112")
    try screen.type("q")
    #expect(try screen.end() == 0)

    screen = try start(words)
    try screen.wait(for: words.projects)
    try screen.type("A")
    try screen.wait(for: words.signedIn, "9223372036854776003")
    let counts = try await sandbox.counts()
    #expect(counts["POST /api/auth/phone/code/"] == 3)
    #expect(counts["POST /api/auth/phone/verification/"] == 3)
    #expect(counts["POST /api/auth/phone/register/"] == 1)
  }

  @Test("The smallest screen is enough to sign up", arguments: [Words.english, .chinese])
  func smallest(words: Words) throws {
    let screen = try start(words, columns: 40, rows: 10)
    try goToCode(screen, words)
    try screen.type(try sandbox.code(for: "+86-15915719111"))
    try screen.wait(for: words.password)
    try screen.type("correct horse")
    try screen.press("Enter", "Enter")
    try screen.wait(for: words.projects, "+86 159 1571 9111")
    try screen.type("A")
    try screen.wait(for: "9223372036854776003")
  }

  @Test("A size from huge to a single cell and back loses nothing that was typed")
  func resizing() throws {
    let words = Words.english
    let screen = try start(words)
    try goToCode(screen, words, resizing: true)
    let code = try sandbox.code(for: "+86-15915719111")
    try screen.type(String(code.prefix(3)))
    try resize(screen, wait: cells(String(code.prefix(3))))
    try screen.type(String(code.suffix(3)))
    try screen.wait(for: words.password)
    try screen.type("correct horse")
    try screen.press("Tab")
    try screen.type("R-77")
    try resize(screen, wait: "R-77", String(repeating: "*", count: 13))
    try screen.press("Enter")
    try screen.wait(for: words.projects)
  }

  private func goToCode(_ screen: TmuxScreen, _ words: Words, resizing: Bool = false) throws {
    try screen.wait(for: words.welcome)
    try screen.type("1")
    try screen.wait(for: words.country)
    try screen.type(words.countryFilter)
    try screen.wait(for: words.countryFilter)
    if resizing { try resize(screen, wait: words.countryFilter) }
    try screen.press("Enter")
    try screen.wait(for: words.phone)
    try screen.type("15915719111")
    try screen.wait(for: "+86 159 1571 9111")
    if resizing { try resize(screen, wait: "+86 159 1571 9111") }
    try screen.press("Enter")
    try screen.wait(for: words.code)
  }

  /// Makes the window huge, tiny, and as it was.
  private func resize(_ screen: TmuxScreen, wait texts: String...) throws {
    try screen.resize(columns: 200, rows: 60)
    try screen.wait(for: "the bottom of 60 rows") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).count == 60
        && text.hasSuffix("中文")
    }
    try screen.resize(columns: 1, rows: 1)
    try screen.wait(for: "one empty cell") { $0.count <= 1 }
    try screen.resize(columns: 80, rows: 24)
    try screen.wait(for: texts)
  }

  private func wrongCodes(besides code: String) -> ArraySlice<String> {
    ["111111", "222222", "333333"].filter { $0 != code }.prefix(2)
  }

  /// The six cells with digits in them, as they are shown.
  private func cells(_ digits: String) -> String {
    let padded = digits + String(repeating: "_", count: 6 - digits.count)
    return padded.map { "[\($0)]" }.joined(separator: " ")
  }
}
