import Foundation

/// A wall clock that is wrong, for a program that is started with its environment; it can be moved
/// while the program runs. What counts time for itself, as for a timeout, goes on as it is.
final class MovedClock {
  private let folder: TemporaryFolder
  private let library: String

  /// - Parameter years: How far it is ahead; less than 0 where it is behind.
  init(years: Int) throws {
    folder = try TemporaryFolder()
    library = folder.path + "/moved_clock.so"
    try Self.compile(into: library)
    try move(years: years)
  }

  /// Moves it to so many years ahead of the right time.
  func move(years: Int) throws {
    let seconds = Int64(years) * 365 * 86_400
    let file = open(folder.path + "/offset", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    // In its place: the program looks at the same file all the time.
    let count = withUnsafeBytes(of: seconds) { pwrite(file, $0.baseAddress, $0.count, 0) }
    guard count == 8 else { throw Failure("the clock cannot be moved") }
  }

  /// What a program needs to have it.
  var environment: [String: String] {
    ["LD_PRELOAD": library, "MOVED_CLOCK": folder.path + "/offset"]
  }

  /// Compiles what stands before the system's own clock.
  private static func compile(into library: String) throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "moved_clock.c").path
    let end = try ChildProcess(
      "clang", ["-Wall", "-shared", "-fPIC", "-o", library, source],
      environment: ProcessInfo.processInfo.environment
    ).end()
    guard end.code == 0 else { throw Failure("the clock was not compiled: \(end.errors)") }
  }
}
