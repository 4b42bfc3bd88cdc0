import Glibc

/// The signals of which tests speak.
public enum Signals {
  /// All signals that end a process and can be caught; 32 and 33 are the C library's own.
  public static let deadly: [Int32] = {
    let others = [
      SIGKILL, SIGSTOP, SIGTSTP, SIGCONT, SIGCHLD, SIGURG, SIGWINCH, SIGTTIN, SIGTTOU, 32, 33,
    ]
    return (1...64).filter { !(others + ignored).contains($0) }
  }()

  /// Those that end a process by default, but are no more than a failed call to this program.
  public static let ignored: [Int32] = [SIGPIPE, SIGXFSZ]

  /// The 17 that come in practice, by name.
  public static let usual: KeyValuePairs<String, Int32> = [
    "HUP": SIGHUP, "INT": SIGINT, "QUIT": SIGQUIT, "ILL": SIGILL, "TRAP": SIGTRAP, "ABRT": SIGABRT,
    "BUS": SIGBUS, "FPE": SIGFPE, "SEGV": SIGSEGV, "ALRM": SIGALRM, "TERM": SIGTERM,
    "USR1": SIGUSR1, "USR2": SIGUSR2, "PIPE": SIGPIPE, "XCPU": SIGXCPU, "XFSZ": SIGXFSZ,
    "SYS": SIGSYS,
  ]
}
