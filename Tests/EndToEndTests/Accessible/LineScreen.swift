import Glibc
import PseudoTerminal
import Testing

/// The program line by line in a terminal that can do nothing else, as `expect` drives it: what was
/// said is looked for behind what was found before.
final class LineScreen {
  let terminal: PseudoTerminal
  /// How much of what was said has been looked at.
  private var seen = 0

  /// - Parameter type: The value of TERM; nil to leave it unset.
  init(
    _ arguments: [String], in folder: TemporaryFolder, type: String? = "dumb",
    environment: [String: String] = [:]
  ) throws {
    var variables = folder.environment(environment)
    variables["TERM"] = type
    terminal = try startProgram(["--accessible"] + arguments, environment: variables)
  }

  /// Everything that was said since what was found last.
  var unseen: String {
    String(decoding: terminal.transcript.dropFirst(seen), as: UTF8.self)
      .replacing("\r\n", with: "\n")
  }

  /// Waits until something is said.
  func wait(_ text: String, seconds: Double = 20) throws {
    do {
      try terminal.wait(for: text, seconds: seconds) { _ in unseen.contains(text) }
    } catch is PseudoTerminalFailure {
      throw Failure("waited for “\(text)”; unseen: \(unseen)")
    }
  }

  /// Waits until this is asked, behind what was said: the end of the output.
  func wait(forQuestion question: String, seconds: Double = 20) throws {
    do {
      try terminal.wait(for: question, seconds: seconds) { _ in unseen.hasSuffix(question) }
    } catch is PseudoTerminalFailure {
      throw Failure("waited for the question “\(question)”; unseen: \(unseen)")
    }
  }

  /// Answers what was asked.
  func answer(_ line: String, to question: String) throws {
    try wait(forQuestion: question)
    seen = terminal.transcript.count
    try terminal.type(line + "\n")
  }

  /// Chooses what begins so, by its number.
  func choose(_ label: String, from question: String) throws {
    try wait(forQuestion: question)
    let numbers = unseen.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: ". ", maxSplits: 1)
      return parts.count == 2 && parts[1].hasPrefix(label) ? String(parts[0]) : nil
    }
    guard let number = numbers.last else { throw Failure("no \(label) in \(unseen)") }
    try answer(number, to: question)
  }

  /// What a terminal without any means could not show, of everything that was said.
  var controls: Set<UInt8> {
    Set(terminal.transcript.filter { $0 < 0x20 || $0 == 0x7f }).subtracting([10, 13])
  }
}
