import Foundation
import Testing

@testable import FeatSandbox

@Suite("The program", .timeLimit(.minutes(1)))
struct ProgramTests {
  private static let body = Data(
    #"{"country_code":"CHN","phone":"+86-15915719111","form_id":"form-130"}"#.utf8)

  @Test("It says where it listens, then one line for each message, into a pipe at once")
  func output() async throws {
    let program = try Program("--port", "0", "--code", "123456")
    defer { program.kill() }
    var lines = program.lines.makeAsyncIterator()
    let wire = try await program.wire(&lines)
    let reply = try await wire.request("POST", "/api/auth/phone/code/", body: Self.body)
    #expect(reply.status == 200)
    #expect(await lines.next() == "sms +86-15915719111 123456")
  }

  @Test("It ends with its standard input when it is asked to")
  func standardInput() async throws {
    let program = try Program("--port", "0", "--end-with-stdin")
    defer { program.kill() }
    var lines = program.lines.makeAsyncIterator()
    _ = try await program.wire(&lines)
    try program.input.fileHandleForWriting.close()
    #expect(await lines.next() == nil)
    #expect(await program.exitCode() == 0)
  }

  @Test("SIGTERM and SIGINT end it, and what it answered is saved", arguments: [SIGTERM, SIGINT])
  func signals(_ number: Int32) async throws {
    let folder = try TemporaryFolder()
    for status in [200, 400] {
      let program = try Program(
        "--port", "0", "--state", "\(folder.path)/state", "--quota", "1/7200")
      defer { program.kill() }
      var lines = program.lines.makeAsyncIterator()
      let wire = try await program.wire(&lines)
      let reply = try await wire.request("POST", "/api/auth/phone/code/", body: Self.body)
      #expect(reply.status == status)
      program.signal(number)
      #expect(await program.exitCode() == 0)
    }
  }

  @Test("It goes on when nobody reads its output any more")
  func closedOutput() async throws {
    let program = try Program(["--port", "0"], readingLines: 1)
    defer { program.kill() }
    var lines = program.lines.makeAsyncIterator()
    let wire = try await program.wire(&lines)
    #expect(await lines.next() == nil)
    for _ in 0..<3 {
      let reply = try await wire.request("POST", "/api/auth/phone/code/", body: Self.body)
      #expect(reply.status == 200)
    }
  }

  @Test(
    "A bad option is one sentence and the exit code 2",
    arguments: [
      ["--port", "65536"], ["--seed", "x"], ["--seed", "-1"], ["--seed", "1000001"],
      ["--speed", "0"],
      ["--speed", "nan"], ["--code", "12345"], ["--code", "12345x"],
      ["--quota", "3"], ["--latency", "60001"], ["--code-ttl", "0"], ["--token-ttl", "0"],
      ["--state", "/dev/null"],
      ["--nope"], ["x"],
    ])
  func badOption(_ arguments: [String]) async throws {
    let program = try Program(arguments)
    defer { program.kill() }
    var lines = program.lines.makeAsyncIterator()
    #expect(await lines.next() == nil)
    #expect(await program.exitCode() == 2)
    let said = String(decoding: program.errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(said.hasPrefix("feat-sandbox: "))
    #expect(said.filter { $0 == "\n" }.count == 1)
  }

  @Test("A folder belongs to one sandbox at a time, until it is gone, however it went")
  func folderInUse() async throws {
    let folder = try TemporaryFolder()
    let first = try Program("--port", "0", "--state", folder.path)
    defer { first.kill() }
    var lines = first.lines.makeAsyncIterator()
    _ = try await first.wire(&lines)
    let second = try Program("--port", "0", "--state", folder.path)
    defer { second.kill() }
    #expect(await second.exitCode() == 2)
    first.kill()
    _ = await first.exitCode()
    let third = try Program("--port", "0", "--state", folder.path)
    defer { third.kill() }
    var more = third.lines.makeAsyncIterator()
    _ = try await third.wire(&more)
  }

  @Test("It starts with a hundred thousand projects for each demo account")
  func manyProjects() async throws {
    let program = try Program("--port", "0", "--seed", "100000", "--code", "123456")
    defer { program.kill() }
    var lines = program.lines.makeAsyncIterator()
    let wire = try await program.wire(&lines)
    let phone = #""country_code":"CHN","phone":"+86-13800138000","form_id":"login""#
    _ = try await wire.request("POST", "/api/auth/phone/code/", body: Data("{\(phone)}".utf8))
    let signedIn = try await wire.request(
      "POST", "/api/auth/phone/verification/", body: Data(#"{\#(phone),"vcode":"123456"}"#.utf8))
    guard case .string(let key)? = signedIn.json?["data"]?["key"] else {
      Issue.record("no key")
      return
    }
    let page = try await wire.request(
      "GET", "/api/service/demand/?page=1000&page_size=100",
      headers: ["Authorization: Token \(key)"])
    #expect(page.json?["data"]?.items.count == 100)
    #expect(page.json?["pagination"]?["total_count"] == .number(100_000))
  }

  @Test("A port that is taken is the exit code 2")
  func portInUse() async throws {
    try await withServer { wire in
      let program = try Program("--port", "\(wire.port)")
      defer { program.kill() }
      #expect(await program.exitCode() == 2)
    }
  }

  @Test("It takes the lifetime of its tokens from the command line")
  func tokenLifetime() async throws {
    let program = try Program("--port", "0", "--token-ttl", "7")
    defer { program.kill() }
    var lines = program.lines.makeAsyncIterator()
    let wire = try await program.wire(&lines)
    let reply = try await wire.request(
      "POST", AccountBench.token, headers: ["Content-Type: application/x-www-form-urlencoded"],
      body: Data(AccountBench.form(AccountBench.signIn).utf8))
    #expect(reply.json?["expires_in"] == .number(7))
  }

  @Test("Help names the demo accounts and the numbers that fail, but not the hidden option")
  func help() async throws {
    let program = try Program("--help")
    defer { program.kill() }
    let text = await program.lines.reduce("") { $0 + $1 + "\n" }
    #expect(await program.exitCode() == 0)
    for phone in Seed.demo.phones { #expect(text.contains(phone)) }
    for person in Seed.demo.credentials { #expect(text.contains(person)) }
    for client in OAuthClient.all { #expect(text.contains(client.id)) }
    #expect(text.contains(OAuthClient.secret))
    #expect(text.contains(SandboxState.unreachableEnd))
    for option in ["--seed", "--speed"] { #expect(text.contains(option)) }
    #expect(!text.contains("end-with-stdin"))
  }
}
