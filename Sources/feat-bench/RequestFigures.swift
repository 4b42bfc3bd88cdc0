import Curl
import Foundation
import HTTP

/// Measures what a request costs beside what `curl` needs for the same one, and how soon one ends
/// that is cancelled.
enum RequestFigures {
  private static let count = 300
  private static let request = HTTPRequest(.get, "/api/choices/phone-country-code/")
  private static let table = ResultTable()

  static func measure() async throws {
    guard let prompt = SandboxServer(latency: 0), let slow = SandboxServer(latency: 2000) else {
      return table.printNote("\nfeat-sandbox is not there: no request was measured")
    }
    table.printHeading("requests to 127.0.0.1, \(count) on one connection")
    table.print("feat-tui", try await requests(to: prompt)[...])
    if let durations = curl(prompt) {
      table.print("curl", durations[...])
    } else {
      table.printNote("curl is not there")
    }
    table.print("cancelling one that nobody answers", try await cancellations(slow)[...])
  }

  private static func requests(to server: SandboxServer) async throws -> [Duration] {
    let client = client(of: server)
    // The first one starts libcurl and makes the connection.
    _ = try await client.send(request)
    var durations: [Duration] = []
    for _ in 0..<count {
      let start = ContinuousClock.now
      _ = try await client.send(request)
      durations.append(.now - start)
    }
    return durations
  }

  /// From the cancellation to the failure that it ends in.
  private static func cancellations(_ server: SandboxServer) async throws -> [Duration] {
    let client = client(of: server)
    var durations: [Duration] = []
    for _ in 0..<20 {
      let task = Task { try await client.send(request) }
      // It is under way by then: the server answers after two seconds.
      try await Task.sleep(for: .milliseconds(50))
      let start = ContinuousClock.now
      task.cancel()
      _ = await task.result
      durations.append(.now - start)
    }
    return durations
  }

  private static func client(of server: SandboxServer) -> HTTPClient {
    .curl(baseAddress: server.address, userAgent: "feat-bench")
  }

  /// The same requests by one run of `curl`, as it times each of them itself; nil without it.
  private static func curl(_ server: SandboxServer) -> [Duration]? {
    let url = server.address.text + request.path
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["curl", "--silent", "--write-out", "%{stderr}%{time_total}\n"]
    process.arguments? += (0...count).flatMap { _ in ["--output", "/dev/null", url] }
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let seconds = text.split(separator: "\n").compactMap { Double($0) }
    return seconds.count > count ? seconds.dropFirst().map { .seconds($0) } : nil
  }
}
