import Foundation
import PseudoTerminal

/// `feat-sandbox` on a free port, as long as anyone refers to it.
final class SandboxProcess {
  /// The digits of every SMS.
  static let code = "123456"

  let port: UInt16
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init() throws {
    process.executableURL = URL(fileURLWithPath: PseudoTerminal.product("feat-sandbox"))
    process.arguments = [
      "--port", "0", "--code", Self.code, "--quota", "100/60", "--end-with-stdin",
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(10) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw CellFailure("the sandbox did not start") }
      line += more
    }
    let words = String(decoding: line, as: UTF8.self).split { $0 == ":" || $0 == "\n" }
    guard let port = words.last.flatMap({ UInt16($0) }) else {
      throw CellFailure("the sandbox did not say its port: \(words)")
    }
    self.port = port
  }

  deinit { process.terminate() }
}
