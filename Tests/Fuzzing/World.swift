import EmbeddedResources
import FeatAPI
import FeatApp
import FeatDomain
import FeatSandbox
import Foundation
import HTTP
import Mutations
import Synchronization
import TerminalUI

/// Everything around the program, without a network, a disk, a terminal or a clock of its own: what
/// happens follows from what the caller does, and from the seed.
final class World: Sendable {
  /// 王小明, who has projects in every status.
  static let owner = PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000")
  /// The owner's password in the sandbox.
  static let password = "feat-demo-1"
  /// The digits of every SMS.
  static let code = "123456"

  let clock = FuzzClock()
  let executor = QueueExecutor()
  let disk = FuzzDisk()
  /// Whether the settings have an OAuth 2.0 client.
  let hasClient: Bool
  private let sandbox: Sandbox?
  private let send: @Sendable (World, HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
  private let log = Mutex<[String]>([])

  /// - Parameters:
  ///   - seed: The chance of a sandbox; nil for none.
  ///   - send: What becomes of a request.
  init(
    seed: UInt64?, hasClient: Bool,
    send: @escaping @Sendable (World, HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
  ) {
    self.hasClient = hasClient
    self.send = send
    sandbox = seed.map { [clock] in Self.sandbox(seed: $0, clock) }
  }

  private static func sandbox(seed: UInt64, _ clock: FuzzClock) -> Sandbox {
    let random = Mutex(SeededRandom(seed))
    return Sandbox(
      rules: SandboxRules(quota: Quota(count: 1000, seconds: 60), fixedCode: code),
      surroundings: Sandbox.Surroundings(
        now: { clock.now }, random: { random.withLock { $0.next() } }))
  }

  /// The lines that the log has got since the last time.
  func takeLog() -> [String] {
    log.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }

  /// Has the sandbox answer a request.
  func reply(to request: HTTPRequest) async -> HTTPResponse {
    guard let sandbox else { return HTTPResponse(status: 404) }
    let headers = request.headers.map { ($0.name, $0.value) }
    let reply = await sandbox.reply(
      to: request.method.rawValue, request.path,
      headers: Dictionary(headers) { $1 }, body: request.body ?? Data())
    return HTTPResponse(
      status: reply.status, headers: reply.headers.map { HTTPHeader($0.key, $0.value) },
      body: reply.body)
  }

  /// The program as it starts from what is on the disk.
  func app(_ language: Language) -> App {
    let opened = disk.opened
    var app = App(
      language: language, isSandbox: false, session: opened.session, progress: opened.progress,
      drafts: opened.drafts, profile: opened.name, sessionPath: opened.sessionPath,
      hasOAuthClient: hasClient, now: clock.now)
    app.take(countries: Self.countries)
    return app
  }

  /// Makes a program, which has started nothing yet.
  func program(_ app: App) -> Program {
    let mailbox = Mailbox {}
    return Program(app: app, dependencies: dependencies(mailbox), mailbox: mailbox)
  }

  /// Lets everything happen that can happen by now.
  ///
  /// - Returns: Whether it came to an end.
  @discardableResult
  func settle(_ program: Program) -> Bool {
    for _ in 0..<500 {
      executor.drain()
      program.receive()
      if executor.isEmpty { return true }
    }
    return false
  }

  /// Types keys as a person does, one by one, and waits for what comes of each.
  func type(_ keys: String, into program: Program) {
    var decoder = InputDecoder()
    for event in decoder.feed(keys.utf8) + decoder.timeOut() {
      // Nobody is quick enough for the moment in which a question hears nothing.
      clock.advance(milliseconds: 1100)
      program.handle([event])
      settle(program)
    }
  }

  /// The API as the program has it, for getting a session.
  func api(_ language: Language) -> FeatAPI {
    FeatAPI.http(access { _ in }, locale: language.locale)
  }

  private func access(_ renewed: @escaping @Sendable (Session) -> Void) -> AccountAccess {
    let client = HTTPClient { (request) async throws(HTTPFailure) in
      try await self.send(self, request)
    }
    let oauthClient = FeatDomain.OAuthClient(id: "demo-client", secret: Secret("demo-secret"))
    return AccountAccess(
      client: client.logging(to: { line in self.log.withLock { $0.append(line) } })
        .retryingReads(sleep: { _ in }, randomness: { 0 }),
      store: nil, oauthClient: hasClient ? oauthClient : nil, deviceID: { "tui:fuzz" },
      executor: executor, sleep: { _ in }, renewed: renewed, now: { self.clock.now })
  }

  private func dependencies(_ mailbox: Mailbox) -> Dependencies {
    let access = access { mailbox.post(.sessionRenewed($0)) }
    var dependencies = Dependencies(
      countries: { Self.countries }, api: { FeatAPI.http(access, locale: $0.locale) },
      saveSession: { _ in }, removeSession: {}, saveProgress: { _ in }, saveDraft: { _ in nil },
      removeDraft: { _ in }, changedDrafts: { _ in [] }, profiles: { [] },
      openProfile: { OpenedProfile(name: $0) },
      images: { (path) throws(ImageProblem) in
        guard path.hasSuffix("png") else { throw .missing }
        return ImageUpload(
          name: "plan.png", type: "image/png", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])
      },
      editText: { .edited($0 + "\n\u{1B}[2J编辑") }, zone: { _ in LocalZone(fixedSeconds: 28_800) },
      executor: executor, releaseMemory: {}, now: { self.clock.now })
    disk.connect(to: &dependencies)
    return dependencies
  }

  private static let countries = CountryList(parsing: EmbeddedResources.countries)
}
