import HostileServer
import PseudoTerminal
import Testing

@Suite("Line by line through a pipe", .blocking)
struct AccessiblePipeTests {
  private let folder: TemporaryFolder
  private let words = ProgramWords.english

  init() throws {
    folder = try TemporaryFolder()
  }

  private func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> ChildProcess {
    var variables = folder.environment(environment)
    variables["TERM"] = nil
    return try ChildProcess(
      PseudoTerminal.product("feat-tui"), arguments, environment: variables)
  }

  @Test(
    "Lines that were all written before are answered one by one, however long each takes",
    arguments: [(["--accessible"], [:]), ([], ["ACCESSIBLE": "1"])])
  func script(arguments: [String], environment: [String: String]) throws {
    let program = try start(arguments + ["--sandbox"], environment: environment)
    let lines = [
      "2", "China", "1", "?", "2", "13800138000", "feat-demo-1", "/App", "1", "b", "L", "?",
    ]
    for line in lines { program.write(line) }
    let end = try program.end(seconds: 60)
    #expect(end.code == 0 && end.errors.isEmpty)
    // The list was found and opened before the language was changed.
    #expect(end.output.contains("手机 App 图标与启动页设计, No. 1005, Closed"))
    #expect(end.output.contains("Not now: select winner") == false)
    #expect(end.output.contains("全部 13"))
    #expect(end.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!end.output.contains("feat-demo-1"))
  }

  @Test("Without UTF-8 it is English in ASCII, and says why")
  func plainLocale() throws {
    let program = try start(
      ["--accessible", "--sandbox", "--lang", "zh-Hans"], environment: ["LC_ALL": "C"])
    program.write("q")
    let end = try program.end(seconds: 60)
    #expect(end.code == 0)
    #expect(end.output.contains(words["welcome.title"]))
    #expect(end.output.contains(words["header.plainLocale"]))
    #expect(end.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("What a server sends moves no cursor and rings no bell")
  func hostile() throws {
    let server = try StandIn()
    try Place.home.prepareFiles(of: server.url, in: folder)
    server.answer(
      .projects,
      with: [
        .answer(
          """
          {"data":[{"id":42,"title":"\\u001b[2J\\u0007\\u009b1mA\\u202eb\\r\\nc","status":200,\
          "owner":{"uid":\(StandIn.uid)}}],\
          "pagination":{"next":null,"page_size":20,"total_count":1}}
          """)
      ])
    let program = try start(["--accessible", "--api-url", server.url, "--lang", "en"])
    program.write("q")
    let end = try program.end(seconds: 60)
    #expect(end.output.contains("No. 42, Open"))
    let strange = end.output.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" || scalar == "\u{202e}"
    }
    #expect(strange.isEmpty)
  }
}
