/// What can be done with a project.
public enum ProjectAction: Hashable, Sendable, CaseIterable {
  /// Change its fields.
  case edit
  /// Have it seen by others: DRAFT to OPEN.
  case publish
  /// End the bidding: OPEN to CLOSED.
  case close
  /// Choose who gets the work: CLOSED to COMPLETED.
  case selectWinner
  /// See who won, and the order that was made.
  case seeResult
  /// Begin a new draft with the same text. It happens on this computer alone.
  case copy
  /// Give it up: OPEN or CLOSED to CANCELLED.
  case cancel
}
