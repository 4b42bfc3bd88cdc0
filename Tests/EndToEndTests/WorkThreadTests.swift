import Glibc
import Testing

@testable import feat_tui

@Suite("The thread that runs the program's tasks", .timeLimit(.minutes(1)))
struct WorkThreadTests {
  @Test("Tasks run on it, also after they have waited for each other")
  func runs() async throws {
    let thread = try WorkThread()
    let first = Task(executorPreference: thread) { 20 }
    let second = Task(executorPreference: thread) { await first.value + 1 }
    #expect(await second.value == 21)
  }

  @Test("It leaves signals to the main thread, but takes those that a fault of its own raises")
  func signals() async throws {
    let thread = try WorkThread()
    let blocked = await Task(executorPreference: thread) {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return (1..<32).filter { sigismember(&mask, Int32($0)) == 1 }.map(Int32.init)
    }.value
    // A blocked fault ends the process without the handler that gives the terminal back.
    for fault in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS] {
      #expect(!blocked.contains(fault))
    }
    for request in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH, SIGPIPE] {
      #expect(blocked.contains(request))
    }
  }

  @Test("Sleepers all wake, and none too early")
  func sleeps() async throws {
    let thread = try WorkThread()
    let early = await withTaskGroup(of: Bool.self) { group in
      for milliseconds in [30, 10, 20] {
        group.addTask(executorPreference: thread) {
          let start = ContinuousClock.now
          try? await thread.sleep(for: .milliseconds(milliseconds))
          return ContinuousClock.now - start < .milliseconds(milliseconds)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(early == [false, false, false])
  }

  @Test("A sleeper that is cancelled wakes at once, before it sleeps as well as while it does")
  func cancelled() async throws {
    let thread = try WorkThread()
    for _ in 0..<200 {
      let sleeper = Task(executorPreference: thread) { try await thread.sleep(for: .seconds(3600)) }
      sleeper.cancel()
      await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
  }
}
