import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct StateFolderTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test(
    "The folder is in XDG_STATE_HOME when that is absolute, else in the home's .local/state",
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/feat-tui/a"),
      (["XDG_STATE_HOME": "/s"], "/s/feat-tui/a"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/feat-tui/a"),
      (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/feat-tui/a"),
      (["HOME": "/h"], "/h/.local/state/feat-tui/a"),
    ])
  func place(environment: [String: String], path: String) throws {
    #expect(try StateFolder(server: "a", environment: environment).path == path)
  }

  @Test("Without a home there is no folder", arguments: [[:], ["HOME": ""], ["HOME": "h"]])
  func noHome(environment: [String: String]) {
    #expect(throws: FileProblem(path: "~/.local/state", kind: .system(ENOENT))) {
      try StateFolder(server: "a", environment: environment)
    }
  }

  @Test(
    "No name of a server leads out of the folder",
    arguments: [
      ("www.featapi.com", "www.featapi.com"), ("127.0.0.1-8000", "127.0.0.1-8000"),
      ("..", "_."), (".", "_"), ("", "_"), ("../../etc", "_._.._etc"), ("a/b", "a_b"),
      ("a\0b", "a_b"), ("中", "_"), ("e\u{301}", "e_"),
    ])
  func name(server: String, name: String) throws {
    #expect(
      try StateFolder(server: server, environment: ["XDG_STATE_HOME": "/s"]).path
        == "/s/feat-tui/" + name)
  }

  @Test("Saving makes the folders for oneself alone")
  func madeFolders() throws {
    let folder = try home.madeFolder()
    for path in ["/.local", "/.local/state", "/.local/state/feat-tui"].map({ home.path + $0 })
      + [folder.path]
    {
      #expect(Traces(path)?.permissions == 0o700, "\(path)")
    }
  }

  @Test("Looking makes nothing")
  func lookingMakesNothing() throws {
    #expect(try SessionFile(home.folder()).load() == nil)
    try SessionFile(home.folder()).remove()
    #expect(Traces(home.path + "/.local") == nil)
  }

  @Test("A folder that was open to others is closed to them by saving")
  func openFolder() throws {
    let folder = try home.madeFolder()
    chmod(folder.path, 0o777)
    chmod(folder.path + "/..", 0o755)
    try SessionFile(folder).save(session())
    #expect(Traces(folder.path)?.permissions == 0o700)
    #expect(Traces(folder.path + "/..")?.permissions == 0o700)
  }

  @Test("A folder of someone else's is not used", .enabled(if: geteuid() == 0))
  func otherOwner() throws {
    let folder = try home.madeFolder()
    chown(folder.path, 12345, 12345)
    #expect(
      problem { () throws(FileProblem) in try SessionFile(folder).save(session()) } == .otherOwner)
    #expect(try names(in: folder) == [])
  }

  @Test("A file where a folder should be is said to be one, and stays")
  func fileInTheWay() throws {
    try write("mine".utf8, to: home.path + "/.local")
    let file = try SessionFile(home.folder())
    #expect(throws: FileProblem.self) { try file.save(session()) }
    #expect(throws: FileProblem.self) { try file.load() }
    #expect(try contents(home.path + "/.local") == "mine")
  }
}
