import FeatApp
import FeatDomain
import Mutations
import TerminalUI

/// A terminal at which chance types: it sends what ``KeyStream`` makes, and looks at each picture.
final class FuzzTerminal: Terminal {
  private(set) var size: Size
  /// How many pieces are still to be typed.
  private(set) var left: Int
  private(set) var keys = 0
  private(set) var resizes = 0
  private(set) var screens: Set<String> = []
  /// What was wrong first; nil for nothing.
  private(set) var finding: FuzzFinding?
  /// The program that is shown here.
  var program: Program?

  private let world: World
  private let server: MoodyServer
  private let secrets: [String]
  private var random: SeededRandom
  private var decoder = InputDecoder()
  /// What is typed next, one at a time, on a way that leads somewhere.
  private var way: ArraySlice<String> = []
  /// The bytes that lead out, one key each; nil as long as anything may be typed.
  private var wayOut: ArraySlice<String>?

  init(
    _ world: World, _ server: MoodyServer, pieces: Int, secrets: [String], _ random: SeededRandom
  ) {
    self.world = world
    self.server = server
    self.secrets = secrets
    self.random = random
    left = pieces
    size = Size(columns: 80, rows: 24)
  }

  func wait(milliseconds: Int?) -> [TerminalEvent] {
    if finding != nil { return [.closed] }
    if wayOut == nil, left == 0 { beginToLeave() }
    if wayOut != nil { return wayOutEvents() }
    left -= 1
    passTime(atMost: milliseconds)
    let events = nextEvents()
    keys += events.reduce(0) { if case .key = $1 { $0 + 1 } else { $0 } }
    note(events)
    return events
  }

  func paint(_ frame: Frame) -> Int {
    guard finding == nil, let program else { return 0 }
    do {
      try check(frame, program)
    } catch {
      finding = error as? FuzzFinding ?? FuzzFinding("\(error)")
    }
    return frame.size.rows * frame.size.columns
  }

  func invalidate() {}

  func setMouse(_ isOn: Bool) {}
  func copy(_ text: String) {}

  func lend(to body: () -> Void) { body() }

  private func check(_ frame: Frame, _ program: Program) throws {
    try FrameOracle.check(frame, size: size, secrets: secrets)
    // What is drawn bit by bit is what is drawn as a whole.
    if random.isOneIn(4), frame != program.app.frame {
      let texts = [frame.text, program.app.frame.text]
      throw FuzzFinding("the picture is old:\n" + texts.joined(separator: "\n-- and not\n"))
    }
    if let what = server.finding { throw FuzzFinding(what) }
    if let file = world.disk.leak { throw FuzzFinding("a secret is in a file: \(file)") }
    let log = world.takeLog().joined(separator: "\n")
    if let secret = secrets.first(where: log.contains) {
      throw FuzzFinding("a secret is in the log: \(secret)")
    }
    screens.insert(program.app.dialog == nil ? "\(program.app.screen)" : "a question")
  }

  private func passTime(atMost patience: Int?) {
    // Now and then long enough for whatever was to happen by itself.
    let most = random.isOneIn(50) ? 200_000 : random.isOneIn(4) ? 1200 : 60
    world.clock.advance(milliseconds: random.below(max(1, min(most, patience ?? most))))
    if random.isOneIn(3) { server.gate.openOne(&random) }
    if random.isOneIn(200) { world.disk.isFull.toggle() }
    world.executor.drain()
  }

  private func nextEvents() -> [TerminalEvent] {
    if random.isOneIn(20) {
      size = random.isOneIn(3) ? Self.oddSizes.random(&random) : anySize()
      resizes += 1
      return [.resized(size)]
    }
    if random.isOneIn(100) { return [.resumed] }
    // A small terminal hears nothing; nothing would be found at it.
    if size.columns < 40 || size.rows < 10, random.isOneIn(2) {
      size = Size(columns: 80, rows: 24)
      resizes += 1
      return [.resized(size)]
    }
    if way.isEmpty, random.isOneIn(15) { way = KeyStream.way(&random)[...] }
    if let next = way.popFirst() { return walk(next) }
    var events = decoder.feed(KeyStream.piece(&random))
    if random.isOneIn(2) { events += decoder.timeOut() }
    return events
  }

  /// Types as a person does who waits for the answer, and for the moment in which a question hears
  /// nothing.
  private func walk(_ keys: String) -> [TerminalEvent] {
    world.clock.advance(milliseconds: 300)
    server.gate.openAll()
    world.executor.drain()
    return decoder.timeOut() + decoder.feed(keys.utf8) + decoder.timeOut()
  }

  private static let oddSizes = [
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 40, rows: 10),
    Size(columns: 39, rows: 9), Size(columns: 500, rows: 200), Size(columns: 500, rows: 1),
    Size(columns: 1, rows: 200), Size(columns: 60, rows: 16), Size(columns: 80, rows: 24),
  ]

  private func anySize() -> Size {
    Size(columns: random.below(201), rows: random.below(61))
  }

  /// Notes where Enter or a click meets a question. The program may not hear it; then nothing may be
  /// sent.
  private func note(_ events: [TerminalEvent]) {
    for event in events {
      switch event {
      case .key(.enter), .mouse: break
      default: continue
      }
      // Keys of one reading may open the question first.
      if program?.app.dialog != nil || events.count > 1 { server.noteConfirmation() }
    }
  }
}

extension FuzzTerminal {
  /// From anywhere Esc leads back to where `q` quits, and Ctrl-C ends everything.
  private func beginToLeave() {
    server.isGood = true
    world.disk.isFull = false
    server.gate.openAll()
    _ = decoder.timeOut()
    if random.isOneIn(3) {
      wayOut = ["\u{3}"]
    } else {
      size = Size(columns: 80, rows: 24)
      wayOut = (["resize"] + Array(repeating: "\u{1B}", count: 24) + ["q", "\t", "\r"])[...]
    }
  }

  private func wayOutEvents() -> [TerminalEvent] {
    world.clock.advance(milliseconds: 400)
    server.gate.openAll()
    world.executor.drain()
    guard let next = wayOut?.popFirst() else {
      finding = FuzzFinding("it does not quit:\n\(program?.app.frame.text ?? "")")
      return [.closed]
    }
    if next == "resize" { return [.resized(size)] }
    let events = decoder.feed(next.utf8) + decoder.timeOut()
    note(events)
    return events
  }
}
