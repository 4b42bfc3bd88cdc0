extension SandboxState {
  /// The projects that the caller has bid on, the newest first, whatever became of them.
  func listParticipated(_ call: Call) throws(Refusal) -> Answer {
    let caller = try call.signedIn().uid
    let ids = projects.ids { $0.bids.contains { $0.uid == caller } }
    return try Page(call).answer(call, total: ids.count) { places in
      ids[places].compactMap { projects[$0] }.map { json(of: $0, call) }
    }
  }
}
