import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Entering a date and time")
struct DateTimeEntryTests {
  private func entry(_ text: String = "2026-12-24 18:30", part: Int = 0) -> DateTimeEntry {
    var entry = DateTimeEntry(nil, proposal: time("2026-12-01 09:00"))
    _ = entry.paste(text, in: .utc)
    for _ in 0..<part { press("Right", in: &entry) }
    return entry
  }

  private func time(_ text: String) -> CivilTime {
    LocalZone.utc.civil(UnixTime(iso8601: text) ?? UnixTime(milliseconds: 0))
  }

  /// Presses named keys, and other words sign by sign.
  private func press(_ script: String, in entry: inout DateTimeEntry) {
    let keys: [String: Key] = [
      "Left": .left, "Right": .right, "Up": .up, "Down": .down, "Home": .home, "End": .end,
      "Back": .backspace, "Del": .delete, "Tab": .tab,
    ]
    for word in script.split(separator: " ") {
      if let key = keys[String(word)] {
        _ = entry.handle(key)
      } else {
        for character in word { _ = entry.handle(.character(character)) }
      }
    }
  }

  private func shown(_ entry: DateTimeEntry, isFocused: Bool = true) -> String {
    entry.segments(isFocused: isFocused).map { segment in
      segment.separator + (segment.isSelected ? "[\(segment.text)]" : segment.text)
    }.joined()
  }

  @Test(
    "Keys change the part that is selected, and nothing else",
    arguments: [
      ("Up", "[2027]-12-24 18:30"), ("Right Up", "2027-[01]-24 18:30"),
      ("Right Right Up Up", "2026-12-[26] 18:30"), ("Left Down", "[2025]-12-24 18:30"),
      ("End Up", "2026-12-24 18:[35]"), ("End Down Right", "2026-12-24 18:[25]"),
      ("End Left Up Up Up Up Up Up", "2026-12-25 [00]:30"), ("End Home Up", "[2027]-12-24 18:30"),
      ("2027", "2027-[12]-24 18:30"), ("27 Right", "2027-[12]-24 18:30"),
      ("2027010203", "2027-01-02 03:[30]"), ("202701020304", "2027-01-02 03:[04]"),
      ("27-1-2 Right 3:4", "2027-01-02 03:[4_]"), ("2027/1/2/3:04", "2027-01-02 03:[04]"),
      ("２０２７－０１", "2027-01-[24] 18:30"), ("2027年1月2日3点", "2027-01-02 03:[30]"),
      ("Right 1", "2026-[1_]-24 18:30"), ("Right 5", "2026-05-[24] 18:30"),
      ("Right 13", "2026-12-[24] 18:30"), ("Right 00", "2026-01-[24] 18:30"),
      ("Right Right 9", "2026-12-09 [18]:30"), ("Right Right 39", "2026-12-31 [18]:30"),
      ("End 99", "2026-12-24 18:[09]"), ("End 60", "2026-12-24 18:[0_]"),
      ("1999", "2000-[12]-24 18:30"),
      ("2 Back", "[2026]-12-24 18:30"), ("Right 1 Back", "2026-[12]-24 18:30"),
      ("2027 Back", "[2027]-12-24 18:30"), ("Del", "[2026]-12-24 18:30"),
      ("202 Right", "2026-[12]-24 18:30"), ("Right 0 Right", "2026-12-[24] 18:30"),
    ])
  func keys(script: String, result: String) {
    var entry = entry()
    press(script, in: &entry)
    #expect(shown(entry) == result)
  }

  @Test("A day that the month does not have becomes its last, and years stay in this century")
  func bounds() {
    var last = entry("2028-01-31 10:00", part: 1)
    press("Up", in: &last)
    #expect(shown(last) == "2028-[02]-29 10:00")
    press("Home Up", in: &last)
    #expect(shown(last) == "[2029]-02-28 10:00")
    var typedOver = entry("2026-01-31 10:00", part: 1)
    press("1", in: &typedOver)
    press("2", in: &typedOver)
    #expect(shown(typedOver) == "2026-12-[31] 10:00")
    var end = entry("2099-12-31 23:58", part: 4)
    press("Up Left Up Left Up Left Up Left Up", in: &end)
    #expect(end.value == time("2099-12-31 23:58"))
    var start = entry("2000-01-01 00:00", part: 4)
    press("Down Left Down Left Down Left Down Left Down", in: &start)
    #expect(start.value == time("2000-01-01 00:00"))
  }

  @Test("The minute goes from multiple to multiple")
  func minutes() {
    var entry = entry("2026-12-31 23:57", part: 4)
    press("Up", in: &entry)
    #expect(shown(entry) == "2027-01-01 00:[00]")
    press("57 Down", in: &entry)
    #expect(shown(entry) == "2027-01-01 00:[55]")
  }

