import Foundation

extension SandboxState {
  /// CLOSED to COMPLETED: choose one of those who still take part, and make the order.
  mutating func selectWinner(_ call: Call) throws(Refusal) -> Answer {
    var project = try ownProject(call, in: [.closed])
    var form = FormReader(call)
    form.require("user")
    let uid = form.number("user", else: .notWhole)
    // Compared as decimals: a uid may be above the largest signed 64-bit integer.
    let bid = project.bids(at: call.now).first { Decimal($0.uid) == uid }
    if uid != nil, bid?.hasQuit != false {
      form.report(bid == nil ? .notParticipant : .hasQuit, at: "user")
    }
    guard let bid, form.isFine else { throw Refusal(answer: form.refusal(in: call.language)) }
    project.given = .completed
    project.winner = bid.uid
    project.amount = bid.value
    projects.keep(project)
    return .success(order(of: project, call) ?? .null, in: call.language)
  }
}
