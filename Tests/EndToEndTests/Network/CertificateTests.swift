import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite(
  "Who the server is", .blocking, .enabled(if: OwnSystem.isAllowed, "namespaces are for root"))
struct CertificateTests {
  /// What may be the matter with a server.
  enum Flaw: CaseIterable {
    case expired, notYetValid, wrongHost, unknownIssuer, selfSigned, oldProtocol

    /// What is said of it, by its place among the words.
    var failure: String { self == .oldProtocol ? "cannotConnect" : "untrusted" }
  }

  private static let host = "feat.test"

  private let system: OwnSystem
  private let folder: TemporaryFolder
  private let authority: CertificateAuthority
  /// One that nobody trusts.
  private let stranger: CertificateAuthority

  init() throws {
    system = try OwnSystem()
    folder = try TemporaryFolder()
    authority = try CertificateAuthority(name: "Authority of the tests")
    stranger = try CertificateAuthority(name: "Nobody knows it")
    try system.replace("/etc/hosts", with: "127.0.0.1 localhost \(Self.host)\n")
    try system.replace(
      "/etc/ssl/certs/ca-certificates.crt", withFile: authority.certificate)
  }

  /// A certificate with a flaw.
  private func certificate(_ flaw: Flaw) throws -> String {
    var claim = CertificateAuthority.Claim(host: Self.host)
    switch flaw {
    case .expired: claim.valid.until = "20210101000000Z"
    case .notYetValid: claim.valid.from = "20480101000000Z"
    case .wrongHost: claim.host = "www.feat.test"
    case .unknownIssuer:
      return try stranger.certify(claim)
    case .selfSigned: return try authority.certify(claim, isSelfSigned: true)
    case .oldProtocol: break
    }
    return try authority.certify(claim)
  }

  private func start(
    _ url: String, language: String = "en", _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try startProgram(
      ["--api-url", url, "--lang", language], environment: folder.environment(environment))
  }

  /// Has the program send something on each way there is, a key in it among others, and waits for
  /// what it says.
  private func expectRefusal(
    _ port: UInt16, _ failure: String, language: String = "en",
    _ environment: [String: String] = [:]
  ) throws {
    let url = "https://\(Self.host):\(port)"
    let words = try #require(AccountWords.all.first { $0.language == language })
    try Place.phone.prepareFiles(of: url, in: folder)
    let writing = try start(url, language: language, environment)
    try writing.goToNumber(words)
    try writing.press("\r", after: words.phone)
    try writing.wait(forFailure: failure, language: language)
    #expect(writing.screen.text.contains("15915719111"))
    try writing.type("\u{3}")
    _ = try writing.waitForEnd()
    // A read that found no connection is tried again first: that is shown elsewhere.
    guard failure == "untrusted" else { return }
    try Place.home.prepareFiles(of: url, in: folder)
    let reading = try start(url, language: language, environment)
    try reading.wait(for: Sentence("failures.untrusted.what", language: language))
    try reading.quit()
    try folder.remove("/state")
  }

  @Test("A server whose certificate is good is spoken to, and no key of the connection is kept")
  func good() throws {
    let server = try StandIn()
    let front = try EncryptedFront(
      certificate: authority.certify(.init(host: Self.host)), before: server.port)
    let url = "https://\(Self.host):\(front.port)"
    let keys = folder.path + "/keys"
    try "machine \(Self.host) login ada password lovelace\n".write(
      toFile: folder.path + "/.netrc", atomically: false, encoding: .utf8)
    try Place.phone.prepareFiles(of: url, in: folder)
    let terminal = try start(url, ["SSLKEYLOGFILE": keys])
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("\r", after: Place.phone.sign)
    try terminal.press("123456", after: Place.code.sign)
    try terminal.press("\t\r", after: Place.details.sign)
    try terminal.waitForProjects()
    try terminal.quit()
    #expect(!FileManager.default.fileExists(atPath: keys))
    #expect(server.count(.registration) == 1)
    #expect(!server.requests.contains { $0.contains("Authorization: Basic") })
  }

  @Test(
    "A server that cannot prove who it is learns nothing, and that is said",
    arguments: Flaw.allCases)
  func refused(flaw: Flaw) throws {
    let server = try SilentServer()
    let front = try EncryptedFront(
      certificate: certificate(flaw), before: server.port, isOld: flaw == .oldProtocol)
    for language in ["en", "zh-Hans"] {
      try expectRefusal(front.port, flaw.failure, language: language)
    }
    #expect(server.received.allSatisfy { $0.isEmpty })
  }

