import FeatAPI
import FeatDomain

extension Effect {
  /// Does what takes time with projects, and says what came of it.
  func runProjects(_ api: ProjectAPI, images: ImageReader) async -> Message? {
    switch self {
    case .loadProjects(let session, let page):
      return .projects(
        .pageLoaded(
          page,
          await result { () async throws(APIFailure) in try await api.list(session, page) }))
    case .loadProject(let session, let id):
      return .projects(
        .projectLoaded(
          id, await result { () async throws(APIFailure) in try await api.get(session, id) }))
    case .loadParticipants(let session, let id):
      return .projects(
        .participantsLoaded(
          id,
          await result { () async throws(APIFailure) in
            try await api.participants(session, id)
          }))
    case .carryOut(let command, let session, let id, let status):
      return .projects(
        .commandFinished(id, command, await api.carryOut(command, session, id, from: status)))
    case .findOut(let command, let session, let id, let status):
      return .projects(
        .commandFinished(id, command, await api.findOut(command, session, id, from: status)))
    case .send(let link, let session, let draft):
      return .form(.linkFinished(link, await api.send(link, session, draft, images: images)))
    case .findOutLink(let link, let session, let draft):
      return .form(.linkFinished(link, await api.findOut(link, session, draft)))
    case .loadCategories(let session):
      return .form(
        .categoriesLoaded(
          await result { () async throws(APIFailure) in try await api.categories(session) }))
    default: return nil
    }
  }
}
