import FeatDomain
import Testing

@Suite("Text from the server")
struct SanitizerTests {
  /// Every range that must not reach a terminal, as its first and last scalar.
  static let hidden: [ClosedRange<UInt32>] = [
    0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x061C...0x061C, 0x115F...0x1160,
    0x180E...0x180E, 0x200B...0x200C, 0x200E...0x200F, 0x2028...0x2029, 0x202A...0x202E,
    0x2060...0x2064, 0x2066...0x2069, 0x206A...0x206F, 0x3164...0x3164, 0xE000...0xF8FF,
    0xFDD0...0xFDEF, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF,
    0x1FFFE...0x1FFFF, 0xE0000...0xE007F, 0xEFFFE...0xEFFFF, 0xF0000...0xFFFFF, 0x100000...0x10FFFF,
  ]

  private func text(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? ""
  }

  @Test("Every scalar of a forbidden range becomes a visible mark", arguments: hidden)
  func forbiddenRange(_ range: ClosedRange<UInt32>) {
    let step = max(1, range.count / 300)
    let values = stride(from: range.lowerBound, to: range.upperBound, by: step)
    for value in Array(values) + [range.upperBound] {
      let hostile = "a\(text(value))b"
      #expect(Sanitizer.line(hostile) == SafeText(text: "a?b", cut: 0), "\(value)")
      #expect(Sanitizer.block(hostile) == SafeText(text: "a?b", cut: 0), "\(value)")
    }
  }

  @Test("What stands beside the forbidden ranges is left alone")
  func neighbours() {
    for value: UInt32 in [0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x2010, 0x2027, 0x3163, 0xFDCF, 0xFFFD] {
      let harmless = "a\(text(value))b"
      #expect(Sanitizer.line(harmless) == SafeText(text: harmless, cut: 0), "\(value)")
    }
  }

  @Test("A line feed is kept in a block and marked in a line")
  func lineFeeds() {
    #expect(Sanitizer.block("a\nb\r\nc").text == "a\nb?\nc")
    #expect(Sanitizer.line("a\nb\r\nc").text == "a?b??c")
    #expect(Sanitizer.block("甲\n乙").text == "甲\n乙")
    #expect(Sanitizer.line("甲\n乙").text == "甲?乙")
  }

  @Test("An escape sequence is only words, and a reversed name stays in its order")
  func attacks() {
    #expect(Sanitizer.line("\u{1B}]52;c;ZXZpbA==\u{7}\u{9B}2J").text == "?]52;c;ZXZpbA==??2J")
    #expect(Sanitizer.line("pay\u{202E}gnp.exe").text == "pay?gnp.exe")
  }

  @Test(
    "Ordinary texts stay as they are",
    arguments: [
      "", "Project 12", "接机服务（浦东机场）", "价格：￥15.00", "한국어", "ไทย น้ำ", "हिन्दी", "Việt", "e\u{301}",
      "עברית",
      "👨‍👩‍👧", "🏳️‍🌈", "🧑🏽‍💻", "🤷‍♂️", "❤️‍🔥", "❤️", "☎️", "1️⃣#️⃣*️⃣", "🇨🇳🇬🇧", "👍🏽", "𠮷", "©",
    ])
  func ordinary(text: String) {
    #expect(Sanitizer.line(text) == SafeText(text: text, cut: 0))
    #expect(Sanitizer.block(text) == SafeText(text: text, cut: 0))
  }

