import Glibc

/// A thread that nobody waits for, for what blocks: a task must not.
enum DetachedThread {
  /// Starts the body on a thread of its own.
  ///
  /// Signals are the main thread's to take, but for those that a fault raises: they come to the
  /// thread that is at fault, and blocked there they end the process without the handler that gives
  /// the terminal back.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var mask = sigset_t()
    var before = sigset_t()
    sigfillset(&mask)
    for fault in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS] {
      sigdelset(&mask, fault)
    }
    // The new thread inherits the mask.
    pthread_sigmask(SIG_SETMASK, &mask, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let refusal = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    if refusal == 0 { pthread_detach(thread) } else { box.release() }
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
