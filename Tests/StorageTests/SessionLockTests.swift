import FeatAPI
import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct SessionLockTests {
  private let home: Home
  private let folder: StateFolder
  private let path: String

  init() throws {
    home = try Home()
    folder = try home.folder()
    path = folder.path + "/session.lock"
  }

  private func lock() throws(FileProblem) -> SessionLock? {
    try SessionFile(folder).store.lock()
  }

  private func expectRefusal(
    _ kind: FileProblem.Kind, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let traces = Traces(path)
    let refused = problem { () throws(FileProblem) in _ = try lock() }
    #expect(refused == kind, sourceLocation: sourceLocation)
    #expect(Traces(path) == traces, sourceLocation: sourceLocation)
  }

  @Test("One at a time has the lock, in one process too, and the next as soon as it is given back")
  func exclusion() throws {
    for _ in 0..<3 {
      var held = try lock()
      #expect(held != nil)
      #expect(try lock() == nil)
      #expect(try SessionFile(home.folder("other")).lock() != nil)
      withExtendedLifetime(held) {}
      held = nil
      #expect(try lock() != nil)
    }
  }

  @Test("The lock file is empty, its owner's alone, and stays")
  func file() throws {
    let held = try lock()
    let traces = try #require(Traces(path))
    #expect(traces.permissions == 0o600 && traces.size == 0)
    withExtendedLifetime(held) {}
    _ = try lock()
    #expect(Traces(path)?.inode == traces.inode)
  }

  @Test(
    "It is made with mode 0600 under every umask", arguments: [0, 0o22, 0o77, 0o277] as [mode_t])
  func mode(mask: mode_t) throws {
    let file = SessionFile(try home.madeFolder())
    let failure = IsolatedThread.run {
      umask(mask)
      return problem { () throws(FileProblem) in _ = try file.lock() }
    }
    #expect(failure == .some(nil))
    #expect(Traces(path)?.permissions == 0o600)
  }

  @Test("A lock file that others could open, and so keep everyone out, is closed to them")
  func looseMode() throws {
    _ = try lock()
    chmod(path, 0o666)
    #expect(try lock() != nil)
    #expect(Traces(path)?.permissions == 0o600)
  }

  @Test("Saving, loading and removing the session neither need the lock nor give it back")
  func besides() throws {
    let held = try lock()
    let store = SessionFile(folder).store
    try store.save(session())
    #expect(try store.load() == session())
    try SessionFile(folder).remove()
    #expect(try lock() == nil)
    withExtendedLifetime(held) {}
  }

  @Test("A link, a pipe, a socket, a folder and a second name are refused, and stay")
  func refused() throws {
    _ = try home.madeFolder()
    symlink(home.path + "/elsewhere", path)
    expectRefusal(.notARegularFile)
    #expect(Traces(home.path + "/elsewhere") == nil)
    unlink(path)
    mkfifo(path, 0o600)
    expectRefusal(.notARegularFile)
    unlink(path)
    #expect(mknod(path, S_IFSOCK | 0o600, 0) == 0)
    expectRefusal(.notARegularFile)
    unlink(path)
    mkdir(path, 0o700)
    expectRefusal(.notARegularFile)
    rmdir(path)
    try write("".utf8, to: home.path + "/elsewhere")
    link(home.path + "/elsewhere", path)
    expectRefusal(.hardLinked)
  }

  @Test("A lock file of someone else's is refused and stays", .enabled(if: geteuid() == 0))
  func otherOwner() throws {
    _ = try lock()
    chown(path, 12345, 12345)
    expectRefusal(.otherOwner)
  }
}
