import HTTP

/// Why an operation did not do what it was asked to: facts, from which the app makes sentences.
public struct APIFailure: Error, Equatable, Sendable {
  /// The kinds of failure that call for different words.
  public enum Kind: Equatable, Sendable {
    /// FEAT refused, with its code.
    case refused(RefusalCode)
    /// The session is over: its credential is wrong or out of time (401) and cannot be renewed, or
    /// see ``APIFailure/isSignedOutElsewhere``.
    case unauthorized
    /// The user may not do this (403).
    case forbidden
    /// There is no such thing, or not for this user (404).
    case notFound
    /// Too many requests (429); the seconds to wait, where the server says so.
    case tooManyRequests(retryAfter: Int?)
    /// The token endpoint refused (OAuth 2.0, RFC 6749 section 5.2), with its `error`.
    case oauth(OAuthError)
    /// Any other refusal by HTTP status (3xx, 4xx).
    case rejected(status: Int)
    /// The server itself failed (5xx).
    case serverError(status: Int)
    /// The answer is not what the contract promises: HTML, a cut document, another shape.
    case unreadable
    /// No whole answer came.
    case transport(Transport)
  }

  /// Why no whole answer came: ``HTTPFailure/Kind`` for those who know nothing of HTTP.
  public enum Transport: Equatable, Sendable {
    case invalidRequest, insecureAddress, cannotResolve, cannotConnect, untrusted, timedOut
    case interrupted, tooLarge, noLibrary, cancelled
    /// Anything else, with the transport's number for it.
    case other(Int)
  }

  /// What the server says about one field of the request.
  public struct FieldMessage: Equatable, Sendable {
    /// The field's name, safe to print; nested ones are joined by a dot: `service_address.phone`.
    /// Empty for what belongs to no field.
    public var field: String
    /// The server's sentence, safe to print.
    public var message: String

    /// Makes a message for a field.
    public init(field: String, message: String) {
      self.field = field
      self.message = message
    }
  }

  /// What went wrong.
  public var kind: Kind
  /// The server's own sentence, safe to print; nil where there is none.
  public var serverMessage: String?
  /// What the server says field by field (`VALIDATION_EXCEPTION`).
  public var fields: [FieldMessage]
  /// Whether the server may have done it all the same: the answer of a write was lost.
  public var mayHaveTakenEffect: Bool
  /// Whether nothing was sent because another copy of the program has signed out meanwhile, or
  /// somebody else has signed in there. What is on the disk is not this session's any more.
  public private(set) var isSignedOutElsewhere = false

  /// Makes a failure.
  public init(
    _ kind: Kind, serverMessage: String? = nil, fields: [FieldMessage] = [],
    mayHaveTakenEffect: Bool = false
  ) {
    self.kind = kind
    self.serverMessage = serverMessage
    self.fields = fields
    self.mayHaveTakenEffect = mayHaveTakenEffect
  }

  /// Another copy of the program has ended the session.
  public static var signedOutElsewhere: APIFailure {
    var failure = APIFailure(.unauthorized)
    failure.isSignedOutElsewhere = true
    return failure
  }

  /// Whether the token endpoint misses `device_id`, which this program sends: no fault of what the
  /// user typed or set.
  public var isAboutDeviceID: Bool {
    kind == .oauth(.invalidRequest) && serverMessage?.lowercased().contains("device_id") == true
  }

  /// What the server says about the first of these fields that it complains about.
  public func message(for names: String...) -> String? {
    fields.first { names.contains($0.field) }?.message
  }
}

extension APIFailure.Transport {
  init(_ failure: HTTPFailure) {
    switch failure.kind {
    case .invalidRequest: self = .invalidRequest
    case .insecureAddress: self = .insecureAddress
    case .cannotResolve: self = .cannotResolve
    case .cannotConnect: self = .cannotConnect
    case .untrusted: self = .untrusted
    // Before anything was sent it was the connection that took too long, not the answer.
    case .timedOut: self = failure.mayHaveArrived ? .timedOut : .cannotConnect
    case .interrupted: self = .interrupted
    case .tooLarge: self = .tooLarge
    case .noLibrary: self = .noLibrary
    case .cancelled: self = .cancelled
    case .other(let number): self = .other(number)
    }
  }
}

/// FEAT's error codes, an open set.
public enum RefusalCode: Hashable, Sendable {
  /// `PHONE_ALREADY_EXISTS`: the number has an account.
  case phoneAlreadyExists
  /// `SEND_MSG_ERROR`: the SMS could not be sent.
  case sendMessageError
  /// `SEND_VCODE_LIMIT_ERROR`: the number has had its codes for now.
  case sendCodeLimit
  /// `VCODE_VERIFY_FAILED`: the code is wrong or out of time.
  case codeVerifyFailed
  /// `REGISTER_TOKEN_MISSING_ERROR`: the permit is wrong or out of time.
  case registerTokenMissing
  /// `VALIDATION_EXCEPTION`: see the fields.
  case validation
  /// `NOT_FOUND`.
  case notFound
  /// A code that this client does not know, safe to print; empty where the server sent none.
  case other(String)

  /// Makes a code of FEAT's name for it.
  public init(name: String) {
    switch name {
    case "PHONE_ALREADY_EXISTS": self = .phoneAlreadyExists
    case "SEND_MSG_ERROR": self = .sendMessageError
    case "SEND_VCODE_LIMIT_ERROR": self = .sendCodeLimit
    case "VCODE_VERIFY_FAILED": self = .codeVerifyFailed
    case "REGISTER_TOKEN_MISSING_ERROR": self = .registerTokenMissing
    case "VALIDATION_EXCEPTION": self = .validation
    case "NOT_FOUND": self = .notFound
    default: self = .other(name)
    }
  }

  /// Whether it is none of FEAT's that have a meaning here.
  var isUnknown: Bool { if case .other = self { true } else { false } }
}
