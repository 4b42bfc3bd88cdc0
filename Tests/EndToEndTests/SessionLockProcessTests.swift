import FeatAPI
import Foundation
import PseudoTerminal
import Storage
import Testing

@Suite("The lock of a session among processes", .blocking)
struct SessionLockProcessTests {
  private let folder: TemporaryFolder
  private let file: SessionFile

  init() throws {
    folder = try TemporaryFolder()
    file = SessionFile(try StateFolder(server: "probe", environment: ["HOME": folder.path]))
  }

  private func start(_ program: String, _ arguments: [String]) throws -> ChildProcess {
    try ChildProcess(
      program, arguments, environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"])
  }

  private func probe() throws -> ChildProcess {
    try start(PseudoTerminal.product("storage-probe"), ["lock"])
  }

  @Test("While one process has it no other gets it, and the next one does")
  func exclusion() throws {
    let first = try probe()
    #expect(try first.line(seconds: 20) == "held")
    #expect(try file.lock() == nil)
    #expect(try probe().line(seconds: 20) == "busy")
    #expect(try first.end().code == 0)
    let own = try file.lock()
    #expect(own != nil)
    #expect(try probe().line(seconds: 20) == "busy")
    withExtendedLifetime(own) {}
  }

  @Test("Whatever ends the process that has it, the system gives it back")
  func killed() throws {
    for signal in [SIGKILL, SIGTERM, SIGALRM] {
      let holder = try probe()
      #expect(try holder.line(seconds: 20) == "held")
      holder.send(signal: signal)
      #expect(try holder.end().code == nil)
      #expect(try file.lock() != nil)
    }
  }

  @Test("Of ten that start together one gets it")
  func race() throws {
    let probes = try (0..<10).map { _ in try probe() }
    let answers = try probes.map { try $0.line(seconds: 20) ?? "" }
    #expect(answers.sorted() == Array(repeating: "busy", count: 9) + ["held"])
  }

  @Test("It is the lock that flock(1) takes")
  func flock() throws {
    let path = file.lockPath
    var own = try file.lock()
    #expect(own != nil)
    #expect(try start("flock", ["-n", path, "true"]).end().code == 1)
    own = nil
    #expect(try start("flock", ["-n", path, "true"]).end().code == 0)
    let holder = try start("flock", [path, "sh", "-c", "echo held; cat"])
    #expect(try holder.line(seconds: 20) == "held")
    #expect(try file.lock() == nil)
    #expect(try holder.end().code == 0)
    #expect(try file.lock() != nil)
  }

  @Test("A program that is started meanwhile does not inherit it")
  func inheritance() throws {
    let own = try file.lock()
    let files = try start("ls", ["-l", "/proc/self/fd"]).end()
    #expect(files.code == 0 && !files.output.contains("session.lock"), "\(files.output)")
    withExtendedLifetime(own) {}
  }
}
