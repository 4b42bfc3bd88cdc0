import FeatDomain

extension FormReader {
  /// The most tags that a project can have.
  static let tagLimit = 10

  /// Takes over the fields of a project that were sent, and leaves the others as they are.
  mutating func read(into project: inout Project) {
    if let title = words("title", limit: 200) { project.title = title }
    if let description = words("description", limit: 20_000) {
      project.description = description
    }
    if let tags = tags() { project.tags = tags }
    change("category", &project.category) { $0.category($1) }
    change("delivery_mode", &project.delivery) {
      $0.choice($1, of: Project.DeliveryMode.self)
    }
    change("service_address", &project.address) { $0.address($1) }
    change("service_length", &project.hours) { $0.number($1, in: 0...10_000) }
    change("start_time", &project.startTime) { $0.moment($1) }
    change("end_time", &project.endTime) { $0.moment($1) }
    change("pre_closed_time", &project.wishedClosing) { $0.moment($1) }
    checkOrder(of: project)
  }

  /// The words that describe a project.
  mutating func tags() -> [String]? {
    wordList("tags", limit: 50, count: Self.tagLimit)
  }

  private mutating func checkOrder(of project: Project) {
    guard let start = project.startTime, !isWrong("start_time") else { return }
    if let end = project.endTime, end <= start, !isWrong("end_time") {
      report(.endBeforeStart, at: "end_time")
    }
    if let closing = project.wishedClosing, closing >= start, !isWrong("pre_closed_time") {
      report(.closingAfterStart, at: "pre_closed_time")
    }
  }

  private mutating func category(_ name: String) -> Int? {
    guard let id = whole(name) else { return nil }
    if Profession(id: id) == nil { report(.notChoice, at: name) }
    return id
  }

  private mutating func address(_ name: String) -> Project.Address? {
    var address = Project.Address()
    object(name) { form in
      address.levels = Project.Address.levelNames.map { form.line($0, limit: 100) }
      address.country = form.line("country_code", limit: 3)
      address.address = form.line("address", limit: 200)
      address.contact = form.line("contact_name", limit: 100)
      address.phone = form.callNumber("phone")
      form.change("lat", &address.latitude) { $0.number($1, in: -90...90) }
      form.change("lng", &address.longitude) { $0.number($1, in: -180...180) }
    }
    return address
  }

  /// A text that may be null or blank, both of which mean none.
  private mutating func line(_ name: String, limit: Int) -> String? {
    guard has(name), fields?[name] != .null, fields?[name] != "" else { return nil }
    return words(name, limit: limit)
  }

  /// A number to call, as people write it.
  private mutating func callNumber(_ name: String) -> String? {
    guard let text = line(name, limit: 30) else { return nil }
    let marks = Set("+-() ".utf8)
    let isNumber =
      text.utf8.allSatisfy { $0.isDigit || marks.contains($0) }
      && text.utf8.filter(\.isDigit).count >= 5
    if !isNumber { report(.illFormedCallNumber, at: name) }
    return text
  }
}
