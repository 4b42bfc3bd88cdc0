import FeatAPI

@testable import FeatApp

/// A way in which a request can fail, with a name for the file.
struct Cause: Sendable {
  let name: String
  let kind: APIFailure.Kind
  /// What the server says, in the language that it was asked in.
  var isCommented = false
  /// The fields that it complains about.
  var fields: [String] = []
  /// Whether it leaves open whether a write took effect.
  var isOpen = false

  /// The failure as an operation meets it.
  func failure(_ language: Language, isWrite: Bool) -> APIFailure {
    let message = language == .english ? "Not on a Sunday." : "周日不行。"
    return APIFailure(
      kind, serverMessage: isCommented ? message : nil,
      fields: fields.map { APIFailure.FieldMessage(field: $0, message: message) },
      mayHaveTakenEffect: isOpen && isWrite)
  }

  /// Whether it stands for all others in the file, where a sentence says no more than what failed.
  var isTypical: Bool {
    switch kind {
    case .transport(.cannotConnect), .serverError, .tooManyRequests(30), .refused(.other): !isOpen
    default: false
    }
  }

  /// Whether FEAT looked at the request and said no.
  var isRefusal: Bool {
    switch kind {
    case .refused, .forbidden, .notFound, .rejected, .oauth: true
    case .unauthorized, .tooManyRequests, .serverError, .unreadable, .transport: false
    }
  }

  /// Whether an operation can meet it.
  func canMeet(_ operation: FeatApp.Operation) -> Bool {
    switch kind {
    // Without a session there is none that could be over, and nothing to renew.
    case .unauthorized: operation.needsSession
    case .oauth: operation.needsSession || operation == .signIn
    case .refused(.phoneAlreadyExists), .refused(.sendMessageError), .refused(.sendCodeLimit):
      operation == .sendCode
    case .refused(.codeVerifyFailed): operation == .verifyCode
    case .refused(.registerTokenMissing): operation == .register
    case .rejected(status: 413): operation == .addImage || operation == .createProject
    default: !isOpen || !operation.isRead
    }
  }

  /// Every cause. What may leave a change open is there twice: also as it is when looking has shown
  /// that nothing happened.
  static let all = closed + open

  private static let closed = transports + statuses + refusals + oauth

  private static let open: [Cause] = closed.filter { cause in
    switch cause.kind {
    case .transport(.timedOut), .transport(.interrupted), .transport(.tooLarge),
      .transport(.cancelled), .transport(.other), .serverError, .unreadable:
      true
    default: false
    }
  }.map { Cause(name: $0.name + ", effect unknown", kind: $0.kind, isOpen: true) }

  private static let transports: [Cause] = [
    APIFailure.Transport.cannotResolve, .cannotConnect, .untrusted, .insecureAddress,
    .invalidRequest, .noLibrary, .timedOut, .interrupted, .tooLarge, .cancelled, .other(56),
  ].map { Cause(name: name(of: $0), kind: .transport($0)) }

  private static let statuses: [Cause] =
    [301, 400, 401, 405, 409, 413].map { Cause(name: "\($0)", kind: .rejected(status: $0)) } + [
      Cause(name: "403", kind: .forbidden), Cause(name: "404", kind: .notFound),
      Cause(name: "401, session over", kind: .unauthorized),
      Cause(name: "429, 1 s", kind: .tooManyRequests(retryAfter: 0)),
      Cause(name: "429, 30 s", kind: .tooManyRequests(retryAfter: 30)),
      Cause(name: "429, 5 min", kind: .tooManyRequests(retryAfter: 290)),
      Cause(name: "429, 2 h", kind: .tooManyRequests(retryAfter: 7200)),
      Cause(name: "429, absurd wait", kind: .tooManyRequests(retryAfter: 1_000_000)),
      Cause(name: "429, no wait named", kind: .tooManyRequests(retryAfter: nil)),
      Cause(name: "5xx", kind: .serverError(status: 503)),
      Cause(name: "unreadable answer", kind: .unreadable),
    ]

  private static let refusals: [Cause] =
    [
      RefusalCode.phoneAlreadyExists, .sendMessageError, .sendCodeLimit, .codeVerifyFailed,
      .registerTokenMissing, .validation, .notFound, .other("PROJECT_LOCKED"), .other(""),
    ].map { Cause(name: name(of: $0), kind: .refused($0)) } + [
      Cause(
        name: "VALIDATION_EXCEPTION, of a field", kind: .refused(.validation), fields: ["title"]),
      Cause(
        name: "VALIDATION_EXCEPTION, of what was typed at sign-in", kind: .refused(.validation),
        fields: ["username"]),
      Cause(
        name: "a code that is new, with a message", kind: .refused(.other("PROJECT_LOCKED")),
        isCommented: true),
      Cause(name: "no code, with a message", kind: .refused(.other("")), isCommented: true),
    ]

  private static let oauth: [Cause] =
    [
      OAuthError.invalidRequest, .invalidClient, .invalidGrant, .unauthorizedClient,
      .unsupportedGrantType, .invalidScope, .other("slow_down"),
    ].map { Cause(name: $0.name, kind: .oauth($0)) }
}

// A case that is new has no name yet, and does not compile.
extension Cause {
  private static func name(of kind: APIFailure.Transport) -> String {
    switch kind {
    case .cannotResolve: "no such host"
    case .cannotConnect: "no connection, or no handshake"
    case .untrusted: "certificate: out of time, wrong host, unknown or own issuer"
    case .insecureAddress: "plain http"
    case .invalidRequest: "a request that cannot be sent"
    case .noLibrary: "no libcurl"
    case .timedOut: "no answer in time"
    case .interrupted: "cut"
    case .tooLarge: "endless answer"
    case .cancelled: "Esc"
    case .other: "another network error"
    }
  }

  private static func name(of code: RefusalCode) -> String {
    switch code {
    case .phoneAlreadyExists: "PHONE_ALREADY_EXISTS"
    case .sendMessageError: "SEND_MSG_ERROR"
    case .sendCodeLimit: "SEND_VCODE_LIMIT_ERROR"
    case .codeVerifyFailed: "VCODE_VERIFY_FAILED"
    case .registerTokenMissing: "REGISTER_TOKEN_MISSING_ERROR"
    case .validation: "VALIDATION_EXCEPTION"
    case .notFound: "NOT_FOUND"
    case .other(""): "no code"
    case .other: "a code that is new"
    }
  }
}
