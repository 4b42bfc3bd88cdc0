import Foundation
import Testing

/// The program as it is called.
@Suite("feat-bench")
struct FeatBenchTests {
  /// What a run has printed, and its exit code.
  private static func run(_ arguments: String...) throws -> (text: String, status: Int32) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "feat-bench")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  @Test("Wrong arguments end with 2 and one sentence", arguments: ["--rows=0", "--wrong"])
  func wrong(_ argument: String) throws {
    let (text, status) = try Self.run(argument)
    #expect(status == 2)
    #expect(text.hasPrefix("feat-bench: "))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test("The help says when memory is measured, in lines that are no wider than it is shown")
  func help() throws {
    let (text, status) = try Self.run("--help")
    #expect(status == 0)
    let paragraphs = text.split(separator: "\n\n")
    let discussion = try #require(paragraphs.first { $0.hasPrefix("Each figure") })
    #expect(discussion.contains("memory") && discussion.contains("10,000"))
    // A line that was broken again would leave a short one before the end.
    let lines = discussion.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { (65...80).contains($0.count) })
    #expect(!text.contains("--list-only"))
  }

  @Test("A short list has no figure for each project, which would be the program's own")
  func short() throws {
    let (text, status) = try Self.run("--rows", "1", "--list-only")
    #expect(status == 0)
    #expect(text.contains("## 1 projects"))
    #expect(text.contains("memory: PSS "))
    #expect(!text.contains("bytes a project"))
  }

  @Test("A list takes as much behind another one as it does before it")
  func apart() throws {
    let (text, status) = try Self.run("--rows", "10000", "--rows", "10000")
    #expect(status == 0)
    let bytes = text.matches(of: /([0-9]+) bytes a project/).compactMap { Int($0.output.1) }
    try #require(bytes.count == 2)
    #expect(bytes[0] > 100)
    // With the heap of the first the second takes a fifth less; by themselves 4 % was the most.
    #expect(abs(bytes[0] - bytes[1]) < bytes[0] / 10)
  }
}
