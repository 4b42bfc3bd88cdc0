import FeatDomain
import TerminalUI

/// Which of the projects are shown, in which order, and which one is selected.
///
/// It is worked out when something changes, never for a key that only moves.
struct ProjectList: Equatable, Sendable {
  /// The part that is shown.
  private(set) var tab = ProjectTab.all
  /// What is typed to find a project.
  private(set) var filter = TextField(capacity: 64)
  private(set) var order = ProjectOrder.newest
  /// The positions in the store, in the order that is shown; an unsent draft is -1 - its position.
  private(set) var rows: [Int32] = []
  private(set) var cursor = ListCursor()
  /// How many projects each part has.
  private(set) var counts = [Int](repeating: 0, count: ProjectTab.allCases.count)
  /// When the next project that is open closes by itself.
  private(set) var nextClosing: UnixTime?
  /// The selected project; the row follows it wherever it goes.
  private(set) var selectedID: Int64?

  /// Shows another part.
  mutating func show(_ tab: ProjectTab, _ store: ProjectStore, at now: UnixTime) {
    let before = selectedID
    self.tab = tab
    rebuild(store, at: now)
    // Where the selected project is not shown, the part is read from its beginning.
    if selectedID != before { moveToTop(store) }
  }

  private mutating func moveToTop(_ store: ProjectStore) {
    cursor = ListCursor()
    selectedID = id(at: 0, store)
  }

  /// Sorts by the next order.
  mutating func sortNext(_ store: ProjectStore, at now: UnixTime) {
    order = ProjectOrder(rawValue: order.rawValue + 1) ?? .newest
    rebuild(store, at: now)
  }

  /// Edits the filter.
  ///
  /// - Returns: Whether the key means something to a field.
  mutating func type(_ key: Key, _ store: ProjectStore, at now: UnixTime) -> Bool {
    let before = filter.text
    guard filter.handle(key) else { return false }
    guard filter.text != before else { return true }
    let matcher = TitleMatcher(filter.text)
    if matcher.narrows(TitleMatcher(before)) {
      keepRows(that: matcher, store)
    } else {
      rebuild(store, at: now)
    }
    return true
  }

  /// Takes away the rows that the filter does not mean any more.
  private mutating func keepRows(that matcher: TitleMatcher, _ store: ProjectStore) {
    let (projects, drafts) = (store.projects, store.unsentDrafts)
    var isMeant = [Bool](repeating: false, count: projects.count)
    for row in rows where row >= 0 { isMeant[Int(row)] = true }
    // In the order of the store: in a sorted list the titles lie far apart, and are slow to reach.
    for index in projects.indices where isMeant[index] {
      isMeant[index] = matcher.matches(title: projects[index].title, id: projects[index].id)
    }
    rows = rows.filter { row in
      row >= 0
        ? isMeant[Int(row)] : matcher.matches(title: drafts[Int(-1 - row)].fields.title)
    }
    followSelection(store)
  }

  mutating func paste(_ text: String, _ store: ProjectStore, at now: UnixTime) {
    filter.insert(text)
    rebuild(store, at: now)
  }

  mutating func clearFilter(_ store: ProjectStore, at now: UnixTime) {
    filter.replace(with: "")
    rebuild(store, at: now)
  }

  /// Moves by a key that moves in lists.
  mutating func move(_ key: Key, _ store: ProjectStore, rows shown: Int) {
    _ = cursor.handle(key, count: rows.count, rows: shown)
    selectedID = id(at: cursor.selected, store)
  }

  /// Selects a project wherever it is shown.
  mutating func select(_ id: Int64, _ store: ProjectStore) {
    selectedID = id
    followSelection(store)
  }

  /// Selects a project, in the part of all where the shown part does not have it any more.
  mutating func reveal(_ id: Int64, _ store: ProjectStore, at now: UnixTime) {
    select(id, store)
    guard selectedID != id, store.index(of: id) != nil else { return }
    tab = .all
    selectedID = id
    rebuild(store, at: now)
  }

  /// The selected project or draft, by its number; nil where the list shows none. What was selected
  /// may be one that the filter hides.
  func shownID(_ store: ProjectStore) -> Int64? { id(at: cursor.selected, store) }

