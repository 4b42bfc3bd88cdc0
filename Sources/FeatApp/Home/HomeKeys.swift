import TerminalUI

extension Home {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    var rows: [KeyRow<Message>] = []
    if isExpired { rows.append(KeyRow([.enter], .signInChosen, words.signInAgain)) }
    if pending != nil {
      rows.append(KeyRow([.escape], .stopped, words.stop))
    } else {
      rows.append(KeyRow([.escape], .wentBack, words.back))
    }
    rows.append(KeyRow([.character("r")], .refreshRequested, words.refresh))
    return KeyTable(rows)
  }
}
