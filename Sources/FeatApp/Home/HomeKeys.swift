import TerminalUI

extension Home {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    var rows: [KeyRow<Message>] = []
    if isExpired { rows.append(KeyRow([.enter], .signInChosen, words.signInAgain)) }
    if pending != nil { rows.append(KeyRow([.escape], .stopped, words.stop)) }
    rows.append(KeyRow([.character("r")], .refreshRequested, words.refresh))
    return KeyTable(rows)
  }
}
