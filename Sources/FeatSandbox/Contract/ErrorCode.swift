/// FEAT's own error codes, as far as these operations answer them.
enum ErrorCode: String, Sendable {
  case phoneAlreadyExists = "PHONE_ALREADY_EXISTS"
  case messageNotSent = "SEND_MSG_ERROR"
  case tooManyCodes = "SEND_VCODE_LIMIT_ERROR"
  case wrongCode = "VCODE_VERIFY_FAILED"
  case permitMissing = "REGISTER_TOKEN_MISSING_ERROR"
  case invalidFields = "VALIDATION_EXCEPTION"

  /// What the message says.
  var sentence: Sentence {
    switch self {
    case .phoneAlreadyExists: .phoneAlreadyExists
    case .messageNotSent: .messageNotSent
    case .tooManyCodes: .tooManyCodes
    case .wrongCode: .wrongCode
    case .permitMissing: .permitMissing
    case .invalidFields: .invalidFields
    }
  }
}
