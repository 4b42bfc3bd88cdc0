import CCurl
import Glibc
import HTTP

/// The thread on which all transfers of one client run, started by the first of them.
///
/// Nobody waits for it: it ends by itself after the client is gone, or with the process.
final class NetworkThread: Sendable {
  private let inbox = Inbox()

  deinit { inbox.close() }

  /// Carries out an exchange. Cancelling the task answers at once, whatever libcurl is doing.
  func answer(to exchange: Exchange) async throws(HTTPFailure) -> HTTPResponse {
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { caller in
        exchange.await(by: caller)
        if !exchange.isOver, inbox.post(exchange) { start() }
      }
    } onCancel: {
      exchange.fail(.cancelled)
      inbox.nudge()
    }
    return try outcome.get()
  }

  private func start() {
    let context = Unmanaged.passRetained(inbox)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        NetworkThread.run(Unmanaged<Inbox>.fromOpaque(context).takeRetainedValue())
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      for exchange in inbox.leave() { exchange.fail(.other(Int(code))) }
      return
    }
    pthread_detach(thread)
  }

  private static func run(_ inbox: Inbox) {
    leaveSignalsToOthers()
    guard isLoaded else {
      for exchange in inbox.leave() { exchange.fail(.noLibrary) }
      return
    }
    guard startOfLibcurl == CURLE_OK, let loop = TransferLoop(inbox) else {
      for exchange in inbox.leave() {
        exchange.fail { .init(CURLE_FAILED_INIT, mayHaveArrived: $0) }
      }
      return
    }
    loop.run()
  }

  /// Blocks every signal on this thread but those that a fault of its own raises.
  ///
  /// Above all SIGPIPE: with NOSIGNAL libcurl leaves it alone, and writing to a closed TLS
  /// connection would end the program.
  private static func leaveSignalsToOthers() {
    var signals = sigset_t()
    sigfillset(&signals)
    for fault in [SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] {
      sigdelset(&signals, fault)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether libcurl is there; it is loaded on first use.
  private static let isLoaded = lazy_curl_load() == 1

  /// What `curl_global_init` answered; it runs once in the process, on first use.
  ///
  /// It takes milliseconds, which is why it is not on the way to the first frame. It is also
  /// where libcurl learns of SSLKEYLOGFILE, the file in which it would leave the keys of
  /// every connection.
  private static let startOfLibcurl: CURLcode = {
    unsetenv("SSLKEYLOGFILE")
    // CURL_GLOBAL_ALL is a macro that Swift does not see.
    return lazy_curl_global_init(Int(CURL_GLOBAL_SSL | CURL_GLOBAL_WIN32))
  }()
}
