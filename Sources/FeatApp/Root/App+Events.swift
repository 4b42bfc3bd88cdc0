public import FeatDomain
public import TerminalUI

extension App {
  /// Takes what the terminal reports: finds the message that a key stands for, and applies it.
  public mutating func handle(_ event: TerminalEvent, at now: UnixTime) -> [Effect] {
    handle(event, at: now, keys: nil)
  }

  /// The same with the keys that were shown, where nothing has happened since.
  mutating func handle(
    _ event: TerminalEvent, at now: UnixTime, keys: KeyTable<Message>?
  ) -> [Effect] {
    self.now = now
    switch event {
    case .resized(let size):
      self.size = size
      let context = context
      projects?.resized(context)
      return []
    case .resumed: return [.repaint]
    case .mouse(let mouse): return handle(mouse)
    case .ambiguousWidthKnown:
      projects?.drawnRows = DrawnRows()
      return [.repaint]
    case .terminationRequested(let signal): return leave(.signal(signal))
    case .closed: return leave(.terminalClosed)
    case .paste(let text, let isCut): return paste(text, isCut: isCut)
    case .key(let key): return press(key, keys)
    }
  }

  private mutating func press(_ key: Key, _ shown: KeyTable<Message>?) -> [Effect] {
    if isTooSmall { return key == .control("c") ? update(.quitRequested, at: now) : [] }
    if isDeaf, key != .control("c") { return [] }
    deafUntil = nil
    if isEnterOfCode(key) { return [] }
    enterIsOfCodeUntil = nil
    notice = nil
    expired?.isRead = true
    let table = shown ?? keys
    if let message = marked {
      marked = nil
      if let effects = press(key, onMarked: message, table) { return effects }
    }
    if let row = table.row(for: key) {
      if isAtBar(key, row.message) {
        enterBar(by: key, table)
        return []
      }
      guard let reason = row.disabledReason else { return update(row.message, at: now) }
      notice = .disabled(reason)
      return []
    }
    guard key == .left || key == .right else { return type(key) }
    let before = self
    let effects = type(key)
    if effects.isEmpty, self == before { enterBar(by: key, table) }
    return effects
  }

  /// Hands a key that does nothing by itself to the field that has the focus.
  private mutating func type(_ key: Key) -> [Effect] {
    if help != nil { return update(.help(.typed(key)), at: now) }
    if errorList != nil { return [] }
    if dialog != nil { return update(.dialog(.typed(key)), at: now) }
    switch screen {
    case .signUp: return update(.signUp(.typed(key)), at: now)
    case .recovery: return update(.recovery(.typed(key)), at: now)
    case .projects: return update(.projects(.typed(key)), at: now)
    case .form: return update(.form(.typed(key)), at: now)
    case .passwordChange: return update(.passwordChange(.typed(key)), at: now)
    case .questionChange: return update(.questionChange(.typed(key)), at: now)
    case .profiles: return update(.profiles(.typed(key)), at: now)
    case .welcome, .account: return []
    }
  }

  private mutating func paste(_ text: String, isCut: Bool) -> [Effect] {
    if isTooSmall { return [] }
    if isDeaf { return [] }
    notice = nil
    marked = nil
    guard let message = message(forPaste: text) else {
      notice = .pasteIgnored
      return []
    }
    if isCut { notice = .pasteCut }
    return update(message, at: now)
  }

  /// Who takes a paste; nil when nobody does. A number that confirms something is typed by hand.
  private func message(forPaste text: String) -> Message? {
    if help != nil { return .help(.pasted(text)) }
    if errorList != nil { return nil }
    if dialog != nil { return nil }
    switch screen {
    case .signUp: return .signUp(.pasted(text))
    case .recovery: return .recovery(.pasted(text))
    case .form: return .form(.pasted(text))
    case .passwordChange: return .passwordChange(.pasted(text))
    case .questionChange: return .questionChange(.pasted(text))
    case .profiles: return profiles?.takesLetters == true ? .profiles(.pasted(text)) : nil
    case .projects: return projects?.isFiltering == true ? .projects(.pasted(text)) : nil
    case .welcome, .account: return nil
    }
  }

  /// Whether a question has only just appeared; a clock that was set back since does not count.
  private func isEnterOfCode(_ key: Key) -> Bool {
    guard key == .enter, let enterIsOfCodeUntil, screen == .signUp, dialog == nil else {
      return false
    }
    return now < enterIsOfCodeUntil
      && now.milliseconds >= enterIsOfCodeUntil.milliseconds - Self.codeEnterMilliseconds
  }

  private var isDeaf: Bool {
    guard let deafUntil else { return false }
    return now < deafUntil && now.milliseconds >= deafUntil.milliseconds - Self.deafMilliseconds
  }
}
