import Glibc

/// The modes of a terminal line, for comparing.
public struct TerminalModes: Equatable, Sendable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  init(of terminal: Int32) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Whether lines are edited and echoed, as a shell's command expects it.
  public var isCooked: Bool {
    flags[3] & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }
}
