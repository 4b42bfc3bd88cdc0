import FeatApp
import FeatDomain
import Foundation
import HTTP
import Mutations
import Synchronization
import TerminalUI

/// Answers of every operation, changed by chance, on their whole way: decoded, made safe, taken by
/// the program, drawn.
///
/// The answers are the sandbox's own. Half of them are changed as trees, half as bytes.
struct JSONFuzz: FuzzTarget {
  static let name = "json"
  static let summary = "a changed answer of FEAT, decoded and drawn"
  static let usualCount = 1_000_000

  /// Where there is an answer to change, by operation, so that rare ones come as often.
  private let places: [(operation: String, places: [(recording: Int, exchange: Int)])]
  private let recordings: [Recording]

  init(seed: UInt64) throws {
    recordings = Chain.all.flatMap { chain in
      Language.allCases.flatMap { Recording.all(of: chain, $0) }
    }
    var places: [String: [(recording: Int, exchange: Int)]] = [:]
    for (number, recording) in recordings.enumerated() {
      for (index, exchange) in recording.exchanges.enumerated() {
        places[exchange.operation, default: []].append((number, index))
      }
    }
    self.places = places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The operations whose answers are changed.
  var operations: [String] { places.map(\.operation) }

  var figures: [String] {
    ["\(recordings.count) places in the program: " + operations.joined(separator: ", ")]
  }

  mutating func run(_ number: Int, _ random: inout SeededRandom) throws {
    let place = places.random(&random).places.random(&random)
    let recording = recordings[place.recording]
    let exchange = recording.exchanges[place.exchange]
    let answer = AnswerMutation.changed(
      exchange, asTree: number.isMultiple(of: 2), &random)
    let replay = Replay(recording, changing: place.exchange, to: answer)
    try replay.run(&random)
  }
}
