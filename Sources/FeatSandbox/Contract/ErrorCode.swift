/// One of FEAT's own errors: its code and what its message says.
struct ErrorCode: Equatable, Sendable {
  /// The code, such as `PHONE_ALREADY_EXISTS`.
  let name: String
  /// The message.
  let sentence: Sentence

  /// Makes an error; an operation adds its own where it needs them.
  init(_ name: String, _ english: String, _ chinese: String) {
    self.name = name
    sentence = Sentence(english, chinese)
  }
}

extension ErrorCode {
  static let phoneAlreadyExists = ErrorCode(
    "PHONE_ALREADY_EXISTS", "This phone number already has an account.", "该手机号已注册。")
  static let messageNotSent = ErrorCode(
    "SEND_MSG_ERROR", "The message could not be sent. Try again later.", "短信发送失败，请稍后重试。")
  static let tooManyCodes = ErrorCode(
    "SEND_VCODE_LIMIT_ERROR", "Too many codes were sent to this number. Try again later.",
    "验证码发送次数过多，请稍后再试。")
  static let wrongCode = ErrorCode(
    "VCODE_VERIFY_FAILED", "The code is wrong or has expired.", "验证码错误或已过期。")
  static let permitMissing = ErrorCode(
    "REGISTER_TOKEN_MISSING_ERROR", "The sign-up permit is missing, wrong or has expired.",
    "注册凭证缺失、错误或已过期。")
  static let wrongCredentials = ErrorCode(
    "INVALID_CREDENTIALS", "The phone number or the password is wrong.", "手机号或密码错误。")
  static let noQuestion = ErrorCode(
    "SECURITY_QUESTION_MISSING", "There is no recovery question for this phone number.",
    "该手机号没有设置密保问题。")
  static let wrongAnswer = ErrorCode(
    "SECURITY_ANSWER_WRONG", "The answer is wrong.", "答案错误。")
  static let noRecovery = ErrorCode(
    "RECOVERY_SESSION_MISSING", "Answer the recovery question first.", "请先回答密保问题。")
  static let invalidFields = ErrorCode(
    "VALIDATION_EXCEPTION", "Some of the input is not valid.", "输入有误。")
  static let alreadyQuit = ErrorCode(
    "BID_ABANDONED", "You have withdrawn from this project.", "您已退出该项目。")

  static let noBid = ErrorCode(
    "NO_BID", "You have not bid on this project.", "您尚未对该项目报价。")
  static let hasBid = ErrorCode(
    "ALREADY_BID", "You have bid on this project.", "您已对该项目报价。")

  /// The project's status does not allow what was asked for.
  static func invalidStatus(_ status: Project.Status) -> ErrorCode {
    let name = status.name
    return ErrorCode(
      "INVALID_STATUS", "The project is \(name.english): this is not possible.",
      "项目当前状态为“\(name.chinese)”，不能进行此操作。")
  }
}

extension Project.Status {
  /// What a message calls it.
  fileprivate var name: Sentence {
    switch self {
    case .draft: Sentence("a draft", "草稿")
    case .review: Sentence("under review", "审核中")
    case .open: Sentence("open", "已发布")
    case .closed: Sentence("closed", "关闭")
    case .completed: Sentence("completed", "已完成")
    case .cancelled: Sentence("cancelled", "已取消")
    }
  }
}
