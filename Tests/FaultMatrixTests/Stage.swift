import FeatAPI
import FeatDomain
import Foundation
import HTTP
import HostileServer
import PseudoTerminal
import Storage

/// What one cell runs on: a sandbox, a server before it that can fail, and a disk.
final class Stage {
  /// A number without an account.
  static let newcomer = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
  /// 王小明, who has projects in every status.
  static let owner = PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000")
  static let ownerPassword = "feat-demo-1"

  let server: FaultServer
  /// Whether the program is started as `nohup` does.
  var ignoresHangUp = false
  /// Whether the terminal's session has a leader above what starts the program.
  var hasLeader = false
  private let sandbox: SandboxProcess
  private let folder: String
  private let language: String
  private let hasToken: Bool

  /// - Parameters:
  ///   - language: What `--lang` calls it.
  ///   - hasToken: Whether whoever is signed in has a token that can be renewed, and not a key.
  init(language: String = "en", hasToken: Bool = false) throws {
    self.language = language
    self.hasToken = hasToken
    sandbox = try SandboxProcess()
    server = try FaultServer(to: sandbox.port)
    var template = Array("/tmp/feat-tui-matrix-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw CellFailure("no temporary folder") }
    folder = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var url: String { "http://127.0.0.1:\(server.port)" }

  private var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder,
      "XDG_STATE_HOME": folder + "/state", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  private var state: StateFolder {
    get throws {
      guard let address = ServerAddress(url) else { throw CellFailure("\(url) is no address") }
      return try StateFolder(server: address.fileName, environment: environment)
    }
  }

  /// Starts the program: the one in `FEAT_TUI_BINARY`, or that of this build.
  func start(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let program =
      ProcessInfo.processInfo.environment["FEAT_TUI_BINARY"] ?? PseudoTerminal.product("feat-tui")
    return try PseudoTerminal(
      program, arguments: ["--api-url", url, "--lang", language], environment: environment,
      columns: columns, rows: rows, ignoresHangUp: ignoresHangUp, hasLeader: hasLeader)
  }

  /// Leaves on the disk that a number was typed.
  func typed(_ number: PhoneNumber, _ formID: FormID, _ way: SignInWay? = nil) throws {
    try SignUpFile(state).save(
      SignUpProgress(
        formID: formID, iso3: number.iso3, typedNumber: number.national, signInWay: way))
  }

  /// Has an SMS sent, and leaves on the disk that its code is waited for.
  func awaitCode(_ number: PhoneNumber, _ formID: FormID) throws {
    let now = UnixTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    _ = try ask("/api/auth/phone/code/", about: number, formID)
    try SignUpFile(state).save(
      SignUpProgress(
        formID: formID, iso3: number.iso3, typedNumber: number.national, waitingFor: number,
        waitingSince: now, sent: [.init(phone: number, formID: formID, at: now)]))
  }

  /// Signs the owner in, and leaves the session on the disk.
  func signIn() throws {
    struct SignedIn: Decodable {
      struct Key: Decodable {
        let key: String
        let uid: UInt64
      }
      let data: Key
    }
    _ = try ask("/api/auth/phone/code/", about: Self.owner, .signIn)
    let answer = try ask("/api/auth/phone/verification/", about: Self.owner, .signIn)
    let key = try JSONDecoder().decode(SignedIn.self, from: Data(answer.utf8)).data
    let credential = hasToken ? try token() : .key(Secret(key.key))
    try SessionFile(state).save(Session(credential, uid: key.uid, phone: Self.owner))
  }

  /// Has a token issued, which the client in the settings can renew.
  private func token() throws -> Credential {
    struct Token: Decodable {
      let accessToken: String
      let refreshToken: String
    }
    try writeClient()
    let form = """
      grant_type=password&client_id=demo-client&client_secret=demo-secret\
      &username=%2B86-13800138000&password=\(Self.ownerPassword)&device_id=matrix
      """
    let request = """
      POST /api/o/token/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\
      Content-Type: application/x-www-form-urlencoded\r\n\
      Content-Length: \(form.utf8.count)\r\n\r\n\(form)
      """
    guard let reply = Reply(of: sandbox.port, to: request) else {
      throw CellFailure("the sandbox does not answer")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let token = try decoder.decode(Token.self, from: Data(reply.body.utf8))
    return .token(
      OAuthToken(access: Secret(token.accessToken), refresh: Secret(token.refreshToken)))
  }

  /// Writes settings with an OAuth client that the sandbox knows.
  func writeClient() throws {
    let folder = self.folder + "/.config/feat-tui"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = try write(
      "{ client_id: 'demo-client', client_secret: 'demo-secret' }",
      to: ".config/feat-tui/settings.json5")
    chmod(path, 0o600)
  }

  /// Writes a file below the home folder.
  ///
  /// - Returns: Its path.
  func write(_ text: String, to name: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// How often an operation has changed something, by the sandbox's own count.
  func effects(of operation: String) throws -> Int {
    struct Effects: Decodable { let data: [String: Int] }
    let reply = Reply(of: sandbox.port, method: "GET", path: "/sandbox/effects/")
    guard let reply else { throw CellFailure("the sandbox does not answer") }
    return try JSONDecoder().decode(Effects.self, from: Data(reply.body.utf8)).data[operation] ?? 0
  }

  private func ask(_ path: String, about number: PhoneNumber, _ formID: FormID) throws -> String {
    let body = """
      {"country_code":"\(number.iso3)","phone":"\(number.wireFormat)",\
      "form_id":"\(formID.rawValue)","vcode":"\(SandboxProcess.code)"}
      """
    let reply = Reply(of: sandbox.port, method: "POST", path: path, body: body)
    guard let reply, reply.status.hasPrefix("2") else {
      throw CellFailure("\(path) was refused: \(reply?.body ?? "no answer")")
    }
    return reply.body
  }
}
