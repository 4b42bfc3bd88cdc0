import FeatDomain
import TerminalUI

extension CommandQuestion {
  /// What is asked before a command: the project, the account, and what follows from it.
  ///
  /// What strangers typed gets one line each, so that the consequence is never pushed out.
  func text(_ context: Context, columns: Int) -> String {
    let words = context.words.dialogs
    var lines: [String] = []
    if let statusBefore {
      lines.append(
        words.changedMeanwhile(
          before: context.words.projects.word(for: statusBefore),
          now: context.words.projects.word(for: status)))
    }
    let name = words.statusAndAccount(
      status: context.words.projects.word(for: status), account: context.accountName)
    lines += [words.project(id: "\(id)", title: title), name].map { line in
      TextWidth.fitting(line, columns: columns)
    }
    if let winner {
      let bid = winner.bid.map(NumberText.of) ?? "-"
      let room = columns - TextWidth.columns(of: words.winner(name: "", bid: bid))
      let name = TextWidth.fitting(winner.user.name, columns: room)
      lines.append(words.winner(name: name, bid: bid))
    }
    lines.append(consequence(words))
    return lines.joined(separator: "\n")
  }

  private func consequence(_ words: Words.Dialogs) -> String {
    switch command {
    case .publish: words.publishConsequence
    case .close: words.closeConsequence
    case .cancel: words.cancelConsequence
    case .selectWinner: words.winnerConsequence
    }
  }
}
