import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

/// Files that must not be read, although a whole session is in them.
@Suite struct RefusedFileTests {
  private let home: Home
  private let folder: StateFolder
  private let path: String
  /// A whole session outside of the folder.
  private let elsewhere: String

  init() throws {
    home = try Home()
    folder = try home.madeFolder()
    path = folder.path + "/session.json"
    elsewhere = home.path + "/elsewhere"
    try SessionFile(folder).save(session(key: "old"))
    rename(path, elsewhere)
  }

  @Test(
    "A file that others may use in any way is refused with its mode",
    arguments: [0o644, 0o660, 0o604, 0o640, 0o601, 0o610, 0o4644] as [mode_t])
  func looseMode(mode: mode_t) throws {
    rename(elsewhere, path)
    chmod(path, mode)
    try expectRefusal(.looseMode(mode))
    try expectReplacement()
  }

  @Test(
    "A file that only its owner may use in another way is read",
    arguments: [0o700, 0o400] as [mode_t])
  func ownersMode(mode: mode_t) throws {
    rename(elsewhere, path)
    chmod(path, mode)
    #expect(try SessionFile(folder).load() == session(key: "old"))
  }

  @Test("A symbolic link is refused; saving replaces it and leaves its target alone")
  func symbolicLink() throws {
    symlink(elsewhere, path)
    try expectRefusal(.notARegularFile)
    let target = Traces(elsewhere)
    try expectReplacement()
    #expect(Traces(elsewhere) == target)
    #expect(try contents(elsewhere).contains("old"))
  }

  @Test("A symbolic link to nowhere is refused; saving does not make its target")
  func danglingLink() throws {
    symlink(home.path + "/nowhere", path)
    try expectRefusal(.notARegularFile)
    try expectReplacement()
    #expect(Traces(home.path + "/nowhere") == nil)
  }

  @Test("Removing a symbolic link leaves its target alone")
  func removeLink() throws {
    symlink(elsewhere, path)
    try SessionFile(folder).remove()
    #expect(Traces(path) == nil)
    #expect(try contents(elsewhere).contains("old"))
  }

  @Test("A file with two names is refused; saving leaves the other name's contents alone")
  func hardLink() throws {
    link(elsewhere, path)
    try expectRefusal(.hardLinked)
    try expectReplacement()
    #expect(try contents(elsewhere).contains("old"))
  }

  @Test("A pipe is refused without waiting, and stays")
  func pipe() throws {
    mkfifo(path, 0o600)
    try expectRefusal(.notARegularFile)
    try expectNoReplacement(.notARegularFile)
  }

  @Test("A socket is refused and stays")
  func socket() throws {
    #expect(mknod(path, S_IFSOCK | 0o600, 0) == 0)
    try expectRefusal(.notARegularFile)
    try expectNoReplacement(.notARegularFile)
  }

  @Test("A folder is refused and stays")
  func folderInTheWay() throws {
    mkdir(path, 0o700)
    try expectRefusal(.notARegularFile)
    try expectNoReplacement(.notARegularFile)
  }

  @Test("A file of someone else's is refused and stays", .enabled(if: geteuid() == 0))
  func otherOwner() throws {
    rename(elsewhere, path)
    chown(path, 12345, 12345)
    try expectRefusal(.otherOwner)
    try expectNoReplacement(.otherOwner)
  }

  @Test(
    "A file over 64 KiB is refused, however long",
    arguments: [(64 << 10) + 1, 1 << 30] as [off_t])
  func tooLarge(size: off_t) throws {
    rename(elsewhere, path)
    truncate(path, size)
    try expectRefusal(.tooLarge)
    try expectReplacement()
  }

  @Test("A file of 64 KiB is read")
  func longest() throws {
    let text = try contents(elsewhere)
    let spaces = String(repeating: " ", count: (64 << 10) - text.utf8.count)
    try write((text + spaces).utf8, to: path)
    #expect(try SessionFile(folder).load() == session(key: "old"))
  }

  private func expectRefusal(
    _ kind: FileProblem.Kind, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let traces = Traces(path)
    let refused = problem { () throws(FileProblem) in _ = try SessionFile(folder).load() }
    #expect(refused == kind, sourceLocation: sourceLocation)
    #expect(Traces(path) == traces, sourceLocation: sourceLocation)
  }

  private func expectReplacement(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let new = session(key: "new")
    try SessionFile(folder).save(new)
    #expect(try SessionFile(folder).load() == new, sourceLocation: sourceLocation)
    #expect(Traces(path)?.permissions == 0o600, sourceLocation: sourceLocation)
    #expect(try names(in: folder) == ["session.json"], sourceLocation: sourceLocation)
  }

  /// Neither saving nor removing touches what is there, and no other file is left behind.
  private func expectNoReplacement(
    _ kind: FileProblem.Kind, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let traces = Traces(path)
    let file = SessionFile(folder)
    let saving = problem { () throws(FileProblem) in try file.save(session(key: "new")) }
    let removing = problem { () throws(FileProblem) in try file.remove() }
    #expect([saving, removing] == [kind, kind], sourceLocation: sourceLocation)
    #expect(Traces(path) == traces, sourceLocation: sourceLocation)
    #expect(try names(in: folder) == ["session.json"], sourceLocation: sourceLocation)
  }
}
