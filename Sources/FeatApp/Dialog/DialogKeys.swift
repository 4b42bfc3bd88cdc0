import TerminalUI

extension Dialog {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable([
      KeyRow([.enter], .chosen, words.choose),
      KeyRow(
        [.right, .tab, .down, .character("l"), .character("j")], .moved(by: 1), words.move),
      KeyRow(
        [.left, .backTab, .up, .character("h"), .character("k")], .moved(by: -1), words.move,
        isInFooter: false),
      KeyRow([.escape], .dismissed, words.back),
    ])
  }
}
