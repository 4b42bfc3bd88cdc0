import FeatDomain

/// All projects: those that somebody has touched as rows, the rest as what made them.
struct ProjectBook: Codable, Equatable, Sendable {
  /// What stands in for the rows of many projects that nobody has touched yet.
  var generated: GeneratedProjects?
  /// Whether people come by themselves to bid on what is published.
  var hasCrowds = false
  private var rows: [Int: Project] = [:]
  private var nextID = 1001

  /// A book without projects.
  init() {}

  /// The project of a number.
  subscript(id: Int) -> Project? {
    rows[id] ?? generated?.project(id)
  }

  /// A draft with a number of its own, which is not in the book yet.
  mutating func draft(of owner: UInt64, at now: UnixTime) -> Project {
    defer { nextID += 1 }
    return Project(id: nextID, owner: owner, created: now)
  }

  /// Puts a project in, in place of what had its number.
  mutating func keep(_ project: Project) {
    rows[project.id] = project
  }

  /// Puts in the projects that a recipe makes; those that come later get higher numbers.
  mutating func generate(_ projects: GeneratedProjects) {
    generated = projects
    nextID = max(nextID, projects.ids.upperBound)
  }

  /// The number that the next project gets.
  var upcomingID: Int { nextID }

  /// The numbers of somebody's projects, the newest first: those of a range of places, and how
  /// many there are in all.
  func ids(ownedBy owner: UInt64) -> OwnProjects {
    let made = rows.values.lazy
      .filter { $0.owner == owner && generated?.ids.contains($0.id) != true }.map(\.id)
    return OwnProjects(
      made: made.sorted(by: >), generated: generated?.ids(ownedBy: owner) ?? 0..<0)
  }

  /// The numbers of all projects for which something holds, the newest first.
  ///
  /// What has not been touched is asked for by its number, so that it need not be made; nil where
  /// nothing holds for any of it.
  func ids(
    where holds: (Project) -> Bool, untouched: ((GeneratedProjects, Int) -> Bool)? = nil
  ) -> [Int] {
    var ids = rows.values.filter(holds).map(\.id)
    if let generated, let untouched {
      ids += generated.ids.filter { rows[$0] == nil && untouched(generated, $0) }
    }
    return ids.sorted(by: >)
  }
}

/// The numbers of somebody's projects, the newest first.
struct OwnProjects: Equatable, Sendable {
  /// Those made one by one.
  var made: [Int]
  /// Those made by a recipe, which are older.
  var generated: Range<Int>

  /// How many there are.
  var count: Int { made.count + generated.count }

  /// The number at some place.
  subscript(place: Int) -> Int {
    place < made.count ? made[place] : generated.upperBound - 1 - (place - made.count)
  }
}
