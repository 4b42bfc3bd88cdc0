import FeatDomain
import Foundation
import HostileServer
import Testing

/// A text that would do harm to a terminal, and the same text with question marks in its place.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let harmless: String

  /// Every kind of scalar that must not reach a terminal.
  static let scalarList: [Unicode.Scalar] = {
    let values: [UInt32] = [
      0x00, 0x05, 0x07, 0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x0e, 0x1b, 0x7f, 0x80, 0x85, 0x8d, 0x90,
      0x9b, 0x9d, 0xad, 0x061c, 0x115f, 0x180e, 0x200b, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029,
      0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xe000, 0xfe0f, 0xfeff, 0xffa0, 0xfff9,
      0xfffe, 0x1fffe, 0xe0001, 0xe0041, 0xe007f, 0xf0000, 0x10fffd,
    ]
    return values.compactMap(Unicode.Scalar.init)
  }()

  /// All of them between letters.
  static let scalars = HostileText(
    testDescription: "scalars",
    text: "Begin" + scalarList.map { "x\($0)" }.joined() + "End",
    harmless: "Begin" + scalarList.map { _ in "x?" }.joined() + "End")

  /// What terminals obey: clear, home, title, report, alternate characters, reset, mouse, device
  /// control; with ESC and with C1.
  static let sequences = HostileText(
    testDescription: "sequences",
    text: "Begin\u{1b}[2J\u{1b}[H\u{1b}]0;owned\u{7}\u{1b}[6n\u{1b}(0\u{1b}c\u{1b}[?1003h\u{1b}P1$r"
      + "\u{1b}\\\u{9b}2J\u{9d}0;owned\u{9c}\r\n\u{8}\u{8}\u{8}End",
    harmless: "Begin?[2J?[H?]0;owned??[6n?(0?c?[?1003h?P1$r?\\?2J?0;owned??????End")

  /// More than fits anywhere, most of it hidden.
  static let long = HostileText.repeating(2_000)
  /// A megabyte.
  static let megabyte = HostileText.repeating(150_000)

  /// Combining marks without end on one letter: only the first four are shown.
  static let marks = HostileText(
    testDescription: "marks",
    text: "Begin e" + String(repeating: "\u{301}", count: 200) + "End",
    harmless: "Begin e\u{301}\u{301}\u{301}\u{301}End")

  static let all = [scalars, sequences, marks, long, megabyte]

  private static func repeating(_ count: Int) -> HostileText {
    HostileText(
      testDescription: "\(count) times",
      text: "Begin" + String(repeating: "x\u{202e}\u{1b}[2J", count: count),
      harmless: "Begin" + String(repeating: "x??[2J", count: count))
  }
}

/// A place where a text of the server's is shown.
enum ServerTextPlace: CaseIterable {
  case fieldMessage, limitMessage, refusalCode, userName, location, countryLabel

  /// Makes the server say a text there.
  func say(_ text: String, with server: StandIn) throws {
    let json = try String(decoding: JSONEncoder().encode(text), as: UTF8.self)
    let bad = "400 Bad Request"
    switch self {
    case .fieldMessage:
      let body = #"{"error":true,"code":"VALIDATION_EXCEPTION","data":{"phone":[\#(json)]}}"#
      server.answer(.code, with: [.answer(body, status: bad)])
    case .limitMessage:
      let body = #"{"error":true,"code":"SEND_VCODE_LIMIT_ERROR","message":\#(json)}"#
      server.answer(.code, with: [.answer(body, status: bad)])
    case .refusalCode:
      let body = #"{"error":true,"code":\#(json),"message":\#(json)}"#
      server.answer(.code, with: [.answer(body, status: bad)])
    case .userName:
      server.answer(
        .user, with: [.answer(#"{"data":{"uid":1,"firstname":\#(json),"lastname":\#(json)}}"#)])
    case .location:
      server.answer(
        .user, with: [.answer(#"{"data":{"uid":1,"location":\#(json),"timezone":\#(json)}}"#)])
    case .countryLabel:
      server.answer(
        .countries,
        with: [.answer(#"{"data":[{"iso3":"XQZ","calling_code":"999","label":\#(json)}]}"#)])
    }
  }

  /// Where the program has to be, and what is pressed there, for it to be shown.
  var way: (place: Place, keys: String) {
    switch self {
    case .fieldMessage, .limitMessage, .refusalCode: (.phone, "\r")
    case .userName, .location: (.home, "A")
    case .countryLabel: (.country, "")
    }
  }
}
