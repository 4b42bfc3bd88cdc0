extension SandboxState {
  /// Make a draft, for which a title and a description are enough.
  mutating func createProject(_ call: Call) throws(Refusal) -> Answer {
    var project = projects.draft(of: try call.signedIn().uid, at: call.now)
    var form = FormReader(call)
    form.require("title")
    form.require("description")
    form.read(into: &project)
    try form.finish(in: call.language)
    projects.keep(project)
    return .success(json(of: project, call), status: 201, in: call.language)
  }
}
