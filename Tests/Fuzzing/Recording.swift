import FeatAPI
import FeatApp
import FeatDomain
import HTTP
import Mutations
import Synchronization

/// The program right before a step that asks FEAT something, and what FEAT answered to it.
struct Recording: Sendable {
  /// An answer with the request that it is for.
  struct Exchange: Sendable {
    var request: HTTPRequest
    var response: HTTPResponse
    /// The answer's JSON.
    var tree: JSONTree

    /// The operation, such as `POST /api/service/demand/{id}/publish/`.
    var operation: String {
      let template = request.pathTemplate.prefix { $0 != "?" }
      return "\(request.method.rawValue) \(template)"
    }
  }

  var app: App
  var now: UnixTime
  var hasClient: Bool
  /// The keys of the step; nil for the program's start.
  var keys: String?
  var exchanges: [Exchange]
  /// What the program knows and must not show.
  var secrets: [String]

  /// Every step of a way that asks something.
  static func all(of chain: Chain, _ language: Language) -> [Recording] {
    let tape = Mutex<[Exchange]>([])
    let world = World(seed: 1, hasClient: chain.hasClient) { (world, request) in
      let response = await world.reply(to: request)
      let tree = JSONTree(parsing: String(decoding: response.body, as: UTF8.self)) ?? nil
      tape.withLock {
        $0.append(Exchange(request: request, response: response, tree: tree))
      }
      return response
    }
    let secrets = world.signIn(chain.account)
    tape.withLock { $0 = [] }
    let program = world.program(world.app(language))
    var recordings: [Recording] = []
    for keys in [nil] + chain.steps.map(Optional.some) {
      var recording = Recording(
        app: program.app, now: world.clock.now, hasClient: chain.hasClient, keys: keys,
        exchanges: [], secrets: secrets)
      if let keys {
        world.type(keys, into: program)
      } else {
        program.start()
        world.settle(program)
      }
      recording.exchanges = tape.withLock { tape in
        defer { tape = [] }
        return tape
      }
      if !recording.exchanges.isEmpty { recordings.append(recording) }
    }
    return recordings
  }
}

extension World {
  /// Signs somebody in and leaves the session on the disk.
  ///
  /// - Returns: What of it is nobody else's business.
  func signIn(_ account: Chain.Account) -> [String] {
    guard account != .nobody else { return [] }
    let found = Mutex<Session?>(nil)
    executor.run {
      let api = self.api(.english)
      let session = try? await api.accounts.signIn(Self.owner, Secret(Self.password))
      found.withLock { $0 = session }
    }
    let session = found.withLock { $0 }
    disk.session = session
    if account == .ownerWithOldToken { clock.advance(milliseconds: 40_000_000) }
    let secrets: [String] =
      switch session?.credential {
      case .key(let key)?: [key.revealed]
      case .token(let token)?: [token.access.revealed, token.refresh?.revealed].compactMap(\.self)
      case nil: []
      }
    disk.watch(for: secrets)
    return secrets
  }
}
