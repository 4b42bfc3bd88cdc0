public import FeatDomain
public import TerminalUI

extension App {
  /// Takes what the terminal reports: finds the message that a key stands for, and applies it.
  public mutating func handle(_ event: TerminalEvent, at now: UnixTime) -> [Effect] {
    self.now = now
    switch event {
    case .resized(let size):
      self.size = size
      return []
    case .resumed: return [.repaint]
    case .terminationRequested(let signal): return leave(.signal(signal))
    case .closed: return leave(.terminalClosed)
    case .paste(let text, let isCut): return paste(text, isCut: isCut)
    case .key(let key): return press(key)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if isTooSmall { return key == .control("c") ? update(.quitRequested, at: now) : [] }
    if isDeaf, key != .control("c") { return [] }
    deafUntil = nil
    notice = nil
    if let row = keys.row(for: key) {
      guard let reason = row.disabledReason else { return update(row.message, at: now) }
      notice = .disabled(reason)
      return []
    }
    if help != nil { return update(.help(.typed(key)), at: now) }
    if dialog != nil { return [] }
    switch screen {
    case .signUp: return update(.signUp(.typed(key)), at: now)
    case .welcome, .home: return []
    }
  }

  private mutating func paste(_ text: String, isCut: Bool) -> [Effect] {
    if isTooSmall { return [] }
    if isDeaf { return [] }
    notice = nil
    guard dialog == nil, help != nil || screen == .signUp else {
      notice = .pasteIgnored
      return []
    }
    if isCut { notice = .pasteCut }
    return update(help != nil ? .help(.pasted(text)) : .signUp(.pasted(text)), at: now)
  }

  /// Whether a question has only just appeared; a clock that was set back since does not count.
  private var isDeaf: Bool {
    guard let deafUntil else { return false }
    return now < deafUntil && now.milliseconds >= deafUntil.milliseconds - Self.deafMilliseconds
  }
}
