import FeatDomain
import Testing

@Suite("The code in an SMS")
struct VerificationCodeTests {
  @Test(
    "Six digits are found in what people paste",
    arguments: [
      "123456", " 123456\n", "123 456", "123-456", "123 - 456", "１２３４５６", "１２３　４５６", "1 2 3 4 5 6",
      "123\u{A0}456", "123\u{2011}456", "验证码：123456", "验证码 123 456",
      "【FEAT】您的验证码是123456，15分钟内有效，请勿泄露。", "【FEAT】123456（登录验证码），15 分钟内有效。",
      "[FEAT] Your code is 123456. It is valid for 15 minutes.", "FEAT code: 123-456 (15 min)",
      "您正在注册 FEAT，手机号 15915719111，验证码 123456", "+86 159 1571 9111: 123456",
      "2026-11-24 10:15 验证码123456", "123456 15分钟内有效", "客服 400-820-8820，验证码 123456",
      "021-654321 来电，验证码 123456", "G-123456 is your code", "code\n123456\n15 min",
      "单号 2026112400123，验证码123456。如有疑问请致电 1069000012345678",
    ])
  func found(text: String) {
    #expect(VerificationCode.digits(in: text) == "123456")
  }

  @Test(
    "Where there are no six digits nothing is guessed",
    arguments: [
      "", "12345", "1234567", "15915719111", "159 157 19111", "400-820-8820", "021-654321", "15分钟",
      "2026-11-24", "24-11-26", "12 34 56", "1234 56", "123.456", "一二三四五六", "123 45 6", "١٢٣٤٥٦",
      "123 456 15", "654321-8", "1 2 3 4 5 6 7",
    ])
  func notFound(text: String) {
    #expect(VerificationCode.digits(in: text) == nil)
  }

  @Test("A run of exactly six goes before one in two halves")
  func wholeRunFirst() {
    #expect(VerificationCode.digits(in: "654 321 or 123456") == "123456")
  }

  @Test("A paste of a megabyte is read in one go")
  func longPaste() {
    let digits = String(repeating: "7", count: 1_000_000)
    #expect(VerificationCode.digits(in: digits) == nil)
    #expect(VerificationCode.digits(in: digits + " 123456") == "123456")
  }

  @Test("A full-width digit key is that digit, and nothing else is one")
  func keys() {
    #expect("0123456789".map(VerificationCode.digit) == Array("0123456789"))
    #expect("０１２３４５６７８９".map(VerificationCode.digit) == Array("0123456789"))
    for other: Character in ["a", " ", "٣", "１\u{301}", "1\u{FE0F}\u{20E3}", "²", "一", "Ⅷ"] {
      #expect(VerificationCode.digit(other) == nil)
    }
  }
}
