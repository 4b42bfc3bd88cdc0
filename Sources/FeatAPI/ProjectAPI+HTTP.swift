import FeatDomain

extension ProjectAPI {
  /// The operations over HTTP.
  static func http(_ exchange: Exchange, now: @escaping @Sendable () -> UnixTime) -> ProjectAPI {
    ProjectAPI(
      list: { (session, number) async throws(APIFailure) in
        let path = RequestPath.projects(page: number, size: ProjectRules.pageSize)
        let body: ProjectPageBody = try await exchange.get(path, session: session)
        return body.page(number, readAt: now())
      },
      get: { (session, id) async throws(APIFailure) in
        let body: ProjectBody = try await exchange.get(.project(id), session: session)
        let project = body.project(readAt: now())
        // What is agreed to is bound to the number: another project must never stand in its place.
        guard project.id == id else { throw APIFailure(.unreadable) }
        return project
      },
      create: { (session, input) async throws(APIFailure) in
        let body: ProjectNumberBody = try await exchange.post(
          "/api/service/demand/", .json(ProjectInputBody(input)), session: session)
        return body.id
      },
      edit: { (session, id, input) async throws(APIFailure) in
        let _: Ignored = try await exchange.patch(
          .project(id), .json(ProjectInputBody(input)), session: session)
      },
      setTags: { (session, id, tags) async throws(APIFailure) in
        let _: Ignored = try await exchange.post(
          .project(id, "set-tags/"), .json(["tags": tags]), session: session)
      },
      addImage: { (session, id, image) async throws(APIFailure) in
        let _: Ignored = try await exchange.post(
          "/api/service/demand-image/", .image(image, projectID: id), session: session)
      },
      carryOut: { (session, id, command) async throws(APIFailure) in
        try await exchange.carryOut(command, on: id, session)
      },
      participants: { (session, id) async throws(APIFailure) in
        let body: ParticipantsBody = try await exchange.get(
          .project(id, "participants/"), session: session)
        return body.participants
      },
      categories: { (session) async throws(APIFailure) in
        let body: CategoriesBody = try await exchange.get(
          "/api/category/profession-category/", session: session)
        return body.categories
      })
  }
}

extension Exchange {
  fileprivate func carryOut(
    _ command: ProjectCommand, on id: Int64, _ session: Session
  ) async throws(APIFailure) -> Order? {
    switch command {
    case .publish:
      let _: Ignored = try await post(.project(id, "publish/"), nil, session: session)
    case .close:
      let _: Ignored = try await post(
        .project(id, "update-status/"), .json(["action": "close"]), session: session)
    case .cancel:
      let _: Ignored = try await post(
        .project(id, "update-status/"), .json(["action": "cancel"]), session: session)
    case .selectWinner(let uid):
      let body: OrderBody = try await post(
        .project(id, "select-winner/"), .json(["user": uid]), session: session)
      return body.order
    }
    return nil
  }
}
