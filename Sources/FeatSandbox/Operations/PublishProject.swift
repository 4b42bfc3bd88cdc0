import FeatDomain

extension SandboxState {
  /// DRAFT to OPEN, once everything is there that a bidder must know.
  mutating func publishProject(_ call: Call) throws(Refusal) -> Answer {
    var project = try ownProject(call, in: [.draft])
    var form = FormReader()
    form.checkReady(project, now: call.now)
    try form.finish(in: call.language)
    let crowd = projects.crowd(for: project, call)
    project.open(at: call.now, crowd: crowd)
    projects.keep(project)
    return .success(json(of: project, call), in: call.language)
  }
}

extension FormReader {
  /// Notes what a project lacks before it can be published.
  fileprivate mutating func checkReady(_ project: Project, now: UnixTime) {
    if project.title.isEmpty { report(.required, at: "title") }
    if project.description.isEmpty { report(.required, at: "description") }
    if project.tags.isEmpty { report(.noTags, at: "tags") }
    if project.delivery == .onSite, project.address?.address == nil {
      report(.required, within: "service_address", at: "address")
    }
    guard let start = project.startTime else {
      report(.required, at: "start_time")
      return
    }
    if start <= now {
      report(.startIsPast, at: "start_time")
    } else if let closing = project.plannedClosing, closing <= now {
      report(.closingIsPast, at: "pre_closed_time")
    }
  }
}

extension ProjectBook {
  /// Who comes by themselves to bid on a project that is published now.
  fileprivate func crowd(for project: Project, _ call: Call) -> Crowd? {
    guard hasCrowds else { return nil }
    let chance = Chance(project.id)
    return Crowd(
      pace: call.rules.pace, price: Yuan(fen: (4 + Int(chance.number(of: 0) % 60)) * 10_000),
      size: 4 + Int(chance.number(of: 1) % 5), start: call.now)
  }
}
