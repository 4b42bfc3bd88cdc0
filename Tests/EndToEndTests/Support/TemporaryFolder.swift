import Foundation

/// A folder that goes with its last reference.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/feat-tui-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure("no temporary folder") }
    path = String(cString: made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The paths of all files and folders in it.
  var contents: [String] {
    let names = FileManager.default.subpaths(atPath: path) ?? []
    return names.map { "\(path)/\($0)" }
  }

  /// Takes something in it away.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + name)
  }

  /// The environment of a program that keeps its state here.
  func environment(_ others: [String: String] = [:]) -> [String: String] {
    let standard = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": path,
      "XDG_STATE_HOME": "\(path)/state",
      "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    return standard.merging(others) { $1 }
  }
}
