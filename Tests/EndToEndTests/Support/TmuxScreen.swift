import Foundation
import Testing

/// A program in a real terminal emulator: tmux, driven through its control mode.
///
/// Commands go in, their answers and the news of output come back on one pipe, so nothing here
/// sleeps. Each has a server of its own, which ends with it.
final class TmuxScreen {
  private let folder: TemporaryFolder
  private let client: ChildProcess
  private var hasNews = false
  /// How often the screen was cleared.
  private var paintings = 0

  /// Runs the program and tells tmux of its end. tmux itself may miss that: while it notes in the
  /// system's records that a terminal was closed, it does not hear that a child has ended.
  private static let wrapper = """
    trap : INT; "$@"; tmux set -g @status $? \\; wait-for -S ended; exec cat
    """

  /// Starts a program in a terminal of a size.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 80,
    rows: Int = 24
  ) throws {
    folder = try TemporaryFolder()
    let settings = """
      set -g default-terminal tmux-256color
      set -g default-size \(columns)x\(rows)
      set -g status off
      set -g set-titles off
      set -g escape-time 0

      """
    try settings.write(toFile: folder.path + "/tmux.conf", atomically: false, encoding: .utf8)
    client = try ChildProcess(
      "tmux",
      ["-u", "-S", folder.path + "/socket", "-f", folder.path + "/tmux.conf", "-C"]
        + ["new-session", "-x", "\(columns)", "-y", "\(rows)"]
        + ["sh", "-c", Self.wrapper, "sh", program] + arguments,
      environment: environment.filter { $0.key != "TERM" })
    while let line = try client.line(seconds: 20), !line.hasPrefix("%session-changed ") {}
    // Not before the session has its client: it would be gone at once.
    _ = try run("set -g destroy-unattached on")
  }

  deinit {
    // The client may have gone; the server goes with its last client.
    client.write("kill-server")
  }

  /// Presses keys by tmux's names for them: `Enter`, `Escape`, `F1`, `BSpace`, `C-c`.
  func press(_ keys: String...) throws {
    for key in keys { _ = try run("send-keys -t : \(key)") }
  }

  /// Types text, byte for byte.
  func type(_ text: String) throws {
    let bytes = text.utf8.map { hexadecimal($0) }.joined(separator: " ")
    _ = try run("send-keys -t : -H \(bytes)")
  }

  /// Pastes text, in brackets if the program has asked for them.
  func paste(_ text: String) throws {
    let quoted = text.utf8.map { "\\" + octal($0) }.joined()
    _ = try run("set-buffer -b pasted \"\(quoted)\"")
    _ = try run("paste-buffer -p -d -b pasted -t :")
  }

  /// Answers a question as soon as it hears keys: see ``PseudoTerminal/answerQuestion(_:)``.
  func answerQuestion(_ keys: String) throws {
    let before = paintings
    while paintings == before {
      try press("C-l")
      _ = try waitForNews(seconds: 0.1)
    }
    try type(keys)
  }

  /// Waits until the screen shows some texts at once: a picture may arrive in pieces.
  func wait(for texts: String...) throws {
    try wait(for: texts)
  }

  /// Waits until the screen shows some texts at once.
  func wait(for texts: [String]) throws {
    try wait(for: "\(texts)") { shown in texts.allSatisfy { shown.contains($0) } }
  }

  /// Waits until the text of the screen fulfils a condition.
  func wait(for what: String, seconds: Double = 20, until isTrue: (String) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      let text = try text
      if isTrue(text) { return }
      guard try waitForNews(seconds: end.timeIntervalSinceNow) else {
        throw Failure("waited for \(what); the screen:\n\(text)")
      }
    }
  }

  /// Waits until anything on the screen may have changed since the last look at it.
  ///
  /// - Returns: Whether that happened in time.
  func waitForNews(seconds: Double) throws -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while !hasNews {
      guard let line = try client.line(seconds: end.timeIntervalSinceNow) else { return false }
      note(line)
    }
    hasNews = false
    return true
  }

  /// What is shown, line by line.
  var text: String {
    get throws { try run("capture-pane -p -t :").joined(separator: "\n") }
  }

  /// What is shown, with its colours and attributes.
  var lines: [VisibleLine] {
    get throws { try run("capture-pane -p -e -N -t :").map(VisibleLine.init) }
  }

  /// The cursor's column and row, from 0.
  var cursor: [Int] {
    get throws {
      let line = try run("display-message -p -t : '#{cursor_x} #{cursor_y}'").first ?? ""
      return line.split(separator: " ").compactMap { Int($0) }
    }
  }

  /// Expects that it comes to show the same as another one, with styles and cursor, once both are
  /// complete.
  ///
  /// - Parameter hide: Takes out of each what may differ.
  func expectSamePicture(
    as other: TmuxScreen, but hide: (String) -> String = { $0 }, isComplete: (String) -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = Date(timeIntervalSinceNow: 10)
    while true {
      let pictures = try [self, other].map { try $0.lines.map(\.description) + ["\($0.cursor)"] }
      let texts = pictures.map { hide($0.joined(separator: "\n")) }
      if texts.allSatisfy(isComplete), texts[0] == texts[1] { return }
      guard deadline.timeIntervalSinceNow > 0 else {
        Issue.record("\(texts[0])\n\(texts[1])", sourceLocation: sourceLocation)
        return
      }
      // Either may still be painting.
      if try !waitForNews(seconds: 0.1) { _ = try other.waitForNews(seconds: 0.1) }
    }
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    _ = try run("resize-window -t : -x \(columns) -y \(rows)")
  }

  /// Has tmux take what its programs send to the clipboard.
  func takeClipboard() throws {
    _ = try run("set -s set-clipboard on")
  }

  /// What was sent to the clipboard last.
  var clipboard: String {
    get throws { try run("show-buffer").joined(separator: "\n") }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: Its exit code as a shell says it: 130 after SIGINT.
  func end(seconds: Double = 20) throws -> Int {
    _ = try run("wait-for ended")
    // This is only answered after that.
    let line = try run("display-message -p -t : '#{@status}'", seconds: seconds)
    return try #require(Int(line.first ?? ""))
  }

  /// Runs a command of tmux and gives the lines of its answer.
  private func run(_ command: String, seconds: Double = 20) throws -> [String] {
    client.write(command)
    var answer: [String] = []
    // The start of the session answers with a block as well, whose last number is 0.
    var guardLine: String?
    while let line = try client.line(seconds: seconds) {
      if let mark = guardLine {
        if line == "%end \(mark)" { return answer }
        if line == "%error \(mark)" { throw Failure("\(command): \(answer.joined())") }
        answer.append(line)
      } else if line.hasPrefix("%begin "), line.hasSuffix(" 1") {
        guardLine = String(line.dropFirst("%begin ".count))
      } else {
        note(line)
      }
    }
    throw Failure("tmux does not answer to: \(command)\n\(client.complaints)")
  }

  private func note(_ line: String) {
    let news = ["%output ", "%layout-change "]
    if news.contains(where: line.hasPrefix) { hasNews = true }
    if line.hasPrefix("%output "), line.contains("\\033[H\\033[J") { paintings += 1 }
  }

  private func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16) }

  private func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
