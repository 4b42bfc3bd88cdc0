import Foundation

/// The memory of this process.
enum Memory {
  /// The most that it may have used, in megabytes.
  static let limit = 150

  /// The most that it has used, in megabytes.
  static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
