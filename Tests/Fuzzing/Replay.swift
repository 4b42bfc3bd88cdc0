import FeatApp
import HTTP
import Mutations
import Synchronization
import TerminalUI

/// A step of the program with one of its answers changed.
struct Replay {
  private static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 60, rows: 16), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 40), Size(columns: 200, rows: 60), Size(columns: 41, rows: 11),
  ]
  /// What a person may press who looks at what has come: all of it only moves.
  private static let looks = [
    "G", "\u{1B}[6~", "j", "\u{1B}[F", "\u{1B}[B", "g", "\t", "E", "?", "\u{1B}OP",
  ]
  /// More requests than any step can need.
  private static let mostRequests = 100

  private let recording: Recording
  private let world: World
  private let requests: Requests

  /// How many requests were sent.
  private final class Requests: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    func next() -> Int {
      number.withLock { number in
        defer { number += 1 }
        return number
      }
    }
  }

  init(_ recording: Recording, changing changed: Int, to answer: HTTPResponse) {
    self.recording = recording
    let requests = Requests()
    self.requests = requests
    world = World(seed: nil, hasClient: recording.hasClient) {
      (_, request) async throws(HTTPFailure) in
      let number = requests.next()
      guard number < Self.mostRequests else {
        throw HTTPFailure(.cannotConnect, mayHaveArrived: false)
      }
      if number == changed { return answer }
      let known = recording.exchanges.last {
        $0.request.method == request.method && $0.request.path == request.path
      }
      return known?.response ?? HTTPResponse(status: 404)
    }
    world.clock.now = recording.now
    world.disk.watch(for: recording.secrets)
  }

  /// - Throws: A ``FuzzFinding``.
  func run(_ random: inout SeededRandom) throws {
    let program = world.program(recording.app)
    let size = random.isOneIn(8) ? Self.anySize(&random) : Self.sizes.random(&random)
    program.handle([.resized(size)])
    if let keys = recording.keys {
      world.type(keys, into: program)
    } else {
      program.start()
    }
    guard world.settle(program), requests.count < Self.mostRequests else {
      throw FuzzFinding("requests without end")
    }
    try check(program, size)
    if random.isOneIn(3) {
      world.type(Self.looks.random(&random), into: program)
      try check(program, size)
    }
    if random.isOneIn(8) {
      let other = Self.anySize(&random)
      program.handle([.resized(other)])
      world.clock.advance(milliseconds: random.below(100_000))
      program.handle([])
      world.settle(program)
      try check(program, other)
    }
  }

  private func check(_ program: Program, _ size: Size) throws {
    try FrameOracle.check(program.app.frame, size: size, secrets: recording.secrets)
    if let file = world.disk.leak { throw FuzzFinding("a secret is in a file: \(file)") }
    let log = world.takeLog().joined(separator: "\n")
    let isLeak = recording.secrets.contains { log.contains($0) } || log.contains(World.password)
    guard !isLeak else { throw FuzzFinding("a secret is in the log: \(log)") }
    if let time = program.app.millisecondsToNextChange, time < 1 {
      throw FuzzFinding("it would wait \(time) ms")
    }
  }

  private static func anySize(_ random: inout SeededRandom) -> Size {
    Size(columns: random.below(201), rows: random.below(61))
  }
}
