import TerminalUI

extension App {
  /// What can be done on the screen below the help, with its names in both languages.
  var helpEntries: [HelpEntry] {
    var other = self
    other.language = language.other
    // A screen has the same rows in each language.
    return zip(screenKeys.rows, other.screenKeys.rows).map { row, translated in
      HelpEntry(row, labels: [language: row.label, language.other: translated.label])
    }
  }

  /// The keys that somebody begins with.
  var firstKeys: [KeyRow<Message>] {
    let first: [Message] = [
      .welcome(.moved(.down)), .welcome(.chosen), .helpOpened, .paletteOpened, .quitChosen,
    ]
    return first.compactMap { message in screenKeys.rows.first { $0.message == message } }
  }

  mutating func applyHelp(_ message: Help.Message) -> [Effect] {
    let entries = helpEntries
    let hidden = help?.hiddenLines(of: explanation, on: size) ?? 0
    guard let outcome = help?.update(message, entries, hidden: hidden) else { return [] }
    help = nil
    switch outcome {
    case .closed: return []
    case .run(let message): return apply(message)
    case .refused(let reason):
      notice = .disabled(reason)
      return []
    }
  }
}
