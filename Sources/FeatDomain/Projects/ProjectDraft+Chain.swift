/// The chain of calls: which one comes next, and what is noted before and after each.
///
/// A call is noted on disk before it is sent. Where its answer is lost, by a broken connection or by
/// the end of the program, it is found out by reading what came of it before anything else is sent:
/// so nothing is made twice.
extension ProjectDraft {
  /// The next call of the chain; nil when the server has everything.
  public var nextLink: Link? {
    guard let projectID, let base else {
      return .create(ProjectInput(fields, changedFrom: nil))
    }
    let input = ProjectInput(fields, changedFrom: base)
    if !input.isEmpty { return .edit(projectID, input) }
    if fields.tags != base.tags { return .setTags(projectID, fields.tags) }
    if let image = fields.images.first(where: { !base.images.contains($0) }) {
      return .addImage(projectID, image)
    }
    return isToBePublished ? .publish(projectID) : nil
  }

  /// The calls that are left, in their order. Where the project is not made yet, those that need
  /// its number have 0 instead.
  public var linksLeft: [Link] {
    var copy = self
    copy.failed()
    var links: [Link] = []
    while let link = copy.nextLink {
      links.append(link)
      copy.completed(link, projectID: projectID ?? 0)
    }
    return links
  }

  /// The call whose answer is not known; nil when every answer is.
  public var unansweredLink: Link? { asSent?.nextLink }

  /// The draft as it was when that call was sent: what it is compared with to find out.
  public var asSent: ProjectDraft? {
    guard let unanswered else { return nil }
    var draft = self
    draft.fields = unanswered.fields
    draft.isToBePublished = unanswered.isToBePublished
    return draft
  }

  /// Notes that the next call is about to be sent.
  ///
  /// - Parameter newestID: The highest project number that is known.
  public mutating func willSend(newestID: Int64) {
    if projectID == nil { createdAfter = newestID }
    unanswered = Sent(fields: fields, isToBePublished: isToBePublished)
    isUnfinished = true
  }

  /// Notes that a call took effect.
  ///
  /// - Parameter projectID: The number of the project that `create` made.
  public mutating func completed(_ link: Link, projectID: Int64? = nil) {
    switch link {
    case .create:
      self.projectID = projectID
      baseFollows(tags: [], images: [])
    case .edit: baseFollows(tags: base?.tags ?? [], images: base?.images ?? [])
    case .setTags(_, let tags): base?.tags = tags
    case .addImage(_, let path): base?.images.append(path)
    case .publish: isToBePublished = false
    }
    answered()
    isUnfinished = nextLink != nil
  }

  /// Notes that the call whose answer was not known did not take effect.
  public mutating func failed() { answered() }

  private mutating func answered() {
    unanswered = nil
    createdAfter = nil
  }

  /// The server has what was sent, but for what has calls of its own.
  private mutating func baseFollows(tags: [String], images: [String]) {
    var base = unanswered?.fields ?? fields
    base.tags = tags
    base.images = images
    self.base = base
  }
}
