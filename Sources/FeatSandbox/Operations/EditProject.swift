extension SandboxState {
  /// Change some fields of a draft.
  mutating func editProject(_ call: Call) throws(Refusal) -> Answer {
    var project = try ownProject(call, in: [.draft])
    var form = FormReader(call)
    form.read(into: &project)
    try form.finish(in: call.language)
    projects.keep(project)
    return .success(json(of: project, call), in: call.language)
  }
}
