extension SandboxState {
  /// Bid on somebody else's open project, naming an expertise, or change one's bid.
  mutating func submitBid(_ call: Call) throws(Refusal) -> Answer {
    var project = try othersProject(call)
    let caller = try call.signedIn()
    let place = project.bids.firstIndex { $0.uid == caller.uid }
    var form = FormReader(call)
    let value = form.price("value")
    if place == nil { form.require("expertise") }
    let expertise = form.has("expertise") ? form.whole("expertise") : nil
    if let expertise, !caller.expertises.contains(where: { $0.id == expertise }) {
      form.report(.notChoice, at: "expertise")
    }
    guard let value, form.isFine else { throw Refusal(answer: form.refusal(in: call.language)) }
    if let place {
      guard !project.bids[place].hasQuit else { throw .failure(.alreadyQuit, in: call.language) }
      project.bids[place].value = value
    } else {
      project.bids.append(
        Bid(
          id: project.id * 100 + 50 + project.bids.count, uid: caller.uid, value: value,
          expertise: expertise))
    }
    projects.keep(project)
    return .success(["value": .string(value.text)], in: call.language)
  }

  /// The project that a call's path names, if it is somebody else's and open.
  func othersProject(_ call: Call) throws(Refusal) -> Project {
    let project = try visibleProject(call)
    guard project.owner != call.caller?.uid else {
      throw .detail(.noPermission, status: 403, in: call.language)
    }
    try project.check(call, in: [.open])
    return project
  }
}
