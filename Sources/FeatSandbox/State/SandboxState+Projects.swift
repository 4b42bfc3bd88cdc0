import FeatDomain

extension SandboxState {
  /// Somebody with an account, or who bids by script; nil for the uid of nobody.
  func person(_ uid: UInt64) -> Person? {
    accounts.first { $0.uid == uid }?.person ?? Persona(uid: uid)?.person
  }

  /// The project that a call's path names, if its caller may see it: its owner always, others
  /// while it is open, and those who have bid on it at any time.
  func visibleProject(_ call: Call) throws(Refusal) -> Project {
    let caller = try call.signedIn()
    guard let id = call.parameters["id"].flatMap({ Int($0) }), let project = projects[id],
      project.isVisible(to: caller, at: call.now)
    else { throw .detail(.unknownPath, status: 404, in: call.language) }
    return project
  }

  /// The project that a call's path names, if it is the caller's own and in one of some statuses.
  func ownProject(
    _ call: Call, in statuses: [Project.Status] = Project.Status.allCases
  ) throws(Refusal) -> Project {
    let project = try visibleProject(call)
    guard project.owner == call.caller?.uid else {
      throw .detail(.noPermission, status: 403, in: call.language)
    }
    try project.check(call, in: statuses)
    return project
  }

  /// A project as its owner or a bidder gets to see it.
  func json(of project: Project, _ call: Call) -> JSONValue {
    let (viewer, language) = (call.caller?.uid, call.language)
    let bids = project.bids(at: call.now)
    let own = bids.first { $0.uid == viewer }
    let category = project.category.flatMap(Profession.init)
    return [
      "id": .whole(project.id), "status": .whole(project.status(at: call.now).rawValue),
      "title": .string(project.title), "description": .string(project.description),
      "owner": json(of: project.owner, call), "winner": json(of: project.winner, call),
      "category": category?.json(in: language) ?? .null,
      "tags": .array(project.tags.map(JSONValue.string)),
      "delivery_mode": .whole(project.delivery?.rawValue),
      "service_address": project.address?.json ?? .null,
      "service_length": project.hours.map(JSONValue.number) ?? .null,
      // In China, as its users wrote them; the server's own moments are in UTC.
      "start_time": .text(project.startTime?.wireFormat(hoursEast: 8)),
      "end_time": .text(project.endTime?.wireFormat(hoursEast: 8)),
      "closed_time": .text(project.plannedClosing?.wireFormat()),
      "create_time": .text(project.created.wireFormat()),
      "attachments": .array(project.images.enumerated().map { $1.json(place: $0, of: project) }),
      "lead_bid": .text(bids.first { !$0.hasQuit }?.value.text),
      "last_bid": .text(own?.value.text), "price_unit": .whole(200),
      "is_winner": own == nil || project.winner == nil ? .null : .bool(project.winner == viewer),
      "match_expertises": .array(matches(of: project, call)),
      "order": order(of: project, call) ?? .null,
      "has_abandoned": own.map { .bool($0.hasQuit) } ?? .null,
    ]
  }

  /// The order that was made for a project's winner, for those whom it concerns; nil before.
  func order(of project: Project, _ call: Call) -> JSONValue? {
    guard let winner = project.winner, let amount = project.amount, let caller = call.caller,
      [winner, project.owner].contains(caller.uid)
    else { return nil }
    let digits = String(project.id)
    return [
      "id": .whole(project.id),
      "sn": .string("CN" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits),
      "status": .whole(100), "currency": "CNY", "total_amount": .string(amount.text),
      "provider": json(of: winner, call), "consumer": json(of: project.owner, call),
    ]
  }

  /// A person as FEAT writes a user; null for nobody. Callers see their own username.
  func json(of uid: UInt64?, _ call: Call) -> JSONValue {
    guard let uid, let person = person(uid) else { return .null }
    let username = uid == call.caller?.uid ? call.caller?.phone.wireFormat : nil
    return person.json(in: call.language, username: username)
  }

  /// The caller's expertises that suit somebody else's project.
  private func matches(of project: Project, _ call: Call) -> [JSONValue] {
    guard let caller = call.caller, caller.uid != project.owner else { return [] }
    return caller.expertises.filter { $0.id == project.category }.map { $0.json(in: call.language) }
  }
}

extension Project {
  /// Whether somebody may know of this project.
  func isVisible(to person: Account, at now: UnixTime) -> Bool {
    owner == person.uid || status(at: now) == .open || bids.contains { $0.uid == person.uid }
  }

  /// Ends the rule unless this project has one of some statuses.
  func check(_ call: Call, in statuses: [Status]) throws(Refusal) {
    let status = status(at: call.now)
    guard statuses.contains(status) else {
      throw .failure(.invalidStatus(status), in: call.language)
    }
  }
}

extension Project.Image {
  fileprivate func json(place: Int, of project: Project) -> JSONValue {
    [
      "id": .whole(project.id * 10 + place + 1), "name": .string(name), "size": .whole(size),
      "url": .string("/media/service/demand/\(project.id)/\(place + 1)"),
    ]
  }
}
