/// Why a terminal cannot be opened.
public enum TerminalOpenFailure: Error, Equatable, Sendable {
  /// Standard input is a file or a pipe.
  case inputIsNoTerminal
  /// Standard output is a file or a pipe.
  case outputIsNoTerminal
  /// The environment variable TERM is unset or empty.
  case typeIsUnset
  /// The system knows no terminal of this type (the value of TERM).
  case typeIsUnknown(String)
  /// A terminal of this type (the value of TERM) cannot place its cursor, or cannot be cleared.
  case typeIsTooSimple(String)
  /// The system refused something that every program gets.
  case systemRefused
}
