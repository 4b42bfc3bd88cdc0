import FeatDomain
import PseudoTerminal
import Testing

@Suite("The clipboard in tmux", .serialized, .blocking)
struct ClipboardTests {
  @Test("Number, title and link of a project reach it, and the program goes on as before")
  func tmux() async throws {
    let owner = try await ProjectOwner()
    let project = try #require(try await owner.projects().first)
    let screen = try owner.openScreen(language: "zh-Hans")
    try screen.wait(for: "\(project.id)", "刚刚更新")
    try screen.takeClipboard()
    for (keys, text) in [
      ("\r", "\(project.id)"), ("\t\r", project.title),
      ("\t\t\r", "/api/service/demand/\(project.id)/"),
    ] {
      try screen.press("Y")
      try screen.wait(for: "复制到剪贴板", "链接")
      try screen.answerQuestion(keys)
      try screen.wait(for: "发送到剪贴板", text)
      #expect(try screen.clipboard.hasSuffix(text))
      try screen.press("Home")
      try screen.wait(for: "no notice") { !$0.contains("剪贴板") && $0.contains("刚刚更新") }
    }
    try screen.press("q")
    #expect(try screen.end() == 0)
  }
}
