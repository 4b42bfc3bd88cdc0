extension SandboxState {
  /// The caller's own projects, the newest first.
  func listProjects(_ call: Call) throws(Refusal) -> Answer {
    let ids = projects.ids(ownedBy: try call.signedIn().uid)
    return try Page(call).answer(call, total: ids.count) { places in
      places.compactMap { projects[ids[$0]] }.map { json(of: $0, call) }
    }
  }
}
