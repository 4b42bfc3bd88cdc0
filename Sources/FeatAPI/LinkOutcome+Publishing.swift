import FeatDomain

extension LinkOutcome {
  /// What it means for the chain that a project was published, or not: it has come to its end where
  /// the project is no draft any more, whoever published it.
  init(_ outcome: CommandOutcome, publishing id: Int64) {
    let isPublished = outcome.project.flatMap { ProjectCommand.publish.hasTakenEffect(on: $0) }
    switch outcome {
    case .done: self = .done(projectID: id)
    case .changedElsewhere where isPublished != true: self = .notDone(APIFailure(.unreadable))
    case .refused(let failure, _) where isPublished != true: self = .notDone(failure)
    case .notDone(let failure, _): self = .notDone(failure)
    case .changedElsewhere, .refused: self = .done(projectID: id)
    case .unknown(let failure): self = .unknown(failure)
    }
  }
}

extension CommandOutcome {
  /// The project as it was read last.
  fileprivate var project: Project? {
    switch self {
    case .changedElsewhere(let project): project
    case .done(let project), .refused(_, let project), .notDone(_, let project): project
    case .unknown: nil
    }
  }
}
