import Foundation
import Testing

@testable import HostileServer

@Suite("The faults")
struct FaultTests {
  private static let reply = Reply(
    body: """
      {"error":false,"data":[{"id":7,"title":"Move a piano","status":200,"price":null}],\
      "pagination":{"next":null,"page_size":20,"total_count":1}}
      """)

  @Test("Each has a name of its own")
  func names() {
    #expect(Set(Fault.all.map(\.description)).count == Fault.all.count)
  }

  @Test("Each of a body sends another body than the server's", arguments: Fault.body.indices)
  func bodies(number: Int) throws {
    let fault = Fault.body[number]
    let bytes = try Self.body(of: fault)
    #expect(bytes != Array(Self.reply.body.utf8), "\(fault)")
    let isText = String(validating: bytes, as: UTF8.self) != nil
    #expect(isText == (fault.description != "bad UTF-8"), "\(fault)")
  }

  @Test(
    "What is changed in a body is what its name says",
    arguments: [
      ("null fields", #""title":null"#), ("wrong types", #""title":7"#),
      ("2^64", #""id":18446744073709551616"#), ("unknown status", #""status":450"#),
      ("next for ever", #""next":2"#), ("lone surrogates", #""Move a piano\ud83d \ude00""#),
      ("ESC, C0 and C1", #""Move a piano\u001b[2J"#), ("10,000 rows", #""id":510000"#),
      ("missing fields", #""data":[{"id":7}]"#),
    ])
  func change(name: String, part: String) throws {
    let fault = try #require(Fault.body.first { $0.description == name })
    #expect(String(decoding: try Self.body(of: fault), as: UTF8.self).contains(part))
  }

  @Test("The bomb is a gzip file of as many zeros as it says, and a few more")
  func bomb() throws {
    let gzip = Process()
    let (input, output) = (Pipe(), Pipe())
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["-dc"]
    (gzip.standardInput, gzip.standardOutput, gzip.standardError) = (input, output, Pipe())
    try gzip.run()
    // Short enough for the pipe, so that nobody waits for the other.
    input.fileHandleForWriting.write(Data(GzipBomb.bytes(of: 1 << 20)))
    try input.fileHandleForWriting.close()
    let zeros = output.fileHandleForReading.readDataToEndOfFile()
    #expect((1 << 20...1 << 20 + 8192).contains(zeros.count) && zeros.allSatisfy { $0 == 0 })
  }

  private static func body(of fault: Fault) throws -> [UInt8] {
    guard case .answer(let steps) = fault.action else { return [] }
    guard case .sendBytes(let bytes)? = steps(reply).last else { return [] }
    return bytes
  }
}
