import FeatApp
import FeatDomain
import HTTP
import Mutations
import Synchronization
import TerminalUI

/// Chance at the keyboard, in the whole program: the real decoder, loop and API against a server
/// that has its moods.
struct KeyFuzz: FuzzTarget {
  static let name = "keys"
  static let summary = "500 times chance at the keyboard, from the start to the end"
  static let usualCount = 500

  private static let pieces = 500
  private let seed: UInt64
  private var keys = 0
  private var resizes = 0
  private var requests = 0
  private var screens: [String: Int] = [:]

  init(seed: UInt64) throws { self.seed = seed }

  /// The screens that were seen.
  var seen: Set<String> { Set(screens.keys) }

  var figures: [String] {
    let seen = screens.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return [
      "\(keys) keys, \(resizes) resizes, \(requests) requests",
      "screens by the number of inputs: " + seen.joined(separator: ", "),
    ]
  }

  mutating func run(_ number: Int, _ random: inout SeededRandom) throws {
    let server = MoodyServer(SeededRandom(random.next()))
    server.isGood = true
    let account: Chain.Account = [.nobody, .owner, .owner, .ownerWithOldToken].random(&random)
    let hasClient = account == .ownerWithOldToken || random.isOneIn(3)
    let world = World(seed: random.next(), hasClient: hasClient) {
      (world, request) async throws(HTTPFailure) in
      try await server.answer(request, in: world)
    }
    let secrets = world.signIn(account)
    server.isGood = false
    let terminal = FuzzTerminal(
      world, server, pieces: Self.pieces, secrets: secrets, SeededRandom(random.next()))
    let language = random.isOneIn(2) ? Language.english : .simplifiedChinese
    repeat {
      let program = world.program(world.app(language))
      terminal.program = program
      let reason = program.run(on: terminal)
      if let finding = terminal.finding { throw finding }
      guard reason == .finished else { throw FuzzFinding("it ended so: \(reason)") }
      server.gate.openAll()
      world.executor.drain()
    } while terminal.left > 0
    terminal.program = nil
    keys += terminal.keys
    resizes += terminal.resizes
    requests += server.count
    for screen in terminal.screens { screens[screen, default: 0] += 1 }
  }
}
