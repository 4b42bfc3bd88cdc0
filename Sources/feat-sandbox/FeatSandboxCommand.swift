import ArgumentParser
import FeatSandbox
import Foundation

/// The program: options in, a sandbox on 127.0.0.1 until it is told to end.
@main
struct FeatSandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feat-sandbox",
    abstract: "The FEAT API on 127.0.0.1, for trying feat-tui without FEAT.",
    discussion: """
      Nobody gets a real SMS: each message is a line on the standard output, as in
        sms +86-15915719111 123456
      and numbers that end in 0000 fail with SEND_MSG_ERROR.

      The demo accounts: number, password, and in brackets a recovery question with
      its answer:
        \(Seed.demo.credentials.joined(separator: "\n  "))

      POST /api/o/token/ knows these clients, all with the secret \(OAuthClient.secret):
        \(OAuthClient.all.map(\.id).joined(separator: ", "))
      A no-grant client may use no grant, and a terse one gets errors without
      error_description.

      GET /sandbox/requests/ counts the requests, GET /sandbox/effects/ those that
      have changed something, and GET /sandbox/messages/ lists the SMS.
      Type no password that you use elsewhere: what a sandbox keeps is not protected.
      """)

  @Option(help: "The port to listen on; 0 for any free one.")
  var port: UInt16 = 8610

  @Option(help: ArgumentHelp("The folder to keep the state in, or memory.", valueName: "folder"))
  var state = "memory"

  @Option(
    help: ArgumentHelp(
      "What to begin with: demo (accounts and projects), empty, or a number of projects for each "
        + "demo account.", valueName: "seed"))
  var seed = "demo"

  @Option(help: ArgumentHelp("Let bidders come and bid so many times as fast.", valueName: "times"))
  var speed = 1.0

  @Option(help: ArgumentHelp("Answer so many milliseconds late.", valueName: "ms"))
  var latency = 0

  @Option(help: ArgumentHelp("Send the same six digits each time.", valueName: "digits"))
  var code: String?

  @Option(help: ArgumentHelp("How long a code is valid.", valueName: "seconds"))
  var codeTtl = 900

  @Option(help: ArgumentHelp("How long an access token is valid.", valueName: "seconds"))
  var tokenTtl = 36_000

  @Option(help: ArgumentHelp("So many codes for a number in so many seconds.", valueName: "n/s"))
  var quota = "3/7200"

  @Flag(help: ArgumentHelp("End with the standard input.", visibility: .hidden))
  var endWithStdin = false

  func validate() throws {
    guard (0...60_000).contains(latency) else {
      throw ValidationError("--latency takes 0 to 60000 milliseconds.")
    }
    _ = try accounts()
    _ = try rules()
  }

  func run() async throws {
    Ending.atSignals()
    if endWithStdin { Ending.withStandardInput() }
    OpenFiles.keepStandardStreams()
    OpenFiles.allowMany()
    let output = LineOutput.standardOutput
    let sandbox = Sandbox(
      rules: try rules(), seed: try accounts(),
      file: state == "memory" ? nil : try StateFile(folder: state),
      surroundings: Sandbox.Surroundings(
        announce: output.write, complain: LineOutput.standardError.write))
    let server = SandboxServer(
      sandbox: sandbox, port: port, latency: .milliseconds(latency))
    try await server.run { output.write("listening on http://127.0.0.1:\($0)") }
  }

  private func accounts() throws -> Seed {
    guard let seed = Seed(seed) else {
      throw ValidationError("--seed takes demo, empty or a number from 0 to 1000000.")
    }
    return seed
  }

  private func rules() throws -> SandboxRules {
    guard (1...1_000_000).contains(codeTtl) else {
      throw ValidationError("--code-ttl takes 1 to 1000000 seconds.")
    }
    guard (1...1_000_000).contains(tokenTtl) else {
      throw ValidationError("--token-ttl takes 1 to 1000000 seconds.")
    }
    guard let quota = Quota(quota) else {
      throw ValidationError("--quota takes a count and seconds from 1 to 1000000, as in 3/7200.")
    }
    if let code, code.utf8.count != 6 || !code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw ValidationError("--code takes six digits.")
    }
    guard (1...100_000).contains(speed) else {
      throw ValidationError("--speed takes a number from 1 to 100000.")
    }
    return SandboxRules(
      codeLifetime: codeTtl, tokenLifetime: tokenTtl, quota: quota, fixedCode: code, pace: speed)
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if let program = command as? FeatSandboxCommand {
        try await program.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Help goes to the standard output; anything else is one sentence and the exit code 2.
  private static func end(with error: any Error) -> Never {
    if exitCode(for: error).isSuccess {
      print(fullMessage(for: error))
      Foundation.exit(0)
    }
    let sentence = (error as? SandboxProblem)?.description ?? message(for: error)
    LineOutput.standardError.write("feat-sandbox: \(sentence)")
    Foundation.exit(2)
  }
}
