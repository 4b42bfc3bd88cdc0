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
  /// The body has more bytes than the operation reads.
  static func tooLarge(limit: Int) -> Sentence {
    Sentence("The body is larger than \(limit >> 20) MiB.", "请求体超过 \(limit >> 20) MiB。")
  }

  static let noCredentials = Sentence(
    "Authentication credentials were not provided.", "身份认证信息未提供。")
  static let badKey = Sentence("Invalid token.", "认证令牌无效。")
  static let unknownPath = Sentence("Not found.", "未找到。")
  static let wrongMethod = Sentence("Method not allowed.", "方法不被允许。")
  static let slashMissing = Sentence("This path ends with a slash.", "路径应以斜杠结尾。")
  static let badRequest = Sentence("Malformed request.", "请求格式错误。")
  static let brokenRule = Sentence("Server error.", "服务器错误。")
  static let noPermission = Sentence(
    "You do not have permission to perform this action.", "您没有执行该操作的权限。")
  static let invalidPage = Sentence("Invalid page.", "无效页面。")
  static let wrongMediaType = Sentence("Unsupported media type.", "不支持的媒体类型。")
  static let brokenForm = Sentence("Multipart form parse error.", "Multipart 表单解析错误。")
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
  static let otherPassword = Sentence(
    "The two passwords are not the same.", "两次输入的密码不一致。")
  static let wrongOldPassword = Sentence("The old password is wrong.", "原密码错误。")
  static let unknownForm = Sentence("Not a valid choice.", "不是有效的选项。")
  static let notObject = Sentence("Expected an object.", "应为一个对象。")
  static let notList = Sentence("Expected a list of items.", "应为一个列表。")
  static let mayNotBeBlank = Sentence("This field may not be blank.", "该字段不能为空。")
  static let notWhole = Sentence("A valid integer is required.", "请填写合法的整数值。")
  static let notNumber = Sentence("A valid number is required.", "请填写合法的数字。")
  static let notMoment = Sentence(
    "Enter a date and time like 2026-12-01T10:00:00+08:00.",
    "请输入日期时间，例如 2026-12-01T10:00:00+08:00。")
  static let notChoice = Sentence("Not a valid choice.", "不是合法选项。")
  static let notPrice = Sentence(
    "Enter a price above 0 with at most two decimals.", "请输入大于 0 且最多两位小数的价格。")

  /// A text is longer than allowed.
  static func tooLong(limit: Int) -> Sentence {
    Sentence(
      "Ensure this field has no more than \(limit) characters.", "请确保这个字段不超过 \(limit) 个字符。")
  }

  /// A list has more items than allowed.
  static func tooMany(limit: Int) -> Sentence {
    Sentence(
      "Ensure this field has no more than \(limit) elements.", "请确保这个字段不超过 \(limit) 项。")
  }

  /// A number lies outside what is allowed.
  static func outside(_ range: ClosedRange<Int>) -> Sentence {
    Sentence(
      "Enter a number from \(range.lowerBound) to \(range.upperBound).",
      "请输入 \(range.lowerBound) 到 \(range.upperBound) 之间的数字。")
  }
}

/// What is wrong with a project.
extension Sentence {
  static let noTags = Sentence("Add at least one tag.", "请至少添加一个标签。")
  static let startIsPast = Sentence(
    "The start must lie in the future.", "开始时间必须晚于当前时间。")
  static let closingIsPast = Sentence(
    "Bidding must close in the future; it does so 7 days before the start unless you say when.",
    "截止时间必须晚于当前时间；未填写时为开始时间前 7 天。")
  static let closingAfterStart = Sentence(
    "Bidding must close before the start.", "截止时间必须早于开始时间。")
  static let endBeforeStart = Sentence(
    "The end must be after the start.", "结束时间必须晚于开始时间。")
  static let illFormedCallNumber = Sentence("Enter a valid phone number.", "请输入有效的电话号码。")
  static let notParticipant = Sentence(
    "This user does not take part in the project.", "该用户没有参与此项目。")
  static let hasQuit = Sentence(
    "This user has withdrawn from the project.", "该用户已退出此项目。")
  static let noSuchProject = Sentence("There is no such project.", "项目不存在。")
  static let noFile = Sentence("No file was submitted.", "没有提交任何文件。")
  static let notFile = Sentence("The submitted data was not a file.", "提交的数据不是文件。")
  static let emptyFile = Sentence("The submitted file is empty.", "提交的文件是空的。")
  static let notImage = Sentence(
    "Upload a valid image: PNG, JPEG, GIF, WebP or BMP.", "请上传有效的图片：PNG、JPEG、GIF、WebP 或 BMP。")
  static let tooManyImages = Sentence(
    "A project has at most 5 images.", "每个项目最多 5 张图片。")
}
