import FeatDomain
import TerminalUI

/// What lines do: keys and pastes, as a terminal would report them.
extension App {
  /// Somebody has answered: what was told is heard. Lines are not typed by accident, so that a
  /// question need not be deaf at first.
  mutating func hear(at now: UnixTime) {
    self.now = now
    notice = nil
    deafUntil = nil
  }

  /// Does what a row of the key table says.
  mutating func run(_ message: Message) -> [Effect] {
    let effects = update(message, at: now)
    deafUntil = nil
    return effects
  }

  /// Presses keys one after the other.
  mutating func pressAll(_ keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      deafUntil = nil
      enterIsOfCodeUntil = nil
      effects += handle(.key(key), at: now)
    }
    deafUntil = nil
    return effects
  }

  /// Puts text into the field that has the focus.
  mutating func paste(_ text: String) -> [Effect] {
    deafUntil = nil
    return handle(.paste(text, isCut: false), at: now)
  }

  /// Puts text into the field that has the focus, instead of what is there.
  mutating func fill(_ text: String) -> [Effect] { pressAll([.control("u")]) + paste(text) }

  /// Puts lines into the text that has the focus, instead of what is there.
  mutating func replaceText(with text: String) -> [Effect] {
    if form?.focus == .field(.description) { return run(.form(.textEdited(.edited(text)))) }
    let lines = form?.focus.field.flatMap { form?.texts.areas[$0]?.text }?.split(
      separator: "\n", omittingEmptySubsequences: false)
    let keys = (lines ?? []).flatMap { _ in [Key.control("u"), .backspace] }
    return pressAll([.pageDown, .end] + keys) + (text.isEmpty ? [] : paste(text))
  }

  /// Chooses a row of a list, wherever it is by now.
  mutating func pick(_ item: Reading.Item) -> [Effect] {
    switch item {
    case .country(let id):
      let list = signUp.country
      return choose(list.matches.firstIndex { $0.id == id }, from: list.cursor.selected)
    case .participant(let uid):
      guard let picker = projects?.picker else { return [] }
      let index = projects?.candidates.firstIndex { $0.user.uid == uid }
      return choose(index, from: picker.cursor.selected)
    case .profile(let name):
      guard let profiles else { return [] }
      let index =
        name.map { name in profiles.profiles.firstIndex { $0.name == name } }
        ?? profiles.rowCount - 1
      return choose(index, from: profiles.cursor.selected)
    case .project(let id): return open(id)
    case .mode(let mode): return choose(mode)
    case .category(let category):
      guard let field = form?.texts.category else { return [] }
      // The first key selects where nothing is selected yet.
      let effects = field.hasSelection ? [] : pressAll([.down])
      return effects
        + choose(field.matches.firstIndex(of: category), from: field.cursor.selected)
    case .answer(let index):
      guard let dialog else { return [] }
      return run(.dialog(.moved(by: index - dialog.selected))) + pressAll([.enter])
    }
  }

  /// Moves to a row and takes it; nothing where it is gone.
  private mutating func choose(_ index: Int?, from selected: Int) -> [Effect] {
    guard let index else { return [] }
    let step = index - selected
    return pressAll(Array(repeating: step < 0 ? .up : .down, count: abs(step)) + [.enter])
  }

  private mutating func choose(_ mode: DeliveryMode) -> [Effect] {
    guard let form, let index = form.deliveryModes.firstIndex(of: mode) else { return [] }
    let chosen = form.draft.fields.deliveryMode.flatMap { form.deliveryModes.firstIndex(of: $0) }
    let count = form.deliveryModes.count
    let steps = chosen.map { (index - $0 + count) % count } ?? index + 1
    return pressAll(Array(repeating: .right, count: steps) + [.enter])
  }

  /// Opens a project; a draft that FEAT does not have is only selected.
  private mutating func open(_ id: Int64) -> [Effect] {
    let effects = run(.projects(.selected(id)))
    guard id >= 0, projects?.list.selectedID == id else { return effects }
    return effects + run(.projects(.detailOpened))
  }

  /// Whether a chain that stands still goes on by Enter, as is said then.
  var goesOnByEnter: Bool {
    screen == .form && dialog == nil && errorList == nil && form?.halt != nil
      && form?.focus.field == nil
  }

  /// Goes to a field of the form.
  mutating func goTo(_ place: FormPlace) -> [Effect] {
    guard let form else { return [] }
    let places = FormPlace.all(form.draft.fields.deliveryMode)
    guard let from = places.firstIndex(of: form.focus), let to = places.firstIndex(of: place)
    else { return [] }
    return run(.form(.focusMoved(by: to - from)))
  }
}
