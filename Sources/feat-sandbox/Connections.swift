import Foundation

/// How many connections the system lets this program have.
enum Connections {
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
