import Foundation

/// A folder that goes with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = "\(NSTemporaryDirectory())feat-sandbox-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The permission bits of a file in it; nil where there is none.
  func mode(of name: String) -> Int? {
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0 else { return nil }
    return Int(status.st_mode & 0o777)
  }
}