  @Test("Where it may be empty the first key fills it in, and Delete empties it")
  func optional() {
    let empty = DateTimeEntry(nil, isOptional: true, proposal: time("2026-12-01 09:00:30"))
    #expect(empty.value == nil)
    #expect(shown(empty) == "[____]-__-__ __:__")
    for (script, result) in [
      ("Up", "[2026]-12-01 09:00"), ("Right", "[2026]-12-01 09:00"), ("2", "[2___]-12-01 09:00"),
      ("Back", "[____]-__-__ __:__"), ("Up Up Right Del", "[____]-__-__ __:__"),
      ("-", "[____]-__-__ __:__"), ("x", "[____]-__-__ __:__"),
    ] {
      var entry = empty
      press(script, in: &entry)
      #expect(shown(entry) == result)
    }
    #expect(
      DateTimeEntry(nil, proposal: time("2026-12-01 09:00")).value == time("2026-12-01 09:00"))
  }

  @Test("Keys of the form are left to it, and end the typing")
  func others() {
    for key: Key in [.tab, .backTab, .enter, .escape, .pageUp, .character("q"), .character("é")] {
      var entry = entry()
      press("2", in: &entry)
      #expect(shown(entry) == "[2___]-12-24 18:30")
      let isHandled = entry.handle(key)
      #expect(!isHandled)
      #expect(shown(entry) == "[2026]-12-24 18:30")
    }
    #expect(shown(entry(), isFocused: false) == "2026-12-24 18:30")
  }

  @Test(
    "A date is taken from a paste as people and servers write it",
    arguments: [
      ("2026-12-24 18:30", "2026-12-24 18:30"), (" 2026-1-2 3:04\n", "2026-01-02 03:04"),
      ("2026年12月24日 18:30", "2026-12-24 18:30"), ("２０２６年１２月２４日　１８：３０", "2026-12-24 18:30"),
      ("2026年1月2日8点05分", "2026-01-02 08:05"), ("2026 年 1 月 2 日", "2026-01-02 09:15"),
      ("2026/12/24", "2026-12-24 09:15"), ("2026.12.24 18:30:59", "2026-12-24 18:30"),
      ("12/24", "2030-12-24 09:15"), ("12月24日", "2030-12-24 09:15"),
      ("3/4 5:06", "2030-03-04 05:06"),
      ("2026-12-24T10:30:00Z", "2026-12-24 18:30"),
      ("2026-12-24T10:30:00.123Z", "2026-12-24 18:30"),
      ("2026-12-24T18:30:00+08:00", "2026-12-24 18:30"), ("2026-12-24T18:30", "2026-12-24 18:30"),
      ("2026-12-24T18:30:00.123", "2026-12-24 18:30"),
    ])
  func pastes(text: String, result: String) {
    var entry = entry("2030-05-05 09:15")
    let isTaken = entry.paste(text, in: LocalZone(fixedSeconds: 8 * 3600))
    #expect(isTaken)
    #expect(entry.value == time(result))
  }

  @Test(
    "Any other paste is refused and changes nothing",
    arguments: [
      "", " ", "tomorrow", "2026-02-30", "2026-13-01", "1999-12-24", "2100-01-01", "18:30", "24",
      "12/24/2026", "24.12.2026", "2026-12", "2026-12-24 25:00", "2026-12-24 18", "15915719111",
      "2026-12-24 18:30 or so", "on 2026-12-24", "2026-12/24", "2026年12月24", "12月24", "13/45",
      "2026-12-24 18:30:00:00", "12/24 18:30/5", "2026-12-24\u{1B}18:30", "1/2/3/4/5",
      "99999999999999999999/1",
    ])
  func refusedPastes(text: String) {
    var entry = entry("2030-05-05 09:15", part: 2)
    let before = entry
    let isTaken = entry.paste(text, in: .utc)
    #expect(!isTaken)
    #expect(entry == before)
    let isLongOneTaken = entry.paste(String(repeating: text + "1", count: 100_000), in: .utc)
    #expect(!isLongOneTaken)
  }

  @Test("Whatever is pressed, it shows a time that exists, to the minute, in this century")
  func anything() {
    let keys: [Key] =
      "0123456789-:x９".map { .character($0) }
      + [.left, .right, .up, .down, .home, .end, .backspace, .delete, .tab]
    var random = SystemRandomNumberGenerator()
    for isOptional in [true, false] {
      var entry = DateTimeEntry(nil, isOptional: isOptional, proposal: time("2026-12-31 23:59"))
      for _ in 0..<20_000 {
        _ = entry.handle(keys.randomElement(using: &random) ?? .up)
        #expect(entry.value != nil || isOptional)
        #expect(entry.value?.second ?? 0 == 0)
        #expect((2000...2099).contains(entry.value?.year ?? 2000))
        #expect(entry.segments(isFocused: true).map(\.text.count) == [4, 2, 2, 2, 2])
      }
    }
  }
}
