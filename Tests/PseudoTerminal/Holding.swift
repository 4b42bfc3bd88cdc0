import CLibc
import Glibc

/// A `terminal-holder` that was started in a terminal.
struct Holding {
  /// The holder; where the session has a leader above it, the leader.
  let pid: pid_t
  /// Answers reports and takes orders.
  let channel: Int32

  init(
    terminal: String, words: [String], environment: [String: String], hasLeader: Bool
  ) throws {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw PseudoTerminalFailure("no socket") }
    channel = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // By way of another number: a descriptor that is 3 already would be closed.
    posix_spawn_file_actions_adddup2(&actions, ends[1], 200)
    posix_spawn_file_actions_adddup2(&actions, 200, 3)
    // Nothing else of the tests' own, whose sockets would stay open as long as the program runs.
    posix_spawn_file_actions_addclosefrom_np(&actions, 4)
    // The first terminal that a session leader opens is its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = Self.attributes()
    // A shell that has something to do afterwards stays.
    let leader = hasLeader ? ["/bin/sh", "-c", "\"$0\" \"$@\"; exit"] : []
    let command = leader + [PseudoTerminal.product("terminal-holder")] + words
    let path = command[0]
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    var started: pid_t = 0
    let failure = posix_spawn(&started, path, &actions, &attributes, &arguments, &variables)
    for word in arguments + variables { free(word) }
    close(ends[1])
    guard failure == 0 else { throw PseudoTerminalFailure("no \(path): error \(failure)") }
    pid = started
  }

  /// A session of its own, and signals as a login shell has them: what runs the tests may ignore
  /// or block some.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var standard = sigset_t()
    sigfillset(&standard)
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setsigmask(&attributes, &mask)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | newSession))
    return attributes
  }
}
