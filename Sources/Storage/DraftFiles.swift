public import FeatDomain

/// The files `draft-ID.json`, each of which holds a project that is being written.
///
/// A file a draft: so two running copies that write at two of them do not disturb each other. The
/// same rules hold as for ``SessionFile``, but that a file may have 512 KiB.
public struct DraftFiles: Sendable {
  /// Room for a description of 64 KiB, as it was typed and as the server has it, with every
  /// character escaped.
  private static let longest = 512 << 10

  private let folder: StateFolder

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
        guard let draft = try file(id).load(ProjectDraft.self) else { continue }
        // Under another number it would be saved to another file.
        guard draft.id == id else { throw file(id).malformed }
        drafts.append(draft)
      } catch {
        problems.append(error)
      }
    }
    return (drafts, problems)
  }

  /// Replaces a draft as a whole, or adds it: after a failure the old one is still there.
  public func save(_ draft: ProjectDraft) throws(FileProblem) {
    try file(draft.id).save(draft)
  }

  /// Takes a draft away; none is as good.
  public func remove(_ id: ProjectDraft.ID) throws(FileProblem) {
    try file(id).remove()
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
