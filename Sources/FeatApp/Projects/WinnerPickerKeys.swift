import TerminalUI

extension Projects {
  func pickerKeys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable(
      [
        KeyRow(
          context.keys[.choose], .winnerPicked, words.choose,
          disabledReason: pickerObstacle(context)),
        KeyRow(context.keys[.back], .winnerPickerClosed, words.back),
        KeyRow(context.keys[.refresh], .refreshRequested, words.refresh),
      ] + KeyRow.moves(context) { .winnerMoved($0) })
  }

  /// Why nobody can be chosen; nil where somebody can.
  func pickerObstacle(_ context: Context) -> String? {
    guard candidates.isEmpty, let picker else { return nil }
    let detail = details[picker.projectID]
    if let problem = detail?.participantsProblem { return context.errors.sentence(for: problem) }
    if detail?.participants != nil { return context.words.projects.nobodyTakesPart }
    return detail?.participantsPending == nil
      ? context.words.detail.notRead : context.words.busy.reading + ".."
  }
}
