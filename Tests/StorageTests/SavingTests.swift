import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct SavingTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test(
    "A saved file has mode 0600 under every umask", arguments: [0, 0o22, 0o77, 0o277] as [mode_t])
  func mode(mask: mode_t) throws {
    let folder = try home.madeFolder()
    let failure = IsolatedThread.run {
      umask(mask)
      return problem { () throws(FileProblem) in try SessionFile(folder).save(session()) }
    }
    #expect(failure == .some(nil))
    #expect(Traces(folder.path + "/session.json")?.permissions == 0o600)
  }

  @Test("Saving makes a new file: who reads the old one still has it whole")
  func newFile() throws {
    let folder = try home.folder()
    let path = folder.path + "/session.json"
    try SessionFile(folder).save(session(key: "old"))
    let old = try #require(FileHandle(forReadingAtPath: path))
    let inode = Traces(path)?.inode
    try SessionFile(folder).save(session(key: "new"))
    #expect(Traces(path)?.inode != inode)
    #expect(String(decoding: old.readDataToEndOfFile(), as: UTF8.self).contains("old"))
    #expect(try names(in: folder) == ["session.json"])
  }

  @Test(
    "A save for which the disk is full leaves the old file and nothing else",
    .enabled(if: IsolatedThread.mayMount))
  func fullDisk() throws {
    let folder = try home.folder()
    // Issues belong to the test's own task, so the thread answers what it saw.
    let seen = IsolatedThread.run {
      let file = SessionFile(folder)
      return (
        IsolatedThread.mountSmallDisk(home.path),
        problem { () throws(FileProblem) in try file.save(session(key: "old")) },
        problem { () throws(FileProblem) in try file.save(session(key: "new")) },
        (try? file.load()) ?? nil, try? names(in: folder)
      )
    }
    let (isSmall, first, second, left, found) = try #require(seen)
    #expect(isSmall)
    #expect(first == nil)
    #expect(second == .system(ENOSPC))
    #expect(left == session(key: "old"))
    #expect(found == ["session.json"])
  }

  @Test("Savers side by side leave one of their files, whole, and no other")
  func sideBySide() async throws {
    let folder = try home.folder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for uid in 1...20 as ClosedRange<UInt64> {
        group.addTask { try SessionFile(folder).save(session(uid: uid)) }
      }
      try await group.waitForAll()
    }
    let uid = try #require(try SessionFile(folder).load()?.uid)
    #expect((1...20).contains(uid))
    #expect(try names(in: folder) == ["session.json"])
  }
}
