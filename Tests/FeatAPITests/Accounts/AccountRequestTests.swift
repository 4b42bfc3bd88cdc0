import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Mutations
import Testing

@Suite("What each operation on an account sends")
struct AccountRequestTests {
  private static let common = [
    HTTPHeader("Accept", "application/json"), HTTPHeader("X-Language-Locale", "zh-CN"),
  ]
  private static let credential = HTTPHeader("Authorization", "Token \(Secret.key.revealed)")
  private static let json = HTTPHeader("Content-Type", "application/json")
  private static let form = HTTPHeader("Content-Type", "application/x-www-form-urlencoded")

  /// The one request that an operation sends.
  private func request(_ operation: Operation) async throws -> HTTPRequest {
    let server = Server(503, "")
    _ = await operation.outcome(server)
    #expect(server.requests.count == 1)
    return try #require(server.requests.first)
  }

  /// The fields of the form with which a password signs in.
  private func fields(
    password: String = "p", client: OAuthClient = .sample
  ) async throws -> [String] {
    let script = Script([])
    let api = FeatAPI.http(script.access(oauthClient: client), locale: "en")
    _ = try? await api.accounts.signIn(.sample, Secret(password))
    let body = try #require(script.requests.first?.body)
    return String(decoding: body, as: UTF8.self).split(separator: "&").map(String.init)
  }

  @Test("With a client, a password asks for a token in a form")
  func signIn() async throws {
    let body =
      "grant_type=password&client_id=tui%20client&client_secret=cl13nt%20s3cr3t%26%3D%2B"
      + "&username=%2B86-15915719111&password=correct%20horse&device_id=tui%3A9f2c"
    #expect(
      try await request(.signIn)
        == HTTPRequest(
          .post, "/api/o/token/", headers: Self.common + [Self.form], body: Data(body.utf8)))
  }

  @Test(
    "A password arrives as it was typed",
    arguments: [
      ("a+b", "a%2Bb"), ("a&b=c", "a%26b%3Dc"), ("a b", "a%20b"), ("100%", "100%25"),
      ("中文", "%E4%B8%AD%E6%96%87"), ("e\u{301}", "e%CC%81"), ("\u{0}\r\n", "%00%0D%0A"),
      ("aZ09-._~", "aZ09-._~"), (##"!"#$'()*,/:;<>?@[\]^`{|}"##, nil),
    ] as [(String, String?)])
  func form(password: String, encoded: String?) async throws {
    let field = try #require(
      try await fields(password: password).first { $0.hasPrefix("password=") })
    let sent = String(field.dropFirst("password=".count))
    if let encoded { #expect(sent == encoded) }
    #expect(sent.utf8.allSatisfy { "%-._~".utf8.contains($0) || $0.isLetterOrDigit })
    #expect(
      sent.removingPercentEncoding?.unicodeScalars.elementsEqual(password.unicodeScalars) == true)
  }

  @Test("A scope is asked for where the settings have one")
  func scope() async throws {
    var client = OAuthClient.sample
    #expect(try await !fields().contains { $0.hasPrefix("scope") })
    client.scope = "read write"
    #expect(try await fields(client: client).last == "scope=read%20write")
  }

  @Test("Without a client, the deprecated way is left")
  func deprecatedSignIn() async throws {
    let body = #"{"password":"correct horse","username":"+86-15915719111"}"#
    #expect(
      try await request(.deprecatedSignIn)
        == HTTPRequest(
          .post, "/api/auth/login/", headers: Self.common + [Self.json], body: Data(body.utf8)))
  }

  @Test("A token is renewed in a form, without a credential")
  func refresh() async throws {
    let script = Script([])
    let session = Session(
      .token(OAuthToken(access: .access, refresh: .refresh, expiry: .sample)), uid: 17,
      phone: .sample)
    _ = await FeatAPI.http(script.access(), locale: "zh-CN").failureOfReading(session)
    let body =
      "grant_type=refresh_token&client_id=tui%20client&client_secret=cl13nt%20s3cr3t%26%3D%2B"
      + "&refresh_token=r3fr35h%2Ft0k3n%2Ba%3D%3D"
    #expect(
      script.requests == [
        HTTPRequest(
          .post, "/api/o/token/", headers: Self.common + [Self.form], body: Data(body.utf8))
      ])
  }

  @Test("What a user does who is signed in carries the credential")
  func withSession() async throws {
    let headers = Self.common + [Self.credential]
    #expect(
      try await request(.signOut) == HTTPRequest(.post, "/api/auth/logout/", headers: headers))
    let passwords =
      #"{"new_password1":"battery staple","new_password2":"battery staple","#
      + #""old_password":"correct horse"}"#
    #expect(
      try await request(.changePassword)
        == HTTPRequest(
          .post, "/api/auth/password/change/", headers: headers + [Self.json],
          body: Data(passwords.utf8)))
    let question = #"{"answer":"红星小学","question":"第一所学校？"}"#
    #expect(
      try await request(.setSecurityQuestion)
        == HTTPRequest(
          .post, "/api/user/user-security-question/", headers: headers + [Self.json],
          body: Data(question.utf8)))
  }

  @Test("Recovery carries none")
  func recovery() async throws {
    let root = "/api/user/user-security-question/"
    let phone = #""phone":"+86-15915719111""#
    let requests: [(Operation, String, String)] = [
      (.securityHint, root + "hint/", "{\(phone)}"),
      (
        .verifyAnswer, root + "verify/",
        #"{"answer":"红星小学",\#(phone),"question":"第一所学校？"}"#
      ),
      (
        .resetPassword, "/api/auth/password/reset/",
        #"{"new_password1":"battery staple","new_password2":"battery staple",\#(phone)}"#
      ),
    ]
    for (operation, path, body) in requests {
      #expect(
        try await request(operation)
          == HTTPRequest(.post, path, headers: Self.common + [Self.json], body: Data(body.utf8)))
    }
  }

  @Test("No secret is in a path, which logs and proxies see", arguments: Operation.allCases)
  func paths(operation: Operation) async throws {
    let server = Server(operation.answer)
    _ = await operation.outcome(server)
    for request in server.requests {
      #expect(Secret.all.allSatisfy { !request.path.contains($0.revealed) })
      #expect(!request.path.contains("15915719111"))
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
