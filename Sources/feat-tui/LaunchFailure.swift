import Curses
import FeatApp

extension LaunchFailure {
  /// Why there is no terminal to start in.
  init(_ failure: TerminalOpenFailure) {
    self =
      switch failure {
      case .inputIsNoTerminal: .inputIsNoTerminal
      case .outputIsNoTerminal: .outputIsNoTerminal
      case .typeIsUnset: .typeIsUnset
      case .typeIsUnknown(let type): .typeIsUnknown(type)
      case .typeIsTooSimple(let type): .typeIsTooSimple(type)
      case .systemRefused: .terminalRefused
      }
  }
}
