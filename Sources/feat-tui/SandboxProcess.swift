import FeatApp
import Glibc
import HTTP

/// `feat-sandbox`, started beside this program and ended with it.
///
/// Its standard input is a pipe that this process holds: when this process ends, however it ends,
/// the pipe ends, and with it the sandbox.
struct SandboxProcess: Sendable {
  /// Where it listens.
  let address: ServerAddress
  private let pid: pid_t
  private let output: LineReader

  /// Starts it on a free port and waits until it listens.
  static func start(state: String) throws -> SandboxProcess {
    let program = try path()
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    guard pipe(&input) == 0, pipe(&output) == 0 else {
      throw LaunchFailure.noPipe
    }
    // Not for any other process that may be started: the pipe must end with this one.
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let pid = try spawn(
      program, ["--port", "0", "--state", state, "--end-with-stdin"], input: input[0],
      output: output[1])
    close(input[0])
    close(output[1])
    let reader = LineReader(descriptor: output[0])
    let greeting = "listening on "
    guard let line = reader.next(), line.hasPrefix(greeting),
      let address = ServerAddress(String(line.dropFirst(greeting.count)))
    else {
      throw LaunchFailure.sandboxEnded
    }
    return SandboxProcess(address: address, pid: pid, output: reader)
  }

  /// Posts each SMS to the program, and says when the sandbox has ended.
  func report(to mailbox: Mailbox) {
    DetachedThread.start { [output] in
      while let line = output.next() {
        let words = line.split(separator: " ")
        if words.count == 3, words[0] == "sms" {
          mailbox.post(.messageArrived(phone: String(words[1]), code: String(words[2])))
        }
      }
      mailbox.post(.sandboxEnded)
    }
  }

  /// Ends it and waits until it is gone, so that the next start finds its folder free. Its state
  /// is on disk after every answer, so nothing is lost.
  func end() {
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR { continue }
  }

  /// The program beside this one.
  private static func path() throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    let own = String(
      decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else {
      throw LaunchFailure.noFolderOfItsOwn
    }
    let path = own[...slash] + "feat-sandbox"
    guard access(String(path), X_OK) == 0 else {
      throw LaunchFailure.noSandbox(path: String(path))
    }
    return String(path)
  }

  private static func spawn(
    _ program: String, _ arguments: [String], input: Int32, output: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: Ctrl-C and Ctrl-Z at the terminal are for this program alone.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid = pid_t()
    let refusal = posix_spawn(&pid, program, &actions, &attributes, &words, environ)
    guard refusal == 0 else {
      throw LaunchFailure.sandboxNotStarted(errno: refusal)
    }
    return pid
  }
}
