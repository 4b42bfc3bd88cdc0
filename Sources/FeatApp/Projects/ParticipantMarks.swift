import FeatDomain

/// Who of those that take part is marked, and with which word.
struct ParticipantMarks {
  private let winner: UInt64?
  private let leadingBid: Price?

  init(_ status: ProjectStatus, _ project: Project?, _ participants: [Participant]) {
    let isDecided = status == .completed || status == .cancelled
    winner = status == .completed ? (project?.winner ?? project?.order?.provider)?.uid : nil
    leadingBid = isDecided ? nil : participants.active.compactMap(\.bid).min()
  }

  /// The word before somebody's name; empty where there is nothing to say.
  func callAsFunction(_ participant: Participant, _ words: Words.Detail) -> String {
    if participant.user.uid == winner { return words.won }
    if participant.hasQuit { return words.quit }
    guard let leadingBid, participant.bid == leadingBid else { return "" }
    return words.leads
  }
}
