import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct DeviceFileTests {
  private let home: Home
  private let folder: StateFolder
  private let path: String

  init() throws {
    home = try Home()
    folder = try home.folder()
    path = folder.path + "/device.json"
  }

  private func isIdentity(_ text: String) -> Bool {
    text.wholeMatch(of: /tui:[0-9a-f]{32}/) != nil
  }

  @Test("A name is made once and kept, for its owner alone")
  func kept() throws {
    let (id, problem) = DeviceFile(folder).identity()
    #expect(isIdentity(id) && problem == nil)
    #expect(try DeviceFile(home.folder()).identity() == (id, nil))
    #expect(try contents(path) == #"{"contents":{"id":"\#(id)"},"format":1}"#)
    #expect(Traces(path)?.permissions == 0o600)
  }

  @Test("No two computers have the same")
  func random() throws {
    let ids = try (0..<50).map { try DeviceFile(home.folder("\($0)")).identity().id }
    #expect(Set(ids).count == 50)
    // Every digit is chosen by itself.
    #expect(ids.allSatisfy { Set($0.dropFirst(4)).count > 4 })
  }

  @Test(
    "A broken file stays as it is, and another name serves",
    arguments: [
      "", "{", #"{"contents":{"id":"tui:1"},"format":1}"#, #"{"contents":{"id":7},"format":1}"#,
      #"{"contents":{"id":"web:\#(String(repeating: "a", count: 32))"},"format":1}"#,
      #"{"contents":{"id":"tui:\#(String(repeating: "A", count: 32))"},"format":1}"#,
      #"{"contents":{"id":"tui:\#(String(repeating: "é", count: 16))"},"format":1}"#,
      #"{"contents":{"id":"tui:\#(String(repeating: "a", count: 32))"},"format":2}"#,
    ])
  func broken(text: String) throws {
    _ = try home.madeFolder()
    try write(text.utf8, to: path)
    let (id, problem) = DeviceFile(folder).identity()
    #expect(isIdentity(id))
    #expect(problem == FileProblem(path: path, kind: .malformed))
    #expect(try contents(path) == text)
  }

  @Test("A file that others may read is no secret of this computer's any more")
  func looseMode() throws {
    let kept = DeviceFile(folder).identity().id
    chmod(path, 0o644)
    let (id, problem) = DeviceFile(folder).identity()
    #expect(isIdentity(id) && id != kept)
    #expect(problem == FileProblem(path: path, kind: .looseMode(0o644)))
  }

  @Test("Where nothing can be kept there is a name all the same, and the reason")
  func notKept() throws {
    try write("mine".utf8, to: home.path + "/.local")
    let (id, problem) = DeviceFile(folder).identity()
    #expect(isIdentity(id))
    #expect(problem?.kind == .system(ENOTDIR))
  }
}
