import Foundation
import HTTP

/// `feat-sandbox` beside this program, for as long as this value is kept.
final class SandboxServer {
  /// Where it listens.
  let address: ServerAddress
  private let process = Process()
  /// The sandbox ends with its standard input.
  private let input = Pipe()

  /// Starts it on a free port; nil where it does not start.
  init?(latency milliseconds: Int) {
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let output = Pipe()
    process.executableURL = folder.appending(path: "feat-sandbox")
    process.arguments = ["--port", "0", "--latency", "\(milliseconds)", "--end-with-stdin"]
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let greeting = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let line = greeting.split(separator: "\n").first, line.hasPrefix("listening on "),
      let address = ServerAddress(String(line.dropFirst("listening on ".count)))
    else { return nil }
    self.address = address
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
