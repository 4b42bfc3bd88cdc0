extension SandboxState {
  /// Who bids on one's project, the cheapest first.
  func listParticipants(_ call: Call) throws(Refusal) -> Answer {
    let project = try ownProject(call)
    let participants = project.bids(at: call.now).map { json(of: $0, on: project, call) }
    return .success(.array(participants), in: call.language)
  }

  private func json(of bid: Bid, on project: Project, _ call: Call) -> JSONValue {
    let expertise = bid.expertise.flatMap(Profession.init)
    let location = person(bid.uid)?.location
    let workplace = project.delivery == .workplace ? Persona(uid: bid.uid)?.workplace : nil
    return [
      "id": .whole(bid.id), "user": json(of: bid.uid, call),
      "current_bid": .string(bid.value.text),
      "expertise": .text(expertise?.name.text(in: call.language)),
      "workplace": workplace?.json ?? .null,
      "user_location": .text(location?.text(in: call.language)), "has_quit": .bool(bid.hasQuit),
    ]
  }
}
