extension SandboxState {
  /// The opportunity square: other people's open projects but those that the caller hides, the
  /// newest first.
  func listOpportunities(_ call: Call) throws(Refusal) -> Answer {
    let caller = try call.signedIn().uid
    let ids = projects.ids(
      where: {
        $0.owner != caller && $0.status(at: call.now) == .open && !$0.ignoredBy.contains(caller)
      },
      untouched: { $0.owner(of: $1) != caller && $0.status(of: $1, at: call.now) == .open })
    return try Page(call).answer(call, total: ids.count) { places in
      ids[places].compactMap { projects[$0] }.map { json(of: $0, call) }
    }
  }
}
