import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Synchronization
import Testing

@Suite("Requests and copies of the program that need a new token at the same time")
struct ConcurrentRenewalTests {
  private let server = TokenServer()
  private let session = TokenServer.session(0)

  private func failures(_ apis: [FeatAPI]) async -> [APIFailure] {
    await withTaskGroup(of: APIFailure?.self) { group in
      for api in apis { group.addTask { await api.failureOfReading(session) } }
      return await group.reduce(into: []) { $0 += [$1].compactMap { $0 } }
    }
  }

  @Test("Ten requests, in whichever language, renew it once", .timeLimit(.minutes(5)))
  func requests() async {
    let disk = Disk(session)
    let access = server.access(disk)
    let apis = (0..<10).map { FeatAPI.http(access, locale: $0 % 2 == 0 ? "en" : "zh-CN") }
    #expect(await failures(apis) == [])
    #expect(server.refreshes == 1 && server.asked.count == 11)
    #expect(disk.saved == [TokenServer.renewed(1)])
  }

  @Test("Ten requests that were all refused renew it once", .timeLimit(.minutes(5)))
  func refused() async {
    let valid = TokenServer.renewed(0)
    server.refuse(200, .token(["access_token": "access-1"]))
    server.advance()
    let access = server.access(Disk(valid))
    let apis = (0..<10).map { _ in FeatAPI.http(access, locale: "en") }
    #expect(await failures(apis) == [])
    #expect(server.refreshes == 1)
  }

  @Test("Ten copies of the program renew it once", .timeLimit(.minutes(5)))
  func copies() async {
    let disk = Disk(session)
    let apis = (0..<10).map { _ in
      FeatAPI.http(server.access(disk) { _ in await disk.waitForLock() }, locale: "en")
    }
    #expect(await failures(apis) == [])
    #expect(server.refreshes == 1 && !disk.isLocked)
    #expect(disk.saved.count == 1 && disk.savesWithoutLock == 0)
  }

  @Test(
    "Who gives up returns at once, and the token is kept for the others", .timeLimit(.minutes(5)))
  func cancelled() async {
    let disk = Disk(session)
    let api = server.api(disk)
    let gate = server.close()
    let first = Task { await api.failureOfWriting(session) }
    await server.waitForRequest()
    first.cancel()
    #expect(await first.value == APIFailure(.transport(.cancelled)))
    let second = Task { await api.failureOfWriting(session) }
    second.cancel()
    #expect(await second.value == APIFailure(.transport(.cancelled)))
    #expect(disk.isLocked && disk.saved.isEmpty)
    gate.finish()
    #expect(await api.failureOfReading(session) == nil)
    #expect(server.refreshes == 1 && server.asked.count == 2)
    #expect(disk.saved == [TokenServer.renewed(1)])
  }

  @Test("A copy that is renewing it is waited for, and its token used")
  func lockHeld() async throws {
    let disk = Disk(session)
    let lock = Mutex(try disk.lock())
    #expect(disk.isLocked)
    let waits = Mutex<[Duration]>([])
    let access = server.access(disk) { wait in
      waits.withLock { $0.append(wait) }
      guard waits.withLock({ $0.count }) == 3 else { return }
      server.advance()
      disk.session = TokenServer.renewed(1)
      lock.withLock { $0 = nil }
    }
    #expect(await FeatAPI.http(access, locale: "en").failureOfReading(session) == nil)
    #expect(waits.withLock { $0 } == Array(repeating: .milliseconds(50), count: 3))
    #expect(server.asked == ["/api/user/basic-info/ Bearer access-1"])
  }

  @Test("One that went away without a new token leaves the renewing to this one")
  func lockGivenUp() async throws {
    let disk = Disk(session)
    let lock = Mutex(try disk.lock())
    #expect(disk.isLocked)
    let access = server.access(disk) { _ in lock.withLock { $0 = nil } }
    #expect(await FeatAPI.http(access, locale: "en").failureOfReading(session) == nil)
    #expect(server.refreshes == 1 && !disk.isLocked)
  }

  @Test("One that never ends is waited for 40 s, and then nothing is sent")
  func lockHeldForEver() async throws {
    let disk = Disk(session)
    let lock = try disk.lock()
    #expect(disk.isLocked)
    let waited = Mutex(Duration.zero)
    let access = server.access(disk) { wait in waited.withLock { $0 += wait } }
    let failure = await FeatAPI.http(access, locale: "en").failureOfWriting(session)
    #expect(failure == APIFailure(.transport(.timedOut)))
    #expect(waited.withLock { $0 } == .seconds(40))
    #expect(server.asked.isEmpty)
    withExtendedLifetime(lock) {}
  }

  @Test("On a disk that takes no lock it is renewed all the same")
  func noLock() async {
    let disk = Disk(session)
    disk.takesLocks = false
    #expect(await server.api(disk).failureOfReading(session) == nil)
    #expect(disk.session == TokenServer.renewed(1))
  }

  @Test("There, who comes second takes the token of who was first", .timeLimit(.minutes(5)))
  func replayed() async {
    let disk = Disk(session)
    disk.takesLocks = false
    let api = server.api(disk)
    let gate = server.close()
    async let failure = api.failureOfReading(session)
    await server.waitForRequest()
    server.advance()
    disk.session = TokenServer.renewed(1)
    gate.finish()
    #expect(await failure == nil)
    #expect(disk.session == TokenServer.renewed(1) && disk.saved.isEmpty)
  }
}