  /// The project in a row of the list.
  func project(at row: Int, _ store: ProjectStore) -> ProjectSummary? {
    guard rows.indices.contains(row), rows[row] >= 0 else { return nil }
    return store.projects[Int(rows[row])]
  }

  /// The unsent draft in a row of the list.
  func draft(at row: Int, _ store: ProjectStore) -> ProjectDraft? {
    guard rows.indices.contains(row), rows[row] < 0 else { return nil }
    return store.unsentDrafts[Int(-1 - rows[row])]
  }

  /// Takes what a page changed.
  mutating func take(_ change: ProjectStore.Change, _ store: ProjectStore, at now: UnixTime) {
    guard case .appended(let first) = change else {
      rebuild(store, at: now)
      return
    }
    append(from: first, store, at: now)
  }

  /// Takes a project that was read by itself.
  ///
  /// Most often nothing changed but when that was, which the list shows nowhere.
  mutating func take(
    _ project: ProjectSummary, insteadOf old: ProjectSummary?, _ store: ProjectStore,
    at now: UnixTime
  ) {
    var same = old
    same?.readAt = project.readAt
    guard same != project || old?.status(at: now) != project.status(at: now) else { return }
    rebuild(store, at: now)
  }

  /// Works everything out anew; the selected project stays selected where it is still shown.
  mutating func rebuild(_ store: ProjectStore, at now: UnixTime) {
    counts = [Int](repeating: 0, count: ProjectTab.allCases.count)
    nextClosing = nil
    rows.removeAll(keepingCapacity: true)
    putDraftsFirst(store)
    append(from: 0, store, at: now)
  }

  private mutating func putDraftsFirst(_ store: ProjectStore) {
    let drafts = store.unsentDrafts
    guard !drafts.isEmpty else { return }
    counts[ProjectTab.all.rawValue] += drafts.count
    counts[ProjectTab.drafts.rawValue] += drafts.count
    guard tab.shows(.draft) else { return }
    let matcher = TitleMatcher(filter.text)
    let shown = drafts.indices.filter { matcher.matches(title: drafts[$0].fields.title) }
    rows += shown.map { Int32(-1 - $0) }
  }

  /// Counts the projects from an index on, and puts those that are shown where they belong.
  private mutating func append(from first: Int, _ store: ProjectStore, at now: UnixTime) {
    let matcher = TitleMatcher(filter.text)
    let projects = store.projects
    // Taking a project out of the array as a whole costs more than all that is asked of it here.
    for index in projects.indices.dropFirst(first) {
      let status = projects[index].status(at: now)
      count(status, closing: projects[index].closingTime, at: now)
      if tab.shows(status), matcher.matches(title: projects[index].title, id: projects[index].id) {
        rows.append(Int32(index))
      }
    }
    if order != .newest {
      let drafts = rows.prefix { $0 < 0 }
      rows = drafts + order.sorted(rows.dropFirst(drafts.count), projects, at: now)
    }
    followSelection(store)
  }

  private mutating func count(_ status: ProjectStatus, closing: UnixTime?, at now: UnixTime) {
    counts[ProjectTab.all.rawValue] += 1
    if let tab = ProjectTab(of: status) { counts[tab.rawValue] += 1 }
    if status == .open, let closing, closing > now {
      nextClosing = min(nextClosing ?? closing, closing)
    }
  }

  private mutating func followSelection(_ store: ProjectStore) {
    let row = selectedID.flatMap { id in position(of: id, store) }.flatMap {
      rows.firstIndex(of: $0)
    }
    cursor.follow(row ?? cursor.selected, count: rows.count)
    selectedID = row != nil ? selectedID : id(at: cursor.selected, store) ?? selectedID
  }

  private func position(of id: Int64, _ store: ProjectStore) -> Int32? {
    if id >= 0 { return store.index(of: id).map(Int32.init) }
    return store.unsentDrafts.firstIndex { $0.id == -id }.map { Int32(-1 - $0) }
  }

  private func id(at row: Int, _ store: ProjectStore) -> Int64? {
    project(at: row, store)?.id ?? draft(at: row, store).map { -$0.id }
  }
}
