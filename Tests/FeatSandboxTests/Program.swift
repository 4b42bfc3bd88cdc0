import Foundation
import Testing

/// The real feat-sandbox, as it was built along with the tests.
final class Program: Sendable {
  let input = Pipe()
  let errors = Pipe()
  /// What it writes on its standard output, line by line, to the end.
  let lines: AsyncStream<String>

  private let output = Pipe()
  private let process = Process()
  private let end: AsyncStream<Int32>

  /// Starts it.
  convenience init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  /// Starts it; after so many lines, the end of the pipe that its output goes into is closed.
  init(_ arguments: [String], readingLines limit: Int = .max) throws {
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    let (end, code) = AsyncStream.makeStream(of: Int32.self)
    self.lines = lines
    self.end = end
    let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.executableURL = built.appendingPathComponent("feat-sandbox")
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    process.terminationHandler = {
      code.yield($0.terminationStatus)
      code.finish()
    }
    try process.run()
    Thread.detachNewThread { [output] in
      let file = output.fileHandleForReading
      for _ in 0..<limit {
        guard let text = Self.readLine(from: file.fileDescriptor) else { break }
        line.yield(text)
      }
      try? file.close()
      line.finish()
    }
  }

  private static func readLine(from file: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(file, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }

  /// A client for the port that its first line names.
  func wire(_ lines: inout AsyncStream<String>.Iterator) async throws -> Wire {
    let first = try #require(await lines.next())
    let start = "listening on http://127.0.0.1:"
    #expect(first.hasPrefix(start))
    return Wire(port: try #require(UInt16(first.dropFirst(start.count))))
  }

  /// Waits until it has ended.
  func exitCode() async -> Int32? {
    await end.first { _ in true }
  }

  /// Sends it a signal.
  func signal(_ number: Int32) {
    Foundation.kill(process.processIdentifier, number)
  }

  /// Ends it, if the test has not.
  func kill() {
    if process.isRunning { signal(SIGKILL) }
  }
}
