public import FeatDomain

/// What came of a command, as far as it can be known.
public enum CommandOutcome: Equatable, Sendable {
  /// The server did it, and said so or shows so; with the project as it is now where it could be
  /// read.
  case done(Project?)
  /// It was not sent: the status is not the one that was agreed to.
  case changedElsewhere(Project)
  /// The server refused; with the project as it is now where it could be read.
  case refused(APIFailure, Project?)
  /// It did not happen: it never reached the server, or reading after a lost answer shows so.
  case notDone(APIFailure, Project?)
  /// The answer was lost, and so was the reading afterwards, or it does not show what happened.
  case unknown(APIFailure)
}

/// What came of a link in the chain that makes a project.
public enum LinkOutcome: Equatable, Sendable {
  /// The server did it; `projectID` is that of the project that `create` made.
  case done(projectID: Int64)
  /// It did not happen.
  case notDone(APIFailure)
  /// The image cannot be read from this computer.
  case unusableImage(path: String, ImageProblem)
  /// The answer was lost, and so was the reading afterwards, or it does not show what happened.
  case unknown(APIFailure)
}
