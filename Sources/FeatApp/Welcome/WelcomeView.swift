import TerminalUI

extension Welcome {
  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.welcome
    page.line(words.title, style: .bold)
    page.line(words.intro)
    page.gap()
    let choices = Choice.allCases
    page.list(count: choices.count, cursor: cursor, rows: choices.count) { index in
      " \(index + 1)  \(label(of: choices[index], words))"
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
