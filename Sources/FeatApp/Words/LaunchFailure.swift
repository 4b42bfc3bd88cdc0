import FeatDomain
import Glibc

/// Why the program cannot start: something that the user can mend.
public enum LaunchFailure: Error, Hashable, Sendable {
  /// This is no address of a server.
  case noAddress(String)
  /// The address is another computer's, and not encrypted.
  case unencryptedAddress(String)
  /// Nothing says where files belong.
  case noHome
  /// The system has no pipe to give.
  case noPipe
  /// Nothing says where the program itself is.
  case noFolderOfItsOwn
  /// The sandbox is not where it is looked for.
  case noSandbox(path: String)
  /// The system does not start the sandbox.
  case sandboxNotStarted(errno: Int32)
  /// The sandbox has ended at once, and has said why.
  case sandboxEnded
  /// The log cannot be opened.
  case logNotOpened(path: String, errno: Int32)
  /// The log is no file of the user's own.
  case logOfAnother(path: String)
  /// Standard input, or output, is a file or a pipe.
  case inputIsNoTerminal, outputIsNoTerminal
  /// TERM is unset, names no terminal that is known, or one that is too simple.
  case typeIsUnset
  case typeIsUnknown(String)
  case typeIsTooSimple(String)
  /// The system refuses what every program gets of a terminal.
  case terminalRefused

  /// What failed, and what to do. That the program did not start goes without saying.
  public func sentence(in language: Language) -> String {
    let words = Vocabulary.of(language).words.launch
    switch self {
    case .noAddress(let text): return words.noAddress(text: text)
    case .unencryptedAddress(let text): return words.unencryptedAddress(text: text)
    case .noHome: return words.noHome
    case .noPipe: return words.noPipe
    case .noFolderOfItsOwn: return words.noFolderOfItsOwn
    case .noSandbox(let path): return words.noSandbox(path: path)
    case .sandboxNotStarted(let number):
      return words.sandboxNotStarted(reason: Self.reason(number, language))
    // It has said why on the standard error, which is this process's own.
    case .sandboxEnded: return words.sandboxEnded
    case .logNotOpened(let path, let number):
      return words.logNotOpened(path: path, reason: Self.reason(number, language))
    case .logOfAnother(let path): return words.logOfAnother(path: path)
    case .inputIsNoTerminal: return words.inputIsNoTerminal
    case .outputIsNoTerminal: return words.outputIsNoTerminal
    case .typeIsUnset: return words.typeIsUnset
    case .typeIsUnknown(let type): return words.typeIsUnknown(type: type)
    case .typeIsTooSimple(let type): return words.typeIsTooSimple(type: type)
    case .terminalRefused: return words.terminalRefused
    }
  }

  /// What the system says: in its own English words, which no locale is set for here.
  private static func reason(_ number: Int32, _ language: Language) -> String {
    guard language != .english else { return String(cString: strerror(number)) }
    let problem = FileProblem(path: "", kind: .system(number))
    return ErrorText(words: Vocabulary.of(language).words).reason(for: problem)
  }
}
