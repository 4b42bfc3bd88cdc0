/// One page of a list of projects.
public struct ProjectPage: Equatable, Sendable {
  /// The projects in the server's order: newest first.
  public var projects: [ProjectSummary]
  /// How many rows had no number to know them by.
  public var unreadable: Int
  /// The number of the next page; nil at the end.
  public var next: Int?
  /// How many there are in all, where the server says so.
  public var totalCount: Int?

  /// Makes a page.
  public init(
    projects: [ProjectSummary], unreadable: Int = 0, next: Int? = nil, totalCount: Int? = nil
  ) {
    self.projects = projects
    self.unreadable = unreadable
    self.next = next
    self.totalCount = totalCount
  }
}
