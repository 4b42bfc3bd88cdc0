import FeatDomain

/// A part of the list, by status.
enum ProjectTab: Int, CaseIterable, Sendable {
  case all, drafts, open, closed, completed, cancelled

  /// The part that projects of a status have of their own, beside `all`; nil where there is none.
  init?(of status: ProjectStatus) {
    switch status {
    case .draft: self = .drafts
    case .open: self = .open
    case .closed: self = .closed
    case .completed: self = .completed
    case .cancelled: self = .cancelled
    case .review, .unknown: return nil
    }
  }

  /// Whether it shows projects of a status. Those that have no part of their own are in `all` alone.
  func shows(_ status: ProjectStatus) -> Bool {
    self == .all || self == ProjectTab(of: status)
  }
}

/// How the list is sorted.
enum ProjectOrder: Int, CaseIterable, Sendable {
  /// As the server does: newest first.
  case newest
  case closesSoonest
  case neededSoonest
  case bestBid
  case status
}
