import TerminalUI

/// The other ways that stand below a field, and which of them has the focus.
struct WaysOut: Equatable, Sendable {
  /// Where one can go instead.
  enum Way: Equatable, Sendable {
    /// Sign in with a code by SMS, which works for every number.
    case code
    /// Set a new password by the recovery question.
    case recovery

    /// What goes there from wherever the focus is.
    var keyAction: KeyAction {
      switch self {
      case .code: .signInByCode
      case .recovery: .recover
      }
    }
  }

  /// The ways in the order in which they are shown.
  let ways: [Way]
  /// The way that has the focus; nil while the field has it.
  private(set) var focused: Way?

  init(_ ways: [Way]) {
    self.ways = ways
  }

  /// Goes from the field to the first way, and from the last way to the field.
  mutating func moveFocus(by step: Int) {
    let places = [nil] + ways.map(Optional.some)
    let index = places.firstIndex(of: focused) ?? 0
    focused = places[(index + step + places.count) % places.count]
  }

  /// Gives the focus to a way, or to the field.
  mutating func focus(_ way: Way?) { focused = way }

  /// Draws each way with its key, as far as there is room.
  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.signIn
    for way in ways {
      let label = way == .code ? words.wayCode : words.wayRecovery
      let key = context.fieldKeys[way.keyAction].first.map { $0.name + " " } ?? ""
      page.button(key + label, hasFocus: way == focused)
    }
  }

  /// The rows that are kept for the ways: a long sentence above them must not hide the focus.
  var reservedRows: Int { focused == nil ? 0 : ways.count }
}
