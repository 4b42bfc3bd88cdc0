import Glibc

/// What others do to a terminal.
extension PseudoTerminal {
  /// Ends the session's leader, which has started all that runs here: only in a terminal that was
  /// made with `hasLeader`.
  public func killLeader() {
    kill(holder, SIGKILL)
  }

  /// Ends the input, as a person does who types Ctrl-D where another program has switched the
  /// line's editing on again: whoever reads gets nothing.
  public func endInput() {
    var modes = termios()
    tcgetattr(pair.slave, &modes)
    modes.c_lflag |= tcflag_t(ICANON)
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VEOF)] = 4 }
    tcsetattr(pair.slave, TCSANOW, &modes)
    _ = write(pair.master, [4], 1)
  }

  /// Writes what is not the program's on its screen, as `wall` does and as jobs in the background do.
  public func writeForeign(_ text: String) {
    let bytes = Array(text.utf8)
    write(pair.slave, bytes, bytes.count)
  }

  /// Types, and reads nothing, until the program cannot write any more.
  ///
  /// - Parameter keys: What makes it paint.
  public func blockOutput(typing keys: String) throws {
    let bytes = Array(keys.utf8)
    for _ in 0..<1000 {
      guard write(pair.master, bytes, bytes.count) == bytes.count else { break }
      if (try? waitForBlockedOutput(seconds: 0.02)) != nil { return }
    }
    try waitForBlockedOutput()
  }

  /// What is not as in a new terminal: modes of the line, of the screen and of what is written; empty
  /// when all is.
  public var leftovers: [String] {
    (modes == modesBefore ? [] : ["the line's modes"]) + (modesBefore.isCooked ? [] : ["no echo"])
      + screen.leftovers
  }
}
