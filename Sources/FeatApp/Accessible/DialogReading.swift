import FeatDomain
import TerminalUI

extension Dialog {
  /// The question with its answers; an empty line is the one that is selected.
  func reading(_ context: Context) -> Reading {
    let text = text(context, columns: .max).split(separator: "\n").map(String.init)
    let labels = labels(context)
    var reading = Reading(title(context), text)
    if labels.indices.contains(selected) {
      reading.add(context.words.reading.emptyLineMeans(answer: labels[selected]))
    }
    if let typedNumber, case .command(let question) = question {
      reading.field = Reading.Field(
        context.words.dialogs.typeNumber(id: "\(question.id)"), typedNumber, kind: .confirmation)
    }
    reading.rows = labels.enumerated().map { index, label in
      Reading.Choice(label: label, action: .pick(.answer(index)))
    }
    return reading
  }
}

extension ErrorList {
  /// The errors from one on, the newest first.
  static func reading(_ log: ErrorLog, from first: Int, _ context: Context) -> Reading {
    let words = context.words
    var reading = Reading(words.errorList.title)
    let sentences = sentences(log, context)
    let end = min(sentences.count, first + Reading.rowsAtOnce)
    reading.lines = sentences[min(first, end)..<end].map { $0.time + "  " + $0.text }
    if sentences.isEmpty { reading.add(words.errorList.none) }
    if end < sentences.count {
      let count = min(Reading.rowsAtOnce, sentences.count - end)
      reading.choices.append(
        Reading.Choice(
          label: words.reading.nextRows(count: "\(count)"),
          action: .turnErrors(by: Reading.rowsAtOnce)))
    }
    return reading
  }
}
