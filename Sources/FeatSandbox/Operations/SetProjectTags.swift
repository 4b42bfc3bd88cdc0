extension SandboxState {
  /// Replace the tags of a draft.
  mutating func setProjectTags(_ call: Call) throws(Refusal) -> Answer {
    var project = try ownProject(call, in: [.draft])
    var form = FormReader(call)
    form.require("tags")
    project.tags = form.tags() ?? []
    try form.finish(in: call.language)
    projects.keep(project)
    return .success(["tags": .array(project.tags.map(JSONValue.string))], in: call.language)
  }
}
