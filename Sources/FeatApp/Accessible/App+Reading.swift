import FeatDomain
import TerminalUI

extension App {
  /// What is said and asked now: that of what lies on top.
  func reading(_ place: ReadingPlace = ReadingPlace()) -> Reading {
    let context = context
    var reading: Reading
    if errorList != nil {
      reading = ErrorList.reading(errorLog, from: place.firstError, context)
    } else if let dialog {
      reading = dialog.reading(context)
    } else {
      reading = screenReading(place, context)
    }
    add(rows: keys.rows.filter { isRead($0, place) }, to: &reading, context)
    if isDraftRead(place) {
      let back = context.words.keys.back
      reading.choices.append(
        Reading.Choice(label: back, action: .showDraft(false), keys: [.escape]))
    }
    return reading
  }

  private func screenReading(_ place: ReadingPlace, _ context: Context) -> Reading {
    let nothing = Reading("")
    switch screen {
    case .welcome: return welcome.reading(context)
    case .signUp: return withReason(signUp.reading(context))
    case .recovery: return withReason(recovery?.reading(context) ?? nothing)
    case .projects:
      return projects?.reading(place, context, who: whoIsSignedIn) ?? nothing
    case .form: return form?.reading(context) ?? nothing
    case .account: return account?.reading(context) ?? nothing
    case .passwordChange: return passwordChange?.reading(context) ?? nothing
    case .questionChange: return questionChange?.reading(context) ?? nothing
    case .profiles: return profiles?.reading(context) ?? nothing
    }
  }

  /// Why one has to sign in, before what is asked for it.
  private func withReason(_ reading: Reading) -> Reading {
    guard let reason else { return reading }
    var reading = reading
    reading.lines.insert(reason, at: 0)
    return reading
  }

  /// Adds the rows of the key table: what can be done has a number, what cannot has its reason.
  private func add(rows: [KeyRow<Message>], to reading: inout Reading, _ context: Context) {
    let isList = !reading.rows.isEmpty
    // The rows of a list are chosen by their numbers.
    for row in rows where !isList || !row.keys.contains(.enter) {
      let action = action(of: row.message)
      if let reason = row.disabledReason {
        reading.rows.removeAll { $0.action == action }
        let sentence = context.words.reading.notNow(action: row.label, reason: reason)
        let choice = Reading.Choice(label: sentence, action: .refuse(reason), keys: row.keys)
        reading.obstacles.append(choice)
      } else {
        let choice = Reading.Choice(label: row.label, action: action, keys: row.keys)
        reading.add(choice, isEverywhere: row.group == .program)
      }
    }
    addEmptying(to: &reading, context)
  }

  private func action(of message: Message) -> Reading.Action {
    switch message {
    case .helpOpened: .explain
    // From everywhere, and asking where something would be lost.
    case .quitRequested: .send(.quitChosen)
    default: .send(message)
    }
  }

  /// What is in a field can be taken out.
  private func addEmptying(to reading: inout Reading, _ context: Context) {
    guard let field = reading.field, field.isFilled else { return }
    let action: Reading.Action =
      switch field.kind {
      case .line, .search: .press([.control("u")])
      case .date: .press([.delete])
      case .text: .emptyText
      case .code, .confirmation: .listAll
      }
    guard action != .listAll else { return }
    reading.choices.append(Reading.Choice(label: context.words.reading.emptyIt, action: action))
  }

  /// Whether a row of the key table is read out: what moves or changes what is only seen is not.
  func isRead(_ row: KeyRow<Message>, _ place: ReadingPlace) -> Bool {
    if row.group == .moving { return false }
    switch row.message {
    case .mouseSwitched, .repaintRequested, .paletteOpened, .dialog: return false
    case .signUp(.revealSwitched), .recovery(.revealSwitched), .recovery(.focusMoved): return false
    case .passwordChange(.revealSwitched), .questionChange(.revealSwitched): return false
    case .signUp(.focusMoved): return signUp.step != .password
    case .account(.factsScrolled), .welcome(.chosen): return false
    case .projects(let message): return isRead(message, place)
    default: return true
    }
  }

  private func isDraftRead(_ place: ReadingPlace) -> Bool {
    place.isDraftOpen && screen == .projects && dialog == nil && errorList == nil
      && projects?.isAtTop == true && projects?.selectedDraft != nil
  }

  /// In the list nothing is done with the selected project: nobody sees which one it is. What can be
  /// done with a draft stands alone.
  private func isRead(_ message: Projects.Message, _ place: ReadingPlace) -> Bool {
    guard let projects, projects.isAtTop else { return true }
    let isAboutOne =
      switch message {
      case .actionChosen, .draftOpened, .discardChosen, .copyOpened: true
      default: false
      }
    return isAboutOne == isDraftRead(place)
  }
}
