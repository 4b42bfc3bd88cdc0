import FeatDomain

/// The projects that have been read so far, in the server's order: newest first.
///
/// A page that is read again updates what it names and adds what is new, so that a project that
/// moves between two pages is not lost. FEAT deletes no project; but an answer may have been wrong,
/// and what the server does not have is taken out once the first page shows it.
struct ProjectStore: Equatable, Sendable {
  /// The projects.
  private(set) var projects: [ProjectSummary] = []
  /// The drafts of this computer that are not finished.
  private(set) var drafts: [ProjectDraft] = []
  /// The page to read next; nil when all have been read.
  private(set) var nextPage: Int? = 1
  /// How many the server says that there are.
  private(set) var totalCount: Int?
  /// How many rows could not be read.
  private(set) var unreadable = 0
  /// How many rows the server puts on a page.
  private(set) var pageSize = ProjectRules.pageSize
  /// When the first page was read last.
  private(set) var updatedAt: UnixTime?
  private var indices: [Int64: Int32] = [:]

  /// Whether every page has been read.
  var isComplete: Bool { nextPage == nil }

  /// Where a project is; nil where it has not been read.
  func index(of id: Int64) -> Int? { indices[id].map(Int.init) }

  subscript(id: Int64) -> ProjectSummary? { index(of: id).map { projects[$0] } }

  /// The drafts that the server knows nothing of; they are listed before its projects, and known by
  /// the negative of their own number.
  var unsentDrafts: [ProjectDraft] { drafts.filter { $0.projectID == nil } }

  /// What was typed of a project and has not reached the server.
  func draft(of id: Int64) -> ProjectDraft? {
    drafts.first { id < 0 ? $0.projectID == nil && $0.id == -id : $0.projectID == id }
  }

  /// Takes the drafts of this computer, the newest first.
  mutating func take(_ drafts: [ProjectDraft]) {
    self.drafts = drafts.sorted { $0.id > $1.id }
  }

  /// The highest number of a project; 0 where there is none.
  var newestID: Int64 { projects.lazy.map(\.id).max() ?? 0 }

  /// What a page changed.
  enum Change: Equatable {
    /// Projects were added at the end, and nothing else: from this index on.
    case appended(from: Int)
    /// Projects changed, or came in between.
    case changed
  }

  /// Takes a page.
  ///
  /// - Parameters:
  ///   - asked: When it was asked for: a project that was read by itself since is newer; nil where
  ///     nothing was read before.
  ///   - openID: The project that is being looked at, which stays: its page says what became of it.
  mutating func merge(
    _ page: ProjectPage, number: Int, asked: UnixTime? = nil, keeping openID: Int64? = nil,
    at now: UnixTime
  ) -> Change {
    var isAnew = false
    if number == 1 {
      updatedAt = now
      if page.next != nil { pageSize = max(1, page.projects.count + page.unreadable) }
      isAnew = asked.map { dropStrangers(to: page, readBefore: $0, but: openID) } ?? false
    }
    totalCount = page.totalCount ?? totalCount
    let count = projects.count
    let isNext = number == nextPage || isAnew
    var isAppended = !isAnew
    var place = number == 1 ? 0 : count
    var inserted: [(place: Int, project: ProjectSummary)] = []
    for project in page.projects {
      if let index = index(of: project.id) {
        projects[index] = project
        place = index + 1
        isAppended = false
      } else if place == count, isNext {
        indices[project.id] = Int32(projects.count)
        projects.append(project)
      } else {
        inserted.append((place, project))
        isAppended = false
      }
    }
    insert(inserted)
    if isNext {
      unreadable += page.unreadable
      // A server that names a next page for ever sends nothing new some day.
      let isNews = isAnew || projects.count > count
      let isProgress = isNews && projects.count < ProjectRules.mostProjects
      nextPage = isProgress ? page.next.flatMap { $0 > number ? $0 : nil } : nil
    }
    return isAppended ? .appended(from: count) : .changed
  }

  /// Takes a project that was read by itself.
  mutating func update(_ project: ProjectSummary) {
    if let index = index(of: project.id) {
      projects[index] = project
    } else {
      insert([(0, project)])
    }
  }

  /// Takes out the projects that a first page does not have, where it is the whole list, or where
  /// the server has fewer than were read: then the next pages are read anew.
  ///
  /// - Returns: Whether it took any out.
  private mutating func dropStrangers(
    to page: ProjectPage, readBefore asked: UnixTime, but openID: Int64?
  ) -> Bool {
    // A row that cannot be read may be any of them.
    guard page.unreadable == 0 else { return false }
    let (count, total) = (page.projects.count, page.totalCount)
    let isWhole = page.next == nil && total ?? count == count
    let isShort = total.map { $0 >= count && $0 < projects.count { $0.readAt < asked } } ?? false
    guard isWhole || isShort else { return false }
    let named = Set(page.projects.map(\.id))
    let countBefore = projects.count
    projects.removeAll { $0.readAt < asked && !named.contains($0.id) && $0.id != openID }
    guard projects.count < countBefore else { return false }
    unreadable = 0
    number()
    return true
  }

  /// Puts projects in at places of the list as it is now, each behind those of its place before it.
  private mutating func insert(_ inserted: [(place: Int, project: ProjectSummary)]) {
    guard !inserted.isEmpty else { return }
    var known = Set<Int64>()
    var all: [ProjectSummary] = []
    all.reserveCapacity(projects.count + inserted.count)
    var rest = projects[...]
    for entry in inserted.sorted(by: { $0.place < $1.place })
    where known.insert(entry.project.id).inserted {
      let end = min(max(entry.place, rest.startIndex), rest.endIndex)
      all += rest[..<end]
      rest = rest[end...]
      all.append(entry.project)
    }
    projects = all + rest
    number()
  }

  /// Notes where each project is.
  private mutating func number() {
    indices.removeAll(keepingCapacity: true)
    for (index, project) in projects.enumerated() { indices[project.id] = Int32(index) }
  }
}
