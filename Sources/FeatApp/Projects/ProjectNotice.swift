import FeatAPI
import FeatDomain

/// What is told about a project after a command, as a fact.
enum ProjectNotice: Equatable, Sendable {
  /// The server did it.
  case done(ProjectCommand, Int64)
  /// It is closed, and so many take part: the winner can be selected at once.
  case closedWithParticipants(Int64, count: Int)
  /// Nothing was sent: it is in another status by now, which does not allow it.
  case changedElsewhere(ProjectCommand, Int64, now: ProjectStatus)
  /// The server refused; its status by now, where it could be read.
  case refused(ProjectCommand, Int64, APIFailure, now: ProjectStatus?)
  /// It did not happen.
  case notDone(ProjectCommand, Int64, APIFailure)
  /// It could not be read, and the form needs all of it.
  case notRead(Int64, APIFailure)
  /// Nobody knows whether it happened.
  case unknown(ProjectCommand, Int64, APIFailure)
  /// A draft is kept on this computer.
  case draftKept
  /// Another running copy of the program has changed the draft, too: there are two now.
  case draftCollided
  /// Another running copy has sent the draft, or thrown it away, while it was changed here.
  case draftGoneElsewhere
  /// Another running copy has sent the draft that was to be opened, or thrown it away.
  case draftMissing
  /// A project was made and is a draft; or it was published too.
  case made(Int64, isPublished: Bool)
  /// A draft's changes are with the server.
  case changed(Int64)

  /// Whether it tells that FEAT has all of a project, and this computer needs it no more.
  var isSaved: Bool {
    switch self {
    case .made, .changed: true
    default: false
    }
  }
}
