import FeatDomain

/// People who come by themselves to bid on a project: a function of time, so that nothing has to
/// run, and a sandbox that was off for an hour goes on as if it had not been.
struct Crowd: Codable, Equatable, Sendable {
  /// How many times as fast as usual they come and bid.
  var pace: Double
  /// What the work is worth to them, about.
  var price: Yuan
  /// How many come in the end.
  var size: Int
  /// When they could first see the project.
  var start: UnixTime

  /// When each comes, in seconds after the start: the first within 20, the last after a day.
  private static let arrivals: [Double] = [12, 35, 75, 150, 400, 1200, 5400, 20_000, 80_000]
  /// The largest crowd there is.
  static let largest = arrivals.count

  /// The bids as they are at some moment, in the order in which their owners came.
  func bids(on project: Int, at now: UnixTime) -> [Bid] {
    let passed = Double(now.milliseconds - start.milliseconds) / 1000 * pace
    return (0..<min(size, Self.largest)).compactMap { place in
      bid(of: place, on: project, after: passed)
    }
  }

  private func bid(of place: Int, on project: Int, after passed: Double) -> Bid? {
    let chance = Chance(project, place)
    let arrival = Self.arrivals[place] * (0.7 + 0.6 * chance.share(of: 0))
    guard passed >= arrival else { return nil }
    // Each waits twice as long as before until the next change, so that the first minutes are
    // lively and an old project is calm.
    let patience = 25 + 40 * chance.share(of: 1)
    let quitting = patience * 6
    let mayQuit = place > 0 && chance.share(of: 2) < 0.2
    let hasQuit = mayQuit && passed >= arrival + quitting
    let step = Self.step(after: min(passed - arrival, mayQuit ? quitting : .infinity) / patience)
    let persona = Persona.all[(project * 7 + place * 5) % Persona.all.count]
    return Bid(
      id: project * 100 + place + 1, uid: persona.person.uid, value: value(chance, step: step),
      expertise: persona.profession, hasQuit: hasQuit)
  }

  /// How often a bid has changed: once after one patience, again after two more, then four.
  private static func step(after patiences: Double) -> Int {
    var step = 0
    var next = 1.0
    while next <= patiences, step < 40 {
      step += 1
      next = next * 2 + 1
    }
    return step
  }

  /// Down a little each time, though at times up, in steps of 5 yuan, at times with a fraction.
  private func value(_ chance: Chance, step: Int) -> Yuan {
    let start = 0.9 + 0.35 * chance.share(of: 3)
    let trend = 0.035 * Double(min(step, 8))
    let noise = 0.09 * (chance.share(of: UInt64(10 + step)) - 0.5)
    let fen = Double(price.fen) * (start - trend + noise)
    let fraction = chance.share(of: UInt64(60 + step)) < 0.15 ? 50 : 0
    return Yuan(fen: max(500, Int(fen / 500) * 500) + fraction)
  }
}
