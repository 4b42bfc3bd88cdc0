import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Synchronization
import Testing

@Suite("A session that several copies of the program share on the disk")
struct SharedSessionTests {
  private let server = TokenServer()
  private let session = TokenServer.session(0)

  @Test("What another copy has renewed is used")
  func renewedElsewhere() async {
    server.advance()
    let disk = Disk(TokenServer.renewed(1))
    let api = server.api(disk)
    #expect(await api.failureOfReading(session) == nil)
    server.advance()
    disk.session = TokenServer.renewed(2)
    #expect(await api.failureOfReading(session) == nil)
    #expect(server.refreshes == 0 && disk.saved.isEmpty)
  }

  @Test("What another copy has renewed while a request was under way lets it in the second time")
  func renewedMeanwhile() async {
    let valid = TokenServer.renewed(0)
    let disk = Disk(valid)
    let sent = Mutex<[String?]>([])
    let client = HTTPClient { (request) in
      sent.withLock { $0.append(request.headers.first { $0.name == "Authorization" }?.value) }
      defer { disk.session = TokenServer.renewed(1) }
      return HTTPResponse(status: disk.session == valid ? 401 : 200)
    }
    let renewed = Mutex<[Session]>([])
    let access = AccountAccess(
      client: client, store: disk.store, oauthClient: nil, deviceID: { "" }, executor: nil,
      sleep: { _ in }, renewed: { session in renewed.withLock { $0.append(session) } },
      now: { .sample })
    _ = await FeatAPI.http(access, locale: "en").failureOfReading(valid)
    #expect(sent.withLock { $0 } == ["Bearer access-0", "Bearer access-1"])
    // Whoever shows how long it lasts is told.
    #expect(renewed.withLock { $0.last } == TokenServer.renewed(1))
  }

  @Test("A write that was refused is not sent again for somebody who has given up")
  func givenUp() async {
    let disk = Disk(TokenServer.renewed(0))
    let task = Mutex<Task<APIFailure?, Never>?>(nil)
    let sent = Mutex(0)
    let gate = AsyncStream.makeStream(of: Void.self)
    let client = HTTPClient { (_) in
      sent.withLock { $0 += 1 }
      for await _ in gate.stream { break }
      disk.session = TokenServer.renewed(1)
      task.withLock { $0?.cancel() }
      return HTTPResponse(status: 401)
    }
    let access = AccountAccess(
      client: client, store: disk.store, oauthClient: nil, deviceID: { "" }, executor: nil,
      sleep: { _ in }, now: { .sample })
    let write = Task {
      await FeatAPI.http(access, locale: "en").failureOfWriting(TokenServer.renewed(0))
    }
    task.withLock { $0 = write }
    gate.continuation.yield()
    #expect(await write.value == APIFailure(.transport(.cancelled)))
    #expect(sent.withLock { $0 } == 1)
  }

