import HostileServer

/// A server in FEAT's place that answers sign-up well and knows no project, unless a test makes it answer otherwise.
final class StandIn {
  /// The operations of sign-up and of accounts, and of the screens behind them.
  enum Operation: String, CaseIterable {
    case countries = "/api/choices/phone-country-code/"
    case code = "/api/auth/phone/code/"
    case verification = "/api/auth/phone/verification/"
    case registration = "/api/auth/phone/register/"
    case user = "/api/user/basic-info/"
    case projects = "/api/service/demand/"
    case token = "/api/o/token/"
    case signIn = "/api/auth/login/"
    case signOut = "/api/auth/logout/"
    case passwordChange = "/api/auth/password/change/"
    case passwordReset = "/api/auth/password/reset/"
    case securityQuestion = "/api/user/user-security-question/"
    case securityHint = "/api/user/user-security-question/hint/"
    case securityAnswer = "/api/user/user-security-question/verify/"
  }

  static let permit = String(repeating: "permitCanary4242", count: 4)
  static let key = String(repeating: "keyCanary7", count: 4)
  /// What begins each token; its number comes behind.
  static let access = "accessCanary-"
  static let refresh = "refreshCanary-"
  static let cookie = "cookieCanary9"
  static let uid: UInt64 = 9_223_372_036_854_776_000

  private let server: PathServer

  init() throws {
    server = try PathServer([:])
    for operation in Operation.allCases { answerWell(operation) }
  }

  var url: String { "http://127.0.0.1:\(port)" }
  var port: UInt16 { server.port }

  /// Answers an operation with other steps from now on.
  func answer(_ operation: Operation, with steps: [LoopbackServer.Step]) {
    server.answer(operation.rawValue, with: steps)
  }

  /// Answers an operation as FEAT does from now on.
  func answerWell(_ operation: Operation) {
    let body =
      switch operation {
      case .countries:
        #"{"data":[{"iso3":"CHN","calling_code":"86","label":"China"}]}"#
      case .code: #"{"error":false,"data":{}}"#
      case .verification: #"{"error":false,"data":{"token":"\#(Self.permit)"}}"#
      case .registration, .signIn:
        #"{"error":false,"data":{"key":"\#(Self.key)","uid":\#(Self.uid)}}"#
      case .projects:
        #"{"data":[],"pagination":{"next":null,"page_size":20,"total_count":0}}"#
      case .user: #"{"data":{"uid":\#(Self.uid),"firstname":"Ada","lastname":"Lovelace"}}"#
      case .token: Self.token(1)
      case .securityHint: #"{"error":false,"data":{"question":"First pet?"}}"#
      case .signOut, .passwordChange, .passwordReset, .securityQuestion, .securityAnswer:
        #"{"error":false,"data":null}"#
      }
    let cookie = operation == .securityAnswer ? "sessionid=\(Self.cookie); Path=/" : nil
    answer(operation, with: [.answer(body, cookie: cookie)])
  }

  /// The body of an answer with a token.
  static func token(_ number: Int) -> String {
    """
    {"access_token":"\(access)\(number)","refresh_token":"\(refresh)\(number)",\
    "expires_in":36000,"token_type":"Bearer"}
    """
  }

  /// Closes the port.
  func refuse() { server.refuse() }

  /// Opens the port again.
  func listen() throws { try server.listen() }

  /// How many requests for an operation have come.
  func count(_ operation: Operation) -> Int { server.count(operation.rawValue) }

  /// Everything that has come.
  var requests: [String] { server.requests }
}

extension LoopbackServer.Step {
  /// A whole answer with its length.
  static func answer(
    _ body: String, status: String = "200 OK", type: String = "application/json",
    cookie: String? = nil
  ) -> Self {
    .send(
      "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
        + (cookie.map { "Set-Cookie: \($0)\r\n" } ?? "")
        + "Connection: close\r\n\r\n\(body)")
  }
}
