import FeatDomain

extension ProjectInput {
  /// Whether a project shows everything that was sent. What servers do to a text that they take does
  /// not count: white space around it is dropped, HTML is written anew.
  func isFound(in project: Project) -> Bool {
    func isEqual<Value: Equatable>(_ sent: Value?, _ found: Value?) -> Bool {
      sent == nil || sent == found
    }
    return isEqual(title?.trimmed, project.title.original.trimmed)
      && isEqual(plainDescription, project.plainDescription)
      && isEqual(category, project.category?.id)
      && isEqual(deliveryMode, project.summary.deliveryMode)
      && isEqual(address?.parts, (project.address ?? Address()).parts)
      && isEqual(serviceLength, Price(project.serviceLength))
      && isEqual(neededBy?.iso8601, project.summary.neededBy?.iso8601)
      && isEqual(closing?.iso8601, project.summary.closingTime?.iso8601)
  }

  /// Whether a project has the title and the description that were sent.
  func isText(of project: Project) -> Bool {
    (title ?? "").trimmed == project.title.original.trimmed
      && (plainDescription ?? "") == project.plainDescription
  }

  /// Whether a row of the list, which has a part of the title alone, can be the project.
  func mayBe(_ row: ProjectSummary) -> Bool {
    let sent = ServerText((title ?? "").trimmed).line.unicodeScalars.prefix(100)
    return row.title.trimmed.unicodeScalars.prefix(100).elementsEqual(sent)
  }

  private var plainDescription: String? {
    description.map { HTMLText.plain(HTMLText.escaped($0), limit: .max).text.trimmed }
  }
}

extension Project {
  /// Whether the tags are these, in any order.
  func hasTags(_ sent: [String]) -> Bool {
    Set(tags.map(\.original.trimmed)) == Set(sent.map(\.trimmed))
  }

  fileprivate var plainDescription: String {
    HTMLText.plain(description.original, limit: .max).text.trimmed
  }
}

extension ProjectDraft {
  /// What came of adding an image, as the project's images show it.
  ///
  /// One more than there were before is the one, whatever the server calls it: looking again and
  /// again for a name that was changed would never come to an end.
  func outcomeOfAdding(to project: Project) -> LinkOutcome {
    let before = imagesBefore + (base?.images.count ?? 0)
    guard project.images.count > before else { return .notDone(.givenUp) }
    return .done(projectID: project.id)
  }
}

extension Address {
  /// What is sent of it, without empty levels at the end.
  fileprivate var parts: [String] {
    var levels = levels.map(\.trimmed)
    while levels.last?.isEmpty == true { levels.removeLast() }
    return [country, street, contactName, phone].map(\.trimmed) + levels
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    var rest = unicodeScalars[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
