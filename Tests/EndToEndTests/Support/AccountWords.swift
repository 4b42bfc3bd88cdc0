import PseudoTerminal
import Testing

/// The words that tests of accounts look for, in one language; `#` stands for a number.
struct AccountWords: Sendable, CustomTestStringConvertible {
  var language: String
  var welcome: String
  var country: String
  var phone: String
  var clientHint: String
  var deprecatedHint: String
  var password: String
  var wrongPassword: String
  var code: String
  var list: String
  var signedInByClient: String
  var signedInDeprecated: String
  var signedInByCode: String
  var signOut: String
  var signedOut: String
  var notTold: String
  var question: String
  var wrongAnswer: String
  var newPassword: String
  var passwordSet: String
  var changePassword: String
  var passwordChanged: String
  var setQuestion: String
  var questionSet: String
  var switchAccount: String
  var newName: String
  var ranOut: String

  static let english = AccountWords(
    language: "en", welcome: "Welcome to FEAT",
    country: "Which country is your phone number from?", phone: "What is your phone number?",
    clientHint: "With your own OAuth client, from settings.json5.",
    deprecatedHint: "FEAT has deprecated this way", password: "The password of #",
    wrongPassword: "The number or the password is wrong.", code: "Type the six digits of the SMS",
    list: "updated just now", signedInByClient: "with a password, through your own OAuth client",
    signedInDeprecated: "with a password, in the old way that FEAT has deprecated",
    signedInByCode: "with a code by SMS", signOut: "FEAT keeps one key per user",
    signedOut: "Signed out.", notTold: "Signed out here, but FEAT could not be told",
    question: "Recovery question of #", wrongAnswer: "FEAT did not accept this answer.",
    newPassword: "Choose a new password", passwordSet: "The new password is set.",
    changePassword: "Old password:", passwordChanged: "Your password is changed.",
    setQuestion: "Whoever knows the answer can set a new password.",
    questionSet: "Your recovery question is set.", switchAccount: "+ Add another account",
    newName: "Name for it here:", ranOut: "Your session ran out. Sign in as")

  static let chinese = AccountWords(
    language: "zh-Hans", welcome: "欢迎使用 FEAT", country: "您的手机号属于哪个国家或地区？",
    phone: "您的手机号是多少？",
    clientHint: "使用 settings.json5 中您自己的 OAuth 客户端。", deprecatedHint: "FEAT 已弃用此方式",
    password: "# 的密码", wrongPassword: "手机号或密码错误，尚未登录。", code: "请输入短信中的六位验证码",
    list: "刚刚更新", signedInByClient: "密码（您自己的 OAuth 客户端）",
    signedInDeprecated: "密码（FEAT 已弃用的旧方式）", signedInByCode: "短信验证码",
    signOut: "FEAT 为每位用户只保留一个密钥", signedOut: "已退出登录。",
    notTold: "本机已退出登录，但未能通知 FEAT：", question: "# 的安全问题",
    wrongAnswer: "FEAT 没有接受此答案。", newPassword: "设置新密码", passwordSet: "新密码已设置",
    changePassword: "当前密码：", passwordChanged: "密码已修改。",
    setQuestion: "知道答案的人可以重设密码。", questionSet: "安全问题已设置。",
    switchAccount: "+ 添加账号", newName: "在本机的名称：", ranOut: "登录状态已失效。请以")

  static let all = [english, chinese]

  /// An account as the first line of the profile `work` has it.
  func inProfile(name: String) -> String {
    language == "en" ? "\(name) (work)" : "\(name)（work）"
  }

  var testDescription: String { language }
}

extension String {
  /// The sentence about a phone number as it is shown.
  func about(_ number: String) -> String { replacing("#", with: number) }
}

extension PseudoTerminal {
  /// Goes from the first screen to the number, which is filled in.
  func goToNumber(_ words: AccountWords = .english) throws {
    try press("2", after: words.welcome)
    try wait(forText: words.phone)
  }

  /// Goes from the number to the password of 王小明.
  func goToPassword(
    _ words: AccountWords = .english, _ number: String = "+86 138 0013 8000"
  ) throws {
    try press("\t\r", after: words.phone)
    try wait(forText: words.password.about(number))
  }

  /// Waits for the list of 王小明, or of somebody else.
  func waitForList(_ words: AccountWords = .english, of name: String = "王小明") throws {
    try wait(for: "the list of \(name)") {
      $0.screen.text.contains(words.list) && $0.screen.text.contains(name)
    }
  }

  /// Signs out from the list, once the account shows a text.
  func signOut(_ words: AccountWords = .english, after text: String = "+86 1") throws {
    try type("A")
    try press("4", after: text)
    try wait(forText: words.signOut)
    try answerQuestion("\t\r")
  }
}
