import Editor
import FeatDomain
import Foundation
import Glibc
import Synchronization
import PseudoTerminal
import Testing

/// The editor's side that needs no terminal.
@Suite("The user's editor", .blocking)
struct ExternalEditorTests {
  private let folder =
    FileManager.default.temporaryDirectory.path
    + "/feat-tui-editor-\(UInt64.random(in: 0 ... .max))"

  /// What an editor makes of a text. It is a shell script, which finds the file as `$1`; nothing is
  /// left of it.
  private func edit(
    _ script: String, of text: String = "text", _ variables: [String: String] = [:]
  ) throws -> EditorOutcome {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var environment = [
      "PATH": "/usr/bin:/bin", "TMPDIR": folder, "EDITOR": "edit() { \(script); }; edit",
    ]
    environment.merge(variables) { $1 }
    let outcome = ExternalEditor(environment: environment).edit(text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    return outcome
  }

  @Test("The file is its owner's alone, in a folder that is, too, and says nothing by its name")
  func place() throws {
    let outcome = try edit("stat -c '%a %n' \"$1\" \"${1%/*}\" >\"$1\"")
    guard case .edited(let text) = outcome else { throw Unexpected(outcome) }
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("600 \(folder)/feat-tui-") && lines[0].hasSuffix("/text.txt"))
    #expect(lines[1].hasPrefix("700 \(folder)/feat-tui-"))
  }

  @Test(
    "A text comes back as it went, whatever it ends in",
    arguments: ["", "a", "a\n", "\n", "\n\n", "中文\n\ne\u{301}", "a\r\nb\t"])
  func unchanged(text: String) throws {
    #expect(try edit("touch \"$1\"", of: text) == .unchanged)
  }

  @Test(
    "One line end behind the text is the file's, not the text's",
    arguments: [("new\\n", "new"), ("new", "new"), ("new\\n\\n", "new\n"), ("", ""), ("\\n", "")])
  func lineEnd(written: String, text: String) throws {
    #expect(try edit("printf '\(written)' >\"$1\"") == .edited(text))
  }

  @Test("VISUAL counts before EDITOR, when it is set to something")
  func visual() throws {
    #expect(try edit("exit 1", ["VISUAL": "true"]) == .unchanged)
    #expect(try edit("true", ["VISUAL": ""]) == .unchanged)
  }

  @Test("A command has arguments, and quotes as in the shell")
  func arguments() throws {
    let command = "sh -c 'printf \"%s \" \"$0\" \"$1\" >\"$2\"' -w \"two words\""
    #expect(try edit("", ["EDITOR": command]) == .edited("-w two words "))
  }

  @Test("A path with spaces is one word")
  func spaces() throws {
    let path = folder + " and more"
    mkdir(path, 0o700)
    #expect(try edit("echo $# >\"$1\"", ["TMPDIR": path]) == .edited("1"))
    #expect(rmdir(path) == 0)
  }

  @Test("Where no folder can be made, the next place is taken")
  func nextPlace() throws {
    let outcome = try edit("true", ["XDG_RUNTIME_DIR": folder + "/nowhere"])
    #expect(outcome == .unchanged)
  }

  @Test("An editor that saves to a new file, and leaves copies, is understood and cleaned up after")
  func copies() throws {
    let script =
      "cp \"$1\" \"$1~\"; echo new >\"${1%/*}/.text.txt.swp\"; "
      + "cp \"${1%/*}/.text.txt.swp\" \"$1.new\"; mv \"$1.new\" \"$1\""
    #expect(try edit(script) == .edited("new"))
  }

  @Test("A failure is a fact, and the text is as it was")
  func failures() throws {
    let missing = ["EDITOR": "/nonexistent/editor -x"]
    #expect(
      try edit("", missing) == .failed(.notFound(command: "/nonexistent/editor -x")))
    #expect(try edit("", ["EDITOR": "/etc/passwd"]) == .failed(.notFound(command: "/etc/passwd")))
    #expect(try edit("echo new >\"$1\"; exit 1") == .failed(.exited(code: 1)))
    #expect(try edit("kill -KILL $$") == .failed(.killed(signal: SIGKILL)))
    #expect(try fileProblem("rm \"$1\"") == .system(ENOENT))
  }

  @Test(
    "What stands in the file's place and is none is not read",
    arguments: ["mkfifo \"$1\"", "ln -s /dev/zero \"$1\"", "ln -s \"$0\" \"$1\""])
  func noFile(script: String) throws {
    #expect(try fileProblem("rm \"$1\"; " + script) == .notARegularFile)
  }

  @Test("64 KB are read back, and not a byte more")
  func size() throws {
    let full = try edit("head -c 65536 /dev/zero | tr '\\0' a >\"$1\"; echo >>\"$1\"")
    #expect(full == .edited(String(repeating: "a", count: 65_536)))
    #expect(try fileProblem("head -c 65537 /dev/zero >\"$1\"") == .tooLarge)
    #expect(try fileProblem("head -c 30000 /dev/zero | tr '\\0' '\\377' >\"$1\"") == .tooLarge)
  }

  @Test("What is no UTF-8 is repaired")
  func repaired() throws {
    #expect(try edit("printf 'a\\377b' >\"$1\"") == .edited("a\u{FFFD}b"))
  }

  @Test("The editor has three open files, and signals as a shell gives them")
  func inherited() throws {
    let open = fcntl(STDERR_FILENO, F_DUPFD, 100)
    defer { close(open) }
    // The fourth is the list's own.
    #expect(try edit("/bin/ls /proc/self/fd >\"$1\"") == .edited("0\n1\n2\n3"))
    signal(SIGUSR2, SIG_IGN)
    defer { signal(SIGUSR2, SIG_DFL) }
    // The C library keeps two signals for itself, 32 and 33, and ignores them in a new process.
    let outcome = try edit("/bin/grep -E 'Sig(Blk|Ign)' /proc/self/status >\"$1\"")
    #expect(outcome == .edited("SigBlk:\t0000000000000000\nSigIgn:\t0000000180000000"))
  }

  @Test("Its process is reported while it runs, and that it is ending")
  func reported() throws {
    let reports = Reports()
    let environment = ["EDITOR": "edit() { echo $$ >\"$1\"; }; edit"]
    let editor = ExternalEditor(environment: environment) { pid in
      reports.all.withLock { $0.append(pid) }
    }
    let outcome = editor.edit("")
    guard case .edited(let pid) = outcome else { throw Unexpected(outcome) }
    #expect(reports.all.withLock { $0 } == [Int32(pid), nil])
  }

  private func fileProblem(_ script: String) throws -> FileProblem.Kind? {
    guard case .failed(.file(let problem)) = try edit(script) else { return nil }
    return problem.kind
  }
}

private final class Reports: Sendable {
  let all = Mutex<[Int32?]>([])
}

private struct Unexpected: Error {
  let outcome: EditorOutcome
  init(_ outcome: EditorOutcome) { self.outcome = outcome }
}
