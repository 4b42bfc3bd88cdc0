import Foundation

/// What is printed when the process dies of an input: the command that runs this one alone.
enum LastWords {
  /// An input that takes so many seconds never ends.
  private static let patience: UInt32 = 120

  /// Written before each input, on the one thread there is, and read by its signal handlers.
  nonisolated(unsafe) private static let words = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  /// As ``words``.
  nonisolated(unsafe) private static var length = 0

  /// Prints the last words at every signal that a process can die of by itself, and when an input
  /// takes for ever.
  static func arm() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] {
      signal(number) { number in
        // Nothing but calls that are safe in a handler.
        let what: StaticString = number == SIGALRM ? "\nHANGS by " : "\nDIED by "
        write(2, what.utf8Start, what.utf8CodeUnitCount)
        write(2, LastWords.words, LastWords.length)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Sets what is to be said, and gives the input its time.
  static func prepare(_ command: String) {
    let bytes = Array((command + "\n").utf8.prefix(256))
    words.update(from: bytes, count: bytes.count)
    length = bytes.count
    alarm(patience)
  }
}
