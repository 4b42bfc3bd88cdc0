import TerminalUI

extension Welcome {
  /// Draws what can be chosen and, where there is room, the keys that somebody begins with.
  func draw(
    on page: inout Page, _ context: Context, firstKeys: @autoclosure () -> [KeyRow<FeatApp.Message>]
  ) {
    let words = context.words.welcome
    page.line(words.title, style: .bold)
    page.line(words.intro)
    page.gap()
    let choices = Choice.allCases
    page.list(count: choices.count, cursor: cursor, rows: choices.count) { index in
      " \(index + 1)  \(label(of: choices[index], words))"
    }
    guard page.isRoomy, page.rowsLeft > 8 else { return }
    page.gap()
    page.line(words.firstKeys, style: .bold)
    for row in firstKeys() {
      let key = row.keys.first?.name ?? ""
      page.line(" \(TextWidth.padded(key, columns: 7))\(row.label)")
    }
  }

  private func label(of choice: Choice, _ words: Words.Welcome) -> String {
    switch choice {
    case .signUp: words.signUp
    case .signIn: words.signIn
    case .switchLanguage: words.language
    case .quit: words.quit
    }
  }
}
