extension SandboxState {
  /// Hide an open project that one has not bid on (ignore), or withdraw one's bid (abandon).
  mutating func respond(_ call: Call) throws(Refusal) -> Answer {
    var project = try othersProject(call)
    let caller = try call.signedIn().uid
    var form = FormReader(call)
    let action = form.text("action")
    if let action, !["ignore", "abandon"].contains(action) {
      form.report(.notChoice, at: "action")
    }
    try form.finish(in: call.language)
    let place = project.bids.firstIndex { $0.uid == caller }
    switch (action, place) {
    case ("ignore", nil):
      if !project.ignoredBy.contains(caller) { project.ignoredBy.append(caller) }
    case ("abandon", let place?):
      guard !project.bids[place].hasQuit else { throw .failure(.alreadyQuit, in: call.language) }
      project.bids[place].hasQuit = true
    case (_, nil): throw .failure(.noBid, in: call.language)
    default: throw .failure(.hasBid, in: call.language)
    }
    projects.keep(project)
    return .success(.null, in: call.language)
  }
}