  @Test(
    "A joiner and an emoji selector outside an emoji sequence are marked",
    arguments: [
      ("a\u{200D}b", "a?b"), ("\u{200D}", "?"), ("👨\u{200D}", "👨?"), ("👨\u{200D}a", "👨?a"),
      ("a\u{200D}👨", "a?👨"), ("👨\u{200D}\u{200D}👩", "👨??👩"), ("a\u{FE0F}", "a?"), ("\u{FE0F}", "?"),
      ("中\u{FE0F}", "中?"), ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}?"), ("1\u{FE0F}", "1?"),
      ("1\u{FE0F}a", "1?a"), ("1\u{200D}👨", "1?👨"), ("👨e\u{200D}👩", "👨e?👩"),
      ("👨?\u{200D}👩", "👨??👩"), ("👨\u{301}\u{200D}👩", "👨\u{301}?👩"),
    ])
  func joiners(hostile: String, safe: String) {
    let cleaned = Sanitizer.line(hostile).text
    #expect(Array(cleaned.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test("The tags of England's flag become marks")
  func tagFlag() {
    #expect(Sanitizer.line("🏴󠁧󠁢󠁥󠁮󠁧󠁿").text == "🏴??????")
  }

  @Test("At most four combining marks stand on a base, and none on what is not part of the text")
  func combiningMarks() {
    let marks = String(repeating: "\u{301}", count: 6)
    let four = String(repeating: "\u{301}", count: 4)
    #expect(Sanitizer.line("e\(marks)x") == SafeText(text: "e\(four)x", cut: 2))
    #expect(Sanitizer.line("e\(marks)o\(marks)") == SafeText(text: "e\(four)o\(four)", cut: 4))
    let orphan = Sanitizer.block("\u{301}a\n\u{301}b").text
    #expect(Array(orphan.unicodeScalars) == Array("?a\n?b".unicodeScalars))
  }

  @Test("Half a million combining marks are five scalars and a number")
  func manyCombiningMarks() {
    let hostile = "e" + String(repeating: "\u{489}", count: 524_288)
    let line = Sanitizer.line(hostile)
    #expect(line.text.unicodeScalars.count == 5)
    #expect(line.cut == 524_284)
    #expect(Sanitizer.block(hostile) == line)
  }

  @Test("A title of a megabyte is cut, and how much is said")
  func longTitle() {
    let ascii = String(repeating: "a", count: 1_048_576)
    #expect(Sanitizer.line(ascii).text.utf8.count == 256)
    #expect(Sanitizer.line(ascii).cut == 1_048_576 - 256)
    let chinese = String(repeating: "长", count: 349_525)
    #expect(Sanitizer.block(chinese).text.unicodeScalars.count == 16_384)
    #expect(Sanitizer.block(chinese).cut == 349_525 - 16_384)
  }

  @Test(
    "The limit itself is not cut, and a cut leaves no joiner at the end", arguments: [255, 256])
  func limit(count: Int) {
    let full = String(repeating: "a", count: count - 1) + "é"
    #expect(Sanitizer.line(full) == SafeText(text: full, cut: 0))
    let cut = Sanitizer.line(String(repeating: "a", count: count - 2) + "👨\u{200D}👩")
    #expect(cut.text.unicodeScalars.last != "\u{200D}")
    #expect(cut.text.unicodeScalars.count + cut.cut == count + 1)
  }

  @Test("Whatever comes in, what comes out is safe and coming in again changes nothing")
  func anythingIsSafe() {
    var random = SystemRandomNumberGenerator()
    let interesting: [UInt32] = [
      0x0A, 0x1B, 0x31, 0x61, 0x301, 0x200D, 0xFE0F, 0x20E3, 0x1F468, 0x2764, 0x4E2D, 0xE0067,
      0x202E,
    ]
    for _ in 0..<2000 {
      let scalars = (0..<40).compactMap { _ in
        Unicode.Scalar(
          Bool.random(using: &random)
            ? interesting.randomElement(using: &random) ?? 0
            : UInt32.random(in: 0...0x10FFFF, using: &random))
      }
      let hostile = String(String.UnicodeScalarView(scalars))
      let safe = Sanitizer.block(hostile)
      #expect(Sanitizer.block(safe.text) == SafeText(text: safe.text, cut: 0))
      #expect(
        !safe.text.unicodeScalars.contains { scalar in
          scalar != "\n" && Self.hidden.contains { $0.contains(scalar.value) }
        })
      #expect(safe.text.unicodeScalars.count + safe.cut == scalars.count)
    }
  }
}
