import FeatDomain
import TerminalUI

extension Recovery {
  func reading(_ context: Context) -> Reading {
    let words = context.words.recovery
    var reading: Reading
    switch step {
    case .question:
      reading = Reading(words.questionTitle(number: context.grouped(number)))
      if let question {
        reading.lines += [question.line, words.answerHint]
        reading.field = Reading.Field(words.answer, answer)
      }
    case .password:
      reading = Reading(words.passwordTitle, [words.rule])
      reading.field = Reading.Field(words.field, password)
    }
    reading.add(problem, context)
    // Another way has the focus: nothing is typed there.
    if ways.focused != nil { reading.field = nil }
    return reading
  }
}
