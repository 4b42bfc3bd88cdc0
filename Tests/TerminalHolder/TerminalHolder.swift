import Glibc

/// Owns a terminal's session for a program under test, as a shell does.
///
/// When a session leader ends, the kernel hangs the terminal up and resets its modes: were the
/// program its own leader, it would look as if it had restored them. Nor could it be stopped:
/// nobody would be there to continue it.
///
/// Standard input is the terminal. Descriptor 3 takes reports (`pid 7`, `stopped 20`,
/// `exited 0 1500` and `killed 15 1500`, the last with microseconds of CPU) and gives orders:
/// `f` and `b` continue a stopped program in the foreground and in the background, the end lets
/// the holder go.
@main
struct TerminalHolder {
  /// The program, for the signal handler.
  /// Written once, before the handler is installed that reads it.
  nonisolated(unsafe) static var program: pid_t = 0

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let ignoresHangUp = arguments.first == "--ignore-hang-up"
    if ignoresHangUp { arguments.removeFirst() }
    _ = fcntl(3, F_SETFD, FD_CLOEXEC)
    signal(SIGTTOU, SIG_IGN)
    if ignoresHangUp { signal(SIGHUP, SIG_IGN) }
    guard let pid = spawn(arguments, ignoresHangUp: ignoresHangUp) else {
      report("failed \(errno)")
      exit(1)
    }
    program = pid
    // A shell passes a hang-up on to its jobs.
    if !ignoresHangUp { signal(SIGHUP) { _ in kill(-TerminalHolder.program, SIGHUP) } }
    report("pid \(pid)")
    follow(pid)
    while nextOrder() != nil {}
  }

  /// Starts the program as the foreground of the terminal. It must be that from its first
  /// instruction on, so a shell in its place waits, stopped, until it is.
  private static func spawn(_ arguments: [String], ignoresHangUp: Bool) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var standard = sigset_t()
    sigfillset(&standard)
    if ignoresHangUp { sigdelset(&standard, SIGHUP) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let shell = ["/bin/sh", "-c", "kill -STOP $$; exec \"$0\" \"$@\""]
    var words = (shell + arguments).map { strdup($0) } + [nil]
    var pid: pid_t = 0
    errno = posix_spawn(&pid, shell[0], nil, &attributes, &words, environ)
    guard errno == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(pid, &status, WUNTRACED) < 0 && errno == EINTR {}
    tcsetpgrp(0, pid)
    kill(pid, SIGCONT)
    return pid
  }

  /// Reports what becomes of the program until it ends.
  private static func follow(_ pid: pid_t) {
    var status: Int32 = 0
    var usage = rusage()
    while true {
      guard wait4(pid, &status, WUNTRACED, &usage) == pid else {
        if errno == EINTR { continue }
        return
      }
      if status & 0xff == 0x7f {
        tcsetpgrp(0, getpgrp())
        report("stopped \(status >> 8 & 0xff)")
        guard let order = nextOrder() else { return }
        if order == UInt8(ascii: "f") { tcsetpgrp(0, pid) }
        kill(-pid, SIGCONT)
        continue
      }
      let times = [usage.ru_utime, usage.ru_stime]
      let cpu = times.reduce(0) { $0 + Int($1.tv_sec) * 1_000_000 + Int($1.tv_usec) }
      let signal = status & 0x7f
      report(signal == 0 ? "exited \(status >> 8 & 0xff) \(cpu)" : "killed \(signal) \(cpu)")
      return
    }
  }

  private static func nextOrder() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(3, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      return count == 1 ? byte : nil
    }
  }

  private static func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    write(3, bytes, bytes.count)
  }
}
