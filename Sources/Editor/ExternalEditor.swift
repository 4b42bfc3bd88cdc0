import CLibc
public import FeatDomain
import Glibc
import Storage

/// The user's own editor: what VISUAL or EDITOR names, otherwise `vi`.
///
/// As git does it, the command is the shell's to understand, so that it may have arguments
/// (`EDITOR="code -w"`). The editor has the terminal of this process; give that back before.
public struct ExternalEditor: Sendable {
  private let environment: [String: String]
  private let report: @Sendable (Int32?) -> Void

  /// Makes an editor of what the variables name.
  ///
  /// - Parameters:
  ///   - environment: The variables of the editor's process.
  ///   - report: Told which process the editor is when it has started, and nil when it is ending.
  public init(
    environment: [String: String], report: @escaping @Sendable (Int32?) -> Void = { _ in }
  ) {
    self.environment = environment
    self.report = report
  }

  /// Lets the user edit a text, and waits until the editor has ended. Whatever happens, the file
  /// that the editor had is gone then.
  public func edit(_ text: String) -> EditorOutcome {
    do throws(FileProblem) {
      let file = try EditorFile(text, environment: environment)
      defer { file.remove() }
      if let failure = run(on: file.path) { return .failed(failure) }
      let edited = try file.read()
      return edited == text ? .unchanged : .edited(edited)
    } catch {
      return .failed(.file(error))
    }
  }

  private var command: String {
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    return names.first { !$0.isEmpty } ?? "vi"
  }

  private func run(on path: String) -> EditorFailure? {
    // The shell passes the path on as one word, whatever is in it.
    let words = ["/bin/sh", "-c", command + " \"$@\"", command, path]
    var pid = pid_t()
    let refusal = spawn(words, &pid)
    guard refusal == 0 else { return .cannotStart(refusal) }
    report(pid)
    let status = wait(for: pid)
    let signal = status & 0x7F
    let code = status >> 8 & 0xFF
    if signal != 0 { return .killed(signal: signal) }
    switch code {
    case 0: return nil
    // POSIX has the shell say so: not a program, and no such program.
    case 126, 127: return .notFound(command: command)
    default: return .exited(code: code)
    }
  }

  /// Starts a program that has three open files and the usual signals.
  private func spawn(_ words: [String], _ pid: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // It stays in this process's group: it is in the foreground then, and Ctrl-Z stops both.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    return posix_spawn(&pid, words[0], &actions, &attributes, &arguments, &variables)
  }

  /// Waits for the end. The process is reported as ending while it still has its number: a moment
  /// later that may be another's.
  private func wait(for pid: pid_t) -> Int32 {
    var end = siginfo_t()
    while waitid(P_PID, id_t(pid), &end, WEXITED | WNOWAIT) < 0, errno == EINTR { continue }
    report(nil)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR { continue }
    return status
  }
}
