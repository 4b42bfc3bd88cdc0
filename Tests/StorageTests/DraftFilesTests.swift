import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct DraftFilesTests {
  private let home: Home

  init() throws { home = try Home() }

  private func draft(_ id: Int64 = 1_795_000_000_123, title: String = "修复房顶") -> ProjectDraft {
    var draft = ProjectDraft(
      id: id, uid: .max,
      fields: ProjectFields(
        title: title, description: "one\n\ntwo \"三\" \u{1B}\\ /", tags: ["a", "标签"],
        deliveryMode: .onSite, neededBy: UnixTime(milliseconds: 1), category: nil,
        images: ["~/a b.png"]))
    draft.base = ProjectFields(title: "old")
    draft.projectID = 7
    draft.createdAfter = 6
    draft.isUnfinished = true
    return draft
  }

  /// What is loaded, and which problems there are.
  private func load(
    _ folder: StateFolder
  ) throws -> (ids: [Int64], problems: [FileProblem.Kind]) {
    let loaded = try DraftFiles(folder).load()
    return (loaded.drafts.map(\.id), loaded.problems.map(\.kind))
  }

  @Test("What was saved is loaded, the oldest first")
  func roundTrip() throws {
    let files = try DraftFiles(home.folder())
    #expect(try files.load().drafts == [])
    let drafts = [-5, 9, 10, 1_795_000_000_123, Int64.max].map { draft($0, title: "\($0)") }
    for draft in drafts.shuffled() { try files.save(draft) }
    #expect(try files.load().drafts == drafts)
    #expect(try files.load().problems == [])
  }

  @Test("A draft is replaced, and removed, without the others")
  func apart() throws {
    let folder = try home.folder()
    let files = DraftFiles(folder)
    for id in 1...3 as ClosedRange<Int64> { try files.save(draft(id)) }
    try files.save(draft(2, title: "new"))
    try files.remove(3)
    try files.remove(3)
    #expect(try files.load().drafts == [draft(1), draft(2, title: "new")])
    #expect(try names(in: folder) == ["draft-1.json", "draft-2.json"])
    #expect(Traces(folder.path + "/draft-1.json")?.permissions == 0o600)
  }

  @Test("What another copy saves or takes away is found once, and what is left alone stays unknown")
  func changes() throws {
    let folder = try home.folder()
    let (files, others) = (DraftFiles(folder), DraftFiles(folder))
    for id in [10, 20, 30] as [Int64] { try files.save(draft(id)) }
    #expect(files.changes(except: []) == [])
    _ = try others.load()
    try others.save(draft(20, title: "theirs"))
    try others.remove(30)
    try others.save(draft(40))
    #expect(files.changes(except: [20, 30]) == [.saved(draft(40))])
    // What is being typed at here is still protected from being replaced.
    #expect(try files.save(draft(20, title: "ours"))?.other == draft(20, title: "theirs"))
    #expect(files.changes(except: [30]) == [])
    #expect(files.changes(except: []) == [.removed(30)])
    #expect(files.changes(except: []) == [])
    // What was read counts as known: it is replaced without a second draft.
    #expect(try files.save(draft(40, title: "new")) == nil)
  }

  @Test("A file that cannot be read is no change, until it can")
  func unreadableChange() throws {
    let folder = try home.folder()
    let files = DraftFiles(folder)
    try files.save(draft(1))
    let other = DraftFiles(folder)
    _ = try other.load()
    try other.save(draft(1, title: "theirs"))
    chmod(folder.path + "/draft-1.json", 0o644)
    #expect(files.changes(except: []) == [])
    chmod(folder.path + "/draft-1.json", 0o600)
    #expect(files.changes(except: []) == [.saved(draft(1, title: "theirs"))])
  }

  @Test("A broken draft is reported, stays as it is, and keeps no other from being loaded")
  func broken() throws {
    let folder = try home.folder()
    for id in 1...3 as ClosedRange<Int64> { try DraftFiles(folder).save(draft(id)) }
    try write("{".utf8, to: folder.path + "/draft-1.json")
    chmod(folder.path + "/draft-2.json", 0o644)
    let loaded = try load(folder)
    #expect(loaded == ([3], [.malformed, .looseMode(0o644)]))
    #expect(try contents(folder.path + "/draft-1.json") == "{")
    #expect(Traces(folder.path + "/draft-2.json")?.permissions == 0o644)
  }

  @Test("A draft under another's number is malformed: saving it would make two")
  func otherNumber() throws {
    let folder = try home.folder()
    try DraftFiles(folder).save(draft(1))
    rename(folder.path + "/draft-1.json", folder.path + "/draft-2.json")
    #expect(try load(folder) == ([], [.malformed]))
  }

  @Test("Other files are not drafts")
  func others() throws {
    let folder = try home.madeFolder()
    let others = [
      "draft-.json", "draft-+7.json", "draft-007.json", "draft-7.json.bak", "draft-a.json",
      "draft-99999999999999999999.json", ".draft-7.json.1.new", "session.json",
    ]
    for name in others { try write("x".utf8, to: folder.path + "/" + name) }
    #expect(try load(folder) == ([], []))
    #expect(try names(in: folder) == others.sorted())
  }

  @Test("A text of 64 KB is kept, twice and with every character escaped")
  func large() throws {
    let files = try DraftFiles(home.folder())
    var large = draft()
    large.fields.description = String(repeating: "\"", count: 65_536)
    large.base?.description = String(repeating: "/\n", count: 32_768)
    try files.save(large)
    #expect(try files.load().drafts == [large])
  }

  @Test("What could not be read again is not written")
  func tooLarge() throws {
    let files = try DraftFiles(home.folder())
    try files.save(draft())
    var large = draft()
    large.fields.description = String(repeating: "a", count: 520 << 10)
    #expect(problem { () throws(FileProblem) in try files.save(large) } == .tooLarge)
    #expect(try files.load().drafts == [draft()])
  }

  @Test("A folder that cannot be read is a problem")
  func fileInTheWay() throws {
    try write("mine".utf8, to: home.path + "/.local")
    let files = try DraftFiles(home.folder())
    #expect(problem { () throws(FileProblem) in _ = try files.load() } == .system(ENOTDIR))
  }
}
