import FeatApp
import FeatDomain
import Glibc
import Storage

/// What `--print-paths` says: a line a file with what it is, whether it is there, and where.
struct PathList {
  private var rows: [(name: String, path: String, isThere: Bool)] = []
  private let problems: [SettingsProblem]
  private let language: Language

  init(_ configuration: Configuration) {
    problems = configuration.settingsProblems
    language = configuration.plainLanguage
    let files = ProfileFiles(configuration.folder)
    if let path = configuration.settingsFile.path { add("settings", path) }
    add("session", files.session.path)
    add("lock", files.session.lockPath)
    add("sign-up", files.signUp.path)
    rows.append(("drafts", files.drafts.pattern, files.drafts.isAnyThere))
    add("device", DeviceFile(configuration.defaultFolder).path)
    if case .sandbox(let state) = configuration.server { add("sandbox", state) }
    if let log = configuration.log { add("log", Self.absolute(log)) }
  }

  /// Prints the lines, and on the standard error what of the settings does not count.
  ///
  /// - Returns: The exit code: 0, or 1 when the lines could not be written.
  func print() -> Int32 {
    let width = rows.map(\.name.count).max() ?? 0
    var text = ""
    for row in rows {
      let padding = String(repeating: " ", count: width - row.name.count)
      text += "\(row.name)\(padding)  \(row.isThere ? "exists " : "missing")  \(row.path)\n"
    }
    for problem in problems { FeatTUI.complain(problem.sentence(in: language)) }
    return Self.write(text) ? 0 : 1
  }

  private mutating func add(_ name: String, _ path: String) {
    var status = stat()
    // A link to nowhere is there as well.
    rows.append((name, path, lstat(path, &status) == 0))
  }

  private static func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}
