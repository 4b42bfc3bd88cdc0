extension SandboxState {
  /// What the caller can bid with.
  func listExpertises(_ call: Call) throws(Refusal) -> Answer {
    let expertises = try call.signedIn().expertises
    return .success(.array(expertises.map { $0.json(in: call.language) }), in: call.language)
  }
}