  @Test("Where another copy has signed out nothing is sent any more", arguments: [true, false])
  func signedOut(hasAsked: Bool) async {
    let disk = Disk(session)
    let api = server.api(disk)
    if hasAsked { #expect(await api.failureOfReading(session) == nil) }
    let before = server.asked
    disk.session = nil
    #expect(await api.failureOfReading(session) == .signedOutElsewhere)
    #expect(await api.failureOfWriting(session) == .signedOutElsewhere)
    #expect(server.asked == before && disk.session == nil)
  }

  @Test("Nor where somebody else has signed in")
  func otherAccount() async {
    for (uid, phone) in [
      (18, PhoneNumber.sample), (17, PhoneNumber(iso3: "USA", callingCode: "1", national: "2")),
    ] {
      let other = Session(session.credential, uid: UInt64(uid), phone: phone)
      let disk = Disk(other)
      #expect(await server.api(disk).failureOfReading(session) == .signedOutElsewhere)
      #expect(disk.session == other)
    }
    #expect(server.asked.isEmpty)
  }

  @Test("Who signs in again as the same user is let in everywhere")
  func signedInAgain() async {
    let disk = Disk(session)
    let api = server.api(disk)
    disk.session = nil
    #expect(await api.failureOfReading(session) == .signedOutElsewhere)
    server.advance()
    disk.session = TokenServer.renewed(1)
    #expect(await api.failureOfReading(session) == nil)
  }

  @Test("Where the disk cannot be read, memory serves, and the file stays as it is")
  func unreadable() async {
    let disk = Disk(session)
    disk.isReadable = false
    let api = server.api(disk)
    for _ in 0..<3 { #expect(await api.failureOfReading(session) == nil) }
    #expect(server.refreshes == 1)
    #expect(disk.session == session && disk.saved.isEmpty)
    disk.isReadable = true
    #expect(await api.failureOfReading(session) == nil)
    #expect(disk.session == TokenServer.renewed(1) && server.refreshes == 1)
  }

  @Test("Where saving fails, the new token serves from memory until it can be saved")
  func saveFails() async {
    let disk = Disk(session)
    disk.isWritable = false
    let api = server.api(disk)
    for _ in 0..<3 { #expect(await api.failureOfReading(session) == nil) }
    #expect(server.refreshes == 1 && disk.session == session)
    disk.isWritable = true
    #expect(await api.failureOfReading(session) == nil)
    #expect(disk.saved == [TokenServer.renewed(1)] && server.refreshes == 1)
  }

  @Test("A token that could not be saved is renewed in its turn")
  func saveFailsTwice() async {
    let disk = Disk(session)
    disk.isWritable = false
    let api = server.api(disk)
    #expect(await api.failureOfReading(session) == nil)
    server.refuse(200, .token(["access_token": "access-2", "refresh_token": "refresh-2"]))
    server.advance()
    #expect(await api.failureOfReading(session) == nil)
    disk.isWritable = true
    #expect(await api.failureOfReading(session) == nil)
    #expect(server.refreshes == 2 && server.asked.last?.hasSuffix("access-2") == true)
    #expect(disk.saved.map(\.key) == [Secret("access-2")])
  }

  @Test("A used-up token that comes back to the disk is replaced there by the newest")
  func savedLate() async {
    let disk = Disk(session)
    let api = server.api(disk)
    #expect(await api.failureOfReading(session) == nil)
    disk.session = session
    #expect(await api.failureOfReading(session) == nil)
    #expect(server.refreshes == 1 && disk.session == TokenServer.renewed(1))
  }

  @Test("A server that gives the same token again changes nothing")
  func sameAgain() async {
    let disk = Disk(session)
    let api = server.api(disk)
    server.refuse(200, ["access_token": "access-0"])
    #expect(await api.failureOfReading(session) == nil)
    let saved = disk.saved
    #expect(saved.count == 1)
    server.advance()
    #expect(await api.failureOfReading(session)?.kind == .unauthorized)
    server.refuse(200, ["access_token": "access-1"])
    #expect(await api.failureOfReading(session) == nil)
    #expect(await api.failureOfReading(session) == nil)
    #expect(disk.saved.count == 2 && server.refreshes == 3)
  }

  @Test("Without a disk everything is in memory")
  func noDisk() async {
    let api = server.api(nil)
    for _ in 0..<3 { #expect(await api.failureOfReading(session) == nil) }
    #expect(server.refreshes == 1)
  }

  @Test("Who signs out while a token is renewed stays signed out", .timeLimit(.minutes(5)))
  func signedOutMeanwhile() async {
    let disk = Disk(session)
    #expect(await failure(disk) { disk.session = nil } == .signedOutElsewhere)
    #expect(disk.session == nil && disk.saved.isEmpty)
  }

  @Test("Who signs in meanwhile is not replaced", .timeLimit(.minutes(5)))
  func signedInMeanwhile() async {
    let disk = Disk(session)
    let other = Session(.key(.key), uid: 18, phone: .sample)
    #expect(await failure(disk) { disk.session = other } == .signedOutElsewhere)
    #expect(disk.session == other && disk.saved.isEmpty)
    let again = TokenServer.session(1, expiry: nil)
    let shared = Disk(session)
    let second = TokenServer()
    #expect(await failure(shared, of: second) { shared.session = again } == nil)
    #expect(shared.session == again && shared.saved.isEmpty)
  }

  /// What a request comes to that needs a new token, when something happens to the disk while the
  /// server makes one.
  private func failure(
    _ disk: Disk, of server: TokenServer? = nil, meanwhile: () -> Void
  ) async -> APIFailure? {
    let server = server ?? self.server
    let gate = server.close()
    let api = server.api(disk)
    async let failure = api.failureOfReading(session)
    await server.waitForRequest()
    meanwhile()
    gate.finish()
    return await failure
  }
}
