extension SandboxState {
  /// One project, for whoever may see it.
  func getProject(_ call: Call) throws(Refusal) -> Answer {
    .success(json(of: try visibleProject(call), call), in: call.language)
  }
}
