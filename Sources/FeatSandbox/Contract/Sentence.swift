/// Everything that the sandbox says to a person, in both languages.
enum Sentence: Sendable {
  case done
  case phoneAlreadyExists, messageNotSent, tooManyCodes, wrongCode, permitMissing, invalidFields
  case required, mayNotBeNull, notText, bodyIsNoObject
  case unknownCountry, otherCallingCode, illFormedPhone, illFormedCode, shortPassword, unknownForm
  case noCredentials, badKey, unknownPath, wrongMethod, slashMissing
  case badRequest, tooLarge, headersTooLarge, notSaved

  /// The sentence in one language.
  func text(in language: Language) -> String {
    language == .chinese ? words.chinese : words.english
  }

  private var words: (english: String, chinese: String) {
    switch self {
    case .done: ("OK", "成功")
    case .phoneAlreadyExists, .messageNotSent, .tooManyCodes, .wrongCode, .permitMissing,
      .invalidFields:
      wordsOfErrors
    case .required, .mayNotBeNull, .notText, .bodyIsNoObject, .unknownCountry, .otherCallingCode,
      .illFormedPhone, .illFormedCode, .shortPassword, .unknownForm:
      wordsAtFields
    case .noCredentials, .badKey, .unknownPath, .wrongMethod, .slashMissing, .badRequest,
      .tooLarge, .headersTooLarge, .notSaved:
      wordsOfHTTP
    }
  }

  private var wordsOfErrors: (String, String) {
    switch self {
    case .phoneAlreadyExists: ("This phone number already has an account.", "该手机号已注册。")
    case .messageNotSent: ("The message could not be sent. Try again later.", "短信发送失败，请稍后重试。")
    case .tooManyCodes:
      ("Too many codes were sent to this number. Try again later.", "验证码发送次数过多，请稍后再试。")
    case .wrongCode: ("The code is wrong or has expired.", "验证码错误或已过期。")
    case .permitMissing:
      ("The sign-up permit is missing, wrong or has expired.", "注册凭证缺失、错误或已过期。")
    default: ("Some of the input is not valid.", "输入有误。")
    }
  }

  private var wordsAtFields: (String, String) {
    switch self {
    case .required: ("This field is required.", "该字段是必填项。")
    case .mayNotBeNull: ("This field may not be null.", "该字段不能为 null。")
    case .notText: ("Not a valid string.", "不是有效的字符串。")
    case .unknownCountry: ("Not a valid country code.", "国家代码无效。")
    case .otherCallingCode:
      ("The phone number's calling code belongs to another country.", "手机号区号与国家不符。")
    case .illFormedPhone:
      ("Enter a phone number like +86-15915719111.", "请输入正确的手机号，例如 +86-15915719111。")
    case .illFormedCode: ("The code has six digits.", "验证码为六位数字。")
    case .shortPassword: ("The password must have at least 6 characters.", "密码至少需要 6 个字符。")
    case .unknownForm: ("Not a valid choice.", "不是有效的选项。")
    default: ("The body must be a JSON object.", "请求体必须是 JSON 对象。")
    }
  }

  private var wordsOfHTTP: (String, String) {
    switch self {
    case .noCredentials: ("Authentication credentials were not provided.", "身份认证信息未提供。")
    case .badKey: ("Invalid token.", "认证令牌无效。")
    case .unknownPath: ("Not found.", "未找到。")
    case .wrongMethod: ("Method not allowed.", "方法不被允许。")
    case .slashMissing: ("This path ends with a slash.", "路径应以斜杠结尾。")
    case .tooLarge: ("The body is larger than 1 MiB.", "请求体超过 1 MiB。")
    case .headersTooLarge: ("The header fields are larger than 64 KiB.", "请求头超过 64 KiB。")
    case .notSaved: ("The sandbox could not save its state.", "沙盒无法保存状态。")
    default: ("Malformed request.", "请求格式错误。")
    }
  }
}
