public import FeatDomain

extension ProjectAPI {
  /// Makes the next call of the chain that makes a project, and finds out what came of it.
  ///
  /// It is sent once at most. Where the answer to an earlier try is missing, ``findOut(_:_:_:)`` comes
  /// first; the draft's `createdAfter` tells the project from older ones with the same text.
  public func send(
    _ link: ProjectDraft.Link, _ session: Session, _ draft: ProjectDraft, images: ImageReader
  ) async -> LinkOutcome {
    switch link {
    case .create(let input):
      return await outcome(of: link, session, draft) { () async throws(APIFailure) in
        try await create(session, input)
      }
    case .edit(let id, let input):
      return await outcome(of: link, session, draft) { () async throws(APIFailure) in
        try await edit(session, id, input)
        return id
      }
    case .setTags(let id, let tags):
      return await outcome(of: link, session, draft) { () async throws(APIFailure) in
        try await setTags(session, id, tags)
        return id
      }
    case .addImage(let id, let path):
      let image: ImageUpload
      do { image = try images(path) } catch { return .unusableImage(path: path, error) }
      return await outcome(of: link, session, draft) { () async throws(APIFailure) in
        try await addImage(session, id, image)
        return id
      }
    case .publish(let id):
      return LinkOutcome(await carryOut(.publish, session, id, from: .draft), publishing: id)
    }
  }

  /// Finds out what came of a call of the chain whose answer nobody waited for.
  public func findOut(
    _ link: ProjectDraft.Link, _ session: Session, _ draft: ProjectDraft
  ) async -> LinkOutcome {
    do throws(APIFailure) {
      switch link {
      case .create(let input):
        let made = try await project(madeOf: input, after: draft.createdAfter ?? 0, session)
        return made.map { .done(projectID: $0) } ?? .notDone(.givenUp)
      case .edit(let id, let input):
        let project = try await get(session, id)
        return input.isFound(in: project) ? .done(projectID: id) : .notDone(.givenUp)
      case .setTags(let id, let tags):
        let isFound = try await get(session, id).hasTags(tags)
        return isFound ? .done(projectID: id) : .notDone(.givenUp)
      case .addImage(let id, _):
        return draft.outcomeOfAdding(to: try await get(session, id))
      case .publish(let id):
        let outcome = await findOut(.publish, session, id, from: .draft)
        return LinkOutcome(outcome, publishing: id)
      }
    } catch {
      return .unknown(error)
    }
  }

  /// What came of a call, which answers the project's number; found out where the answer is lost.
  private func outcome(
    of link: ProjectDraft.Link, _ session: Session, _ draft: ProjectDraft,
    _ call: () async throws(APIFailure) -> Int64
  ) async -> LinkOutcome {
    guard !Task.isCancelled else { return .notDone(.givenUp) }
    do throws(APIFailure) {
      return .done(projectID: try await call())
    } catch {
      guard error.mayHaveTakenEffect else { return .notDone(error) }
      guard !Task.isCancelled else { return .unknown(error) }
      switch await findOut(link, session, draft) {
      case .notDone: return .notDone(error.withoutEffect)
      case .unknown: return .unknown(error)
      case let found: return found
      }
    }
  }

  /// The number of a draft that has this title and description and is newer than a number; nil
  /// where there is none among the newest projects.
  private func project(
    madeOf input: ProjectInput, after last: Int64, _ session: Session
  ) async throws(APIFailure) -> Int64? {
    for row in try await list(session, 1).projects
    where row.id > last && row.statusAsRead == .draft && input.mayBe(row) {
      let project = try await get(session, row.id)
      if input.isText(of: project) { return project.id }
    }
    return nil
  }
}
