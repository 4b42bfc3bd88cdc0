extension SandboxState {
  /// Close (OPEN to CLOSED) or cancel (OPEN or CLOSED to CANCELLED).
  mutating func updateProjectStatus(_ call: Call) throws(Refusal) -> Answer {
    var project = try ownProject(call)
    var form = FormReader(call)
    let action = form.text("action")
    let change = action.flatMap(StatusChange.init)
    if action != nil, change == nil { form.report(.notChoice, at: "action") }
    guard let change, form.isFine else { throw Refusal(answer: form.refusal(in: call.language)) }
    try project.check(call, in: change.sources)
    project.end(at: call.now)
    project.given = change.goal
    projects.keep(project)
    return .success(json(of: project, call), in: call.language)
  }
}

/// What an owner may do to the status of what was published.
private enum StatusChange: String {
  case close
  case cancel

  /// The statuses that allow it.
  var sources: [Project.Status] {
    switch self {
    case .close: [.open]
    case .cancel: [.open, .closed]
    }
  }

  /// The status that it leads to.
  var goal: Project.Status {
    switch self {
    case .close: .closed
    case .cancel: .cancelled
    }
  }
}
