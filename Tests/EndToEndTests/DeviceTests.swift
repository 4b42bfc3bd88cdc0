import FeatDomain
import Foundation
import Storage
import Synchronization
import Testing

@testable import feat_tui

@Suite("The name of this computer")
struct DeviceTests {
  private let folder: TemporaryFolder
  private let file: DeviceFile

  init() throws {
    folder = try TemporaryFolder()
    file = DeviceFile(try StateFolder(server: "server", environment: folder.environment()))
  }

  @Test("It is made when it is asked for, and stays the same")
  func lazy() throws {
    let device = Device(file) { Issue.record("\($0)") }
    #expect(folder.contents == [])
    let id = device.id()
    #expect(device.id() == id)
    #expect(Device(file) { Issue.record("\($0)") }.id() == id)
  }

  @Test("Where it cannot be kept it is the same until the program ends, and that is told once")
  func broken() throws {
    _ = file.identity()
    try "{".write(toFile: file.path, atomically: false, encoding: .utf8)
    let problems = Reports()
    let device = Device(file) { problem in problems.list.withLock { $0.append(problem) } }
    let id = device.id()
    #expect(device.id() == id)
    #expect(problems.list.withLock { $0 } == [FileProblem(path: file.path, kind: .malformed)])
  }

  private final class Reports: Sendable {
    let list = Mutex<[FileProblem]>([])
  }
}
