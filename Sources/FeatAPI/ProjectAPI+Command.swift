public import FeatDomain

extension ProjectAPI {
  /// Carries out a command on a project that was agreed to in a status, and finds out what came of
  /// it.
  ///
  /// The project is read first, and nothing is sent where its status is another by now. The command
  /// is sent once at most. When the answer is lost, the project is read to see what happened.
  public func carryOut(
    _ command: ProjectCommand, _ session: Session, _ id: Int64, from status: ProjectStatus
  ) async -> CommandOutcome {
    do throws(APIFailure) {
      let before = try await get(session, id)
      guard before.summary.statusAsRead == status else { return .changedElsewhere(before) }
      // Whoever gave up meanwhile was told that nothing is sent.
      guard !Task.isCancelled else { throw APIFailure.givenUp }
    } catch {
      return .notDone(error, nil)
    }
    do throws(APIFailure) {
      let order = try await carryOut(session, id, command)
      return .done(await read(session, id)?.completed(by: order))
    } catch {
      return await outcome(of: command, after: error, session, id)
    }
  }

  /// Finds out what came of a command whose answer nobody waited for.
  public func findOut(
    _ command: ProjectCommand, _ session: Session, _ id: Int64, from status: ProjectStatus
  ) async -> CommandOutcome {
    do throws(APIFailure) {
      let project = try await get(session, id)
      return outcome(of: command, after: .givenUp, shownBy: project)
    } catch {
      return .unknown(error)
    }
  }

  private func outcome(
    of command: ProjectCommand, after failure: APIFailure, _ session: Session, _ id: Int64
  ) async -> CommandOutcome {
    guard !failure.mayHaveTakenEffect else {
      guard let project = await read(session, id) else { return .unknown(failure) }
      return outcome(of: command, after: failure, shownBy: project)
    }
    guard failure.isRefusal else { return .notDone(failure, nil) }
    return .refused(failure, await read(session, id))
  }

  private func outcome(
    of command: ProjectCommand, after failure: APIFailure, shownBy project: Project
  ) -> CommandOutcome {
    switch command.hasTakenEffect(on: project) {
    case true?: .done(project)
    case false?: .notDone(failure.withoutEffect, project)
    case nil: .unknown(failure)
    }
  }

  /// The project as it is now; nil where it cannot be read, or nobody waits for it any more.
  func read(_ session: Session, _ id: Int64) async -> Project? {
    Task.isCancelled ? nil : try? await get(session, id)
  }
}

extension ProjectCommand {
  /// Whether a project shows that it was carried out; nil where it does not show either.
  func hasTakenEffect(on project: Project) -> Bool? {
    let status = project.summary.statusAsRead
    if status == .unknown(nil) { return nil }
    switch self {
    case .publish: return status != .draft
    case .close: return status == .closed || status == .completed
    case .cancel: return status == .cancelled
    case .selectWinner(let uid):
      guard status == .completed else { return false }
      return (project.winner ?? project.order?.provider).map { $0.uid == uid }
    }
  }
}

extension Project {
  /// The project with the order that its winner's selection answered, which says more than a number.
  fileprivate func completed(by order: Order?) -> Project {
    guard let order, self.order == nil || self.order == Order(id: order.id) else { return self }
    var project = self
    project.order = order
    return project
  }
}

extension APIFailure {
  /// The user did not wait for the answer.
  static let givenUp = APIFailure(.transport(.cancelled))

  /// The same failure, when reading has shown that nothing happened.
  var withoutEffect: APIFailure {
    var failure = self
    failure.mayHaveTakenEffect = false
    return failure
  }

  /// Whether the server considered the request and said no to it: reading again shows why. Whom it
  /// does not know or does not serve now, it tells nothing.
  fileprivate var isRefusal: Bool {
    switch kind {
    case .refused, .forbidden, .notFound, .rejected, .oauth: true
    case .unauthorized, .tooManyRequests, .serverError, .unreadable, .transport: false
    }
  }
}
