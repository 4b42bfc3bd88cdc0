extension SandboxState {
  /// The lines of work to file a project under, all or those with a text in their name.
  func listCategories(_ call: Call) -> Answer {
    let wanted = (call.request.parameter("name") ?? "").lowercased()
    let found = Profession.all.filter {
      wanted.isEmpty || $0.name.english.lowercased().contains(wanted)
        || $0.name.chinese.contains(wanted)
    }
    return .success(.array(found.map { $0.json(in: call.language) }), in: call.language)
  }
}
