import Foundation

/// What ends the program. Whatever was answered is saved by then, so it may end on the spot.
enum Ending {
  /// Ends the program at SIGTERM and SIGINT; a closed pipe never ends it.
  static func atSignals() {
    signal(SIGTERM) { _ in _exit(0) }
    signal(SIGINT) { _ in _exit(0) }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the program when its standard input does, as happens when its parent is killed.
  static func withStandardInput() {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { _exit(0) }
      }
    }
  }
}
