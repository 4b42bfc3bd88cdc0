/// Something that the sandbox says to a person, in both languages.
struct Sentence: Equatable, Sendable {
  /// In English.
  let english: String
  /// In Chinese.
  let chinese: String

  /// Makes a sentence; an operation adds its own where it needs them.
  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The sentence in one language.
  func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

extension Sentence {
  static let done = Sentence("OK", "成功")
}

/// What goes wrong before a rule is asked.
extension Sentence {
  static let noCredentials = Sentence(
    "Authentication credentials were not provided.", "身份认证信息未提供。")
  static let badKey = Sentence("Invalid token.", "认证令牌无效。")
  static let unknownPath = Sentence("Not found.", "未找到。")
  static let wrongMethod = Sentence("Method not allowed.", "方法不被允许。")
  static let slashMissing = Sentence("This path ends with a slash.", "路径应以斜杠结尾。")
  static let badRequest = Sentence("Malformed request.", "请求格式错误。")
  static let tooLarge = Sentence("The body is larger than 1 MiB.", "请求体超过 1 MiB。")
  static let headersTooLarge = Sentence(
    "The header fields are larger than 64 KiB.", "请求头超过 64 KiB。")
  static let notSaved = Sentence("The sandbox could not save its state.", "沙盒无法保存状态。")
}

/// What is wrong with a field.
extension Sentence {
  static let bodyIsNoObject = Sentence(
    "The body must be a JSON object.", "请求体必须是 JSON 对象。")
  static let required = Sentence("This field is required.", "该字段是必填项。")
  static let mayNotBeNull = Sentence("This field may not be null.", "该字段不能为 null。")
  static let notText = Sentence("Not a valid string.", "不是有效的字符串。")
  static let unknownCountry = Sentence("Not a valid country code.", "国家代码无效。")
  static let otherCallingCode = Sentence(
    "The phone number's calling code belongs to another country.", "手机号区号与国家不符。")
  static let illFormedPhone = Sentence(
    "Enter a phone number like +86-15915719111.", "请输入正确的手机号，例如 +86-15915719111。")
  static let illFormedCode = Sentence("The code has six digits.", "验证码为六位数字。")
  static let shortPassword = Sentence(
    "The password must have at least 6 characters.", "密码至少需要 6 个字符。")
  static let unknownForm = Sentence("Not a valid choice.", "不是有效的选项。")
}
