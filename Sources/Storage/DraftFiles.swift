public import FeatDomain
import Synchronization

/// The files `draft-ID.json`, each of which holds a project that is being written.
///
/// A file a draft: so two running copies that write at two of them do not disturb each other. Where
/// they write at one, neither replaces what the other has saved. The same rules hold as for
/// ``SessionFile``, but that a file may have 512 KiB.
public struct DraftFiles: Sendable {
  /// Room for a description of 64 KiB, as it was typed and as the server has it, with every
  /// character escaped.
  private static let longest = 512 << 10

  /// What this copy of the program has read or written last of each file, and what it has tried to
  /// write since: a write that failed may have come as far as the file.
  private final class Known: Sendable {
    let bytes = Mutex<[Int64: [[UInt8]]]>([:])
    /// The files as they were when they were looked at last for what others have made of them.
    let stamps = Mutex<[Int64: FileStamp]>([:])

    /// Those that were on disk and are none of these.
    func removed(butFor ids: Set<Int64>) -> [Int64] {
      bytes.withLock { bytes in
        bytes.filter { !ids.contains($0) && !$1.contains([]) }.keys.sorted()
      }
    }
  }

  private let folder: StateFolder
  private let known = Known()

  /// The draft files of a folder.
  public init(_ folder: StateFolder) {
    self.folder = folder
  }

  /// Where the files are, with a star in place of the number.
  public var pattern: String { folder.path + "/draft-*.json" }

  /// Whether there is any draft; whether it can be read does not matter.
  public var isAnyThere: Bool {
    let names = try? folder.openIfThere()?.names()
    return (names ?? []).contains { Self.id(of: $0) != nil }
  }

  /// All drafts, the oldest first, and what is wrong with the files that cannot be read. These stay
  /// as they are.
  public func load() throws(FileProblem) -> (drafts: [ProjectDraft], problems: [FileProblem]) {
    guard let open = try folder.openIfThere() else { return ([], []) }
    var drafts: [ProjectDraft] = []
    var problems: [FileProblem] = []
    for id in try open.names().compactMap(Self.id).sorted() {
      do throws(FileProblem) {
        guard let bytes = try file(id).read() else { continue }
        let draft = try file(id).decode(ProjectDraft.self, from: bytes)
        // Under another number it would be saved to another file.
        guard draft.id == id else { throw file(id).malformed }
        know(id, bytes)
        drafts.append(draft)
      } catch {
        problems.append(error)
      }
    }
    return (drafts, problems)
  }

  /// Replaces a draft as a whole, or adds it: after a failure the old one is still there.
  ///
  /// Where another copy of the program has changed it or taken it away meanwhile, what it has left
  /// stays, and this one is saved under a number of its own.
  ///
  /// - Returns: What both have made of it, in that case; otherwise nil.
  @discardableResult
  public func save(_ draft: ProjectDraft) throws(FileProblem) -> DraftCollision? {
    let bytes = try file(draft.id).encode(draft)
    guard let found = changed(draft.id) else {
      try write(bytes, draft.id)
      return nil
    }
    var own = draft
    repeat { own.id += 1 } while (try? file(own.id).read()) != .some(nil)
    try write(file(own.id).encode(own), own.id)
    know(draft.id, found.isEmpty ? nil : found)
    let other = try? file(draft.id).decode(ProjectDraft.self, from: found)
    return DraftCollision(id: draft.id, own: own, other: other)
  }

  /// Takes a draft away; none is as good, and what another copy of the program has made of it stays.
  public func remove(_ id: ProjectDraft.ID) throws(FileProblem) {
    guard changed(id) == nil else { return }
    try file(id).remove()
    know(id, nil)
  }

  /// What other copies of the program have made of the drafts since they were read or written here.
  /// Only a file that has changed is read; one that cannot be is none of theirs.
  ///
  /// - Parameter own: The numbers of drafts that are left alone.
  public func changes(except own: Set<ProjectDraft.ID>) -> [DraftChange] {
    guard let open = try? folder.openIfThere(), let names = try? open.names() else { return [] }
    let found = names.compactMap(Self.id).sorted()
    let removed = known.removed(butFor: Set(found).union(own))
    for id in removed { know(id, nil) }
    let saved = found.filter { !own.contains($0) }.compactMap { changedDraft($0, in: open) }
    return removed.map(DraftChange.removed) + saved.map(DraftChange.saved)
  }

  private func changedDraft(_ id: Int64, in open: OpenFile) -> ProjectDraft? {
    let stamp = open.stamp(ofName: "draft-\(id).json")
    guard stamp == nil || known.stamps.withLock({ $0[id] }) != stamp else { return nil }
    known.stamps.withLock { $0[id] = stamp }
    guard let bytes = changed(id), !bytes.isEmpty,
      let draft = try? file(id).decode(ProjectDraft.self, from: bytes), draft.id == id
    else { return nil }
    know(id, bytes)
    return draft
  }

  /// What another copy of the program has left in a file, nothing where it has taken it away; nil
  /// where the file is as this copy knows it, or cannot be read and so is nobody's work.
  private func changed(_ id: Int64) -> [UInt8]? {
    guard case .success(let found) = Result(catching: { try file(id).read() }),
      !known.bytes.withLock({ ($0[id] ?? [[]]).contains(found ?? []) })
    else { return nil }
    return found ?? []
  }

  private func write(_ bytes: [UInt8], _ id: Int64) throws(FileProblem) {
    known.bytes.withLock { $0[id, default: [[]]].append(bytes) }
    try file(id).write(bytes)
    know(id, bytes)
  }

  private func know(_ id: Int64, _ bytes: [UInt8]?) {
    known.bytes.withLock { $0[id] = bytes.map { [$0] } }
  }

  private func file(_ id: Int64) -> SafeFile {
    SafeFile(folder: folder, name: "draft-\(id).json", longest: Self.longest)
  }

  /// The draft that a file's name stands for; nil for any other file.
  private static func id(of name: String) -> Int64? {
    guard name.hasPrefix("draft-"), name.hasSuffix(".json") else { return nil }
    let id = Int64(name.dropFirst("draft-".count).dropLast(".json".count))
    // Not "+7" nor "007", which are other files.
    return id.flatMap { name == "draft-\($0).json" ? $0 : nil }
  }
}
