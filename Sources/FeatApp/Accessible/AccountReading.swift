import FeatDomain
import TerminalUI

extension Account {
  func reading(_ context: Context) -> Reading {
    let words = context.words
    var reading = Reading(words.account.title)
    reading.lines = AccountFacts(self, context).sentences(words.reading)
    // That the session has run out is said on every screen.
    if !isExpired { reading.add(problem, context) }
    reading.rows = Action.allCases.filter { obstacle(to: $0, context) == nil }.map { action in
      Reading.Choice(
        label: words.account.label(of: action), action: .send(.account(.actionChosen(action))))
    }
    return reading
  }
}

extension PasswordChange {
  func reading(_ context: Context) -> Reading {
    let words = context.words.passwordChange
    var reading = Reading(
      words.title, [context.words.account.ofAccount(account: context.accountName)])
    switch focus {
    case .old: reading.field = Reading.Field(words.old, old)
    case .new:
      reading.add(words.rule)
      reading.field = Reading.Field(words.new, new)
    }
    reading.add(problem(at: .old), context)
    reading.add(problem(at: .new), context)
    reading.add(otherProblem, context)
    return reading
  }
}

extension QuestionChange {
  func reading(_ context: Context) -> Reading {
    let words = context.words.questionChange
    var reading = Reading(
      words.title, [context.words.account.ofAccount(account: context.accountName)])
    switch focus {
    case .question: reading.field = Reading.Field(words.question, question)
    case .answer:
      reading.add(words.rule)
      reading.field = Reading.Field(words.answer, answer)
    }
    reading.add(problem(at: .question), context)
    reading.add(problem(at: .answer), context)
    reading.add(otherProblem, context)
    return reading
  }
}

extension Profiles {
  func reading(_ context: Context) -> Reading {
    let words = context.words.profiles
    var reading = Reading(words.title)
    reading.add(problem, context)
    if let name {
      reading.add(words.nameRule)
      reading.field = Reading.Field(words.newName, name)
      return reading
    }
    reading.addRows(count: rowCount, cursor: cursor, context) { index in
      guard profiles.indices.contains(index) else {
        return Reading.Choice(label: words.addAnother, action: .pick(.profile(nil)))
      }
      let profile = profiles[index]
      let who = profile.phone.map(context.grouped) ?? context.words.header.notSignedIn
      return Reading.Choice(
        label: name(of: profile, words) + context.words.reading.comma + who,
        action: .pick(.profile(profile.name)))
    }
    return reading
  }
}
