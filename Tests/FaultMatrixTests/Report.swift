import Foundation

/// What came of one cell.
struct Report: Sendable {
  let cell: String
  /// What the program said.
  let sentence: String
  /// What it did not do as it should; nil when all was well.
  var problem: String?
  let seconds: Double

  /// One line of the list, and what was wrong below it.
  var text: String {
    let time = String(format: "%5.1f s", seconds)
    let name = cell.padding(toLength: max(52, cell.count), withPad: " ", startingAt: 0)
    guard let problem else { return "passed \(time)  \(name) \(sentence)" }
    return "FAILED \(time)  \(name)\n" + problem
  }
}
