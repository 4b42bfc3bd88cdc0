import FeatAPI
import FeatDomain

extension ScriptedAPI {
  /// Expects what is asked once somebody is signed in: who it is, and their projects.
  func expectSignedIn(_ user: Answer, projects: Answer = .page(ProjectPage(projects: []))) {
    expect(.currentUser(Session.sample.uid), user)
    expect(.listProjects(page: 1), projects)
  }

  /// The operations on projects, which answer the expected calls in the same way.
  var projects: ProjectAPI {
    ProjectAPI(
      list: { (_, page) async throws(APIFailure) in
        guard case .page(let page) = try await self.answer(.listProjects(page: page)) else {
          throw .wrong
        }
        return page
      },
      get: { (_, id) async throws(APIFailure) in
        guard case .project(let project) = try await self.answer(.getProject(id)) else {
          throw .wrong
        }
        return project
      },
      create: { (_, input) async throws(APIFailure) in
        guard case .number(let id) = try await self.answer(.createProject(input)) else {
          throw .wrong
        }
        return id
      },
      edit: { (_, id, input) async throws(APIFailure) in
        _ = try await self.answer(.editProject(id, input))
      },
      setTags: { (_, id, tags) async throws(APIFailure) in
        _ = try await self.answer(.setTags(id, tags))
      },
      addImage: { (_, id, image) async throws(APIFailure) in
        _ = try await self.answer(.addImage(id, name: image.name))
      },
      carryOut: { (_, id, command) async throws(APIFailure) in
        let answer = try await self.answer(.carryOut(id, command))
        return if case .order(let order) = answer { order } else { nil }
      },
      participants: { (_, id) async throws(APIFailure) in
        guard case .participants(let list) = try await self.answer(.participants(id)) else {
          throw .wrong
        }
        return list
      },
      categories: { (_) async throws(APIFailure) in
        guard case .categories(let list) = try await self.answer(.categories) else {
          throw .wrong
        }
        return list
      })
  }
}