  @Test("A server that speaks no TLS gets the beginning of a handshake and nothing else")
  func plain() throws {
    let server = try SilentServer(answer: "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
    for language in ["en", "zh-Hans"] {
      try expectRefusal(server.port, "cannotConnect", language: language)
    }
    #expect(!server.received.isEmpty && server.received.allSatisfy { $0.isClientHello })
  }

  @Test("A clock that is years off is named where a certificate seems out of its time")
  func wrongClock() throws {
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    let valid = (from: "\(year - 2)0101000000Z", until: "\(year + 2)0101000000Z")
    let server = try StandIn()
    let front = try EncryptedFront(
      certificate: authority.certify(.init(host: Self.host, valid: valid)), before: server.port)
    for years in [-10, 10] {
      let clock = try MovedClock(years: years)
      try expectRefusal(front.port, "untrusted", clock.environment)
    }
    #expect(Sentence("failures.untrusted.next").text.contains("clock"))
    #expect(server.requests.isEmpty)
  }

  /// What other programs heed.
  static let heededElsewhere: [[String: String]] = [
    ["SSL_CERT_FILE": "AUTHORITY", "CURL_CA_BUNDLE": "AUTHORITY", "SSL_CERT_DIR": "FOLDER"],
    ["CURL_SSL_BACKEND": "none", "GIT_SSL_NO_VERIFY": "1", "NODE_TLS_REJECT_UNAUTHORIZED": "0"],
    ["CURL_HOME": "HOME", "SSLKEYLOGFILE": "HOME/keys", "OPENSSL_CONF": "HOME/openssl.cnf"],
  ]

  @Test(
    "No variable and no file of another program lets an unknown authority in",
    arguments: heededElsewhere)
  func variables(variables: [String: String]) throws {
    let server = try SilentServer()
    let front = try EncryptedFront(
      certificate: stranger.certify(.init(host: Self.host)), before: server.port)
    for name in [".curlrc", "_curlrc"] {
      try "insecure\nproxy-insecure\n".write(
        toFile: folder.path + "/" + name, atomically: false, encoding: .utf8)
    }
    try Self.weakSettings.write(
      toFile: folder.path + "/openssl.cnf", atomically: false, encoding: .utf8)
    // OpenSSL finds an authority in a folder by its hash; here under every name that it can have.
    let authorities = folder.path + "/authorities"
    try FileManager.default.createDirectory(
      atPath: authorities, withIntermediateDirectories: false)
    let rehashed = try ChildProcess(
      "/bin/sh",
      [
        "-c", #"cp "$1" "$2/own.pem" && openssl rehash "$2""#, "sh", stranger.certificate,
        authorities,
      ],
      environment: ["PATH": "/usr/bin:/bin"]
    ).end()
    #expect(rehashed.code == 0, "\(rehashed)")
    let environment = variables.mapValues {
      $0.replacing("AUTHORITY", with: stranger.certificate).replacing("FOLDER", with: authorities)
        .replacing("HOME", with: folder.path)
    }
    try expectRefusal(front.port, "untrusted", environment)
    #expect(server.received.allSatisfy { $0.isEmpty })
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/keys"))
  }

  @Test("Nor do OpenSSL's own settings bring back a protocol that is out of date")
  func weakSettings() throws {
    let file = folder.path + "/openssl.cnf"
    try Self.weakSettings.write(toFile: file, atomically: false, encoding: .utf8)
    let server = try SilentServer()
    let front = try EncryptedFront(
      certificate: certificate(.oldProtocol), before: server.port, isOld: true)
    try expectRefusal(front.port, "cannotConnect", ["OPENSSL_CONF": file])
    #expect(server.received.allSatisfy { $0.isEmpty })
  }

  private static let weakSettings = """
    openssl_conf = all
    [all]
    ssl_conf = ssl
    [ssl]
    system_default = weak
    [weak]
    MinProtocol = None
    CipherString = DEFAULT@SECLEVEL=0
    Options = UnsafeLegacyRenegotiation

    """

  @Test(
    "A proxy is asked for a tunnel, and gets nothing else that can be read",
    arguments: ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
  func proxy(variable: String) throws {
    let proxy = try SilentServer(answer: "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")
    let url = "https://\(Self.host):7"
    try Place.home.prepareFiles(of: url, in: folder)
    let terminal = try start(url, [variable: "http://127.0.0.1:\(proxy.port)"])
    try terminal.wait(for: "a connection to the proxy") { _ in
      proxy.received.contains { $0.afterTunnelRequest?.isEmpty == false }
    }
    try terminal.quit()
    for bytes in proxy.received where !bytes.isEmpty {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("CONNECT \(Self.host):7 HTTP/1.1\r\n"))
      #expect(!text.contains("uthorization") && !text.contains(StandIn.key))
      let rest = try #require(bytes.afterTunnelRequest)
      #expect(rest.isEmpty || rest.isClientHello)
    }
  }

  @Test("No option and no setting is there to switch it off")
  func options() throws {
    for option in ["--insecure", "-k", "--no-verify", "--cacert=/x", "--proxy=http://127.0.0.1:1"] {
      let end = try ChildProcess(
        PseudoTerminal.product("feat-tui"), [option, "--api-url", "https://127.0.0.1:1"],
        environment: folder.environment()
      ).end()
      #expect(end.code == 2, "\(option): \(end)")
    }
    for setting in ["insecure: true", "verify: false", "ca_file: '/x'", "proxy: 'http://x'"] {
      try folder.writeSettings(setting)
      let end = try ChildProcess(
        PseudoTerminal.product("feat-tui"), ["--print-paths"],
        environment: folder.environment(["FEAT_API_URL": "https://127.0.0.1:1"])
      ).end()
      #expect((end.output + end.errors).contains("there is no setting"), "\(setting): \(end)")
    }
  }
}
