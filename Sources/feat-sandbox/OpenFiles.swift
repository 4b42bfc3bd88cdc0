import Foundation

/// The files and connections that the system lets this program have.
enum OpenFiles {
  /// Puts `/dev/null` where a standard stream is closed, so that no connection gets its number.
  static func keepStandardStreams() {
    for file in STDIN_FILENO...STDERR_FILENO where fcntl(file, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Raises the limit as far as the system allows: the server ends when it cannot accept one.
  static func allowMany() {
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
  }
}
