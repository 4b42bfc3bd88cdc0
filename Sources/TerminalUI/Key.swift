/// A key press as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// A letter pressed with Ctrl, in lower case: `control("l")`.
  case control(Character)
  /// A function key by its number, from 1.
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
}
