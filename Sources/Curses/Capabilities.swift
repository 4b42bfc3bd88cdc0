internal import CCurses
internal import TerminalUI

/// What the terminal's description (terminfo) says.
struct Capabilities {
  private static let pasteOn = Array("\u{1b}[?2004h".utf8)
  private static let pasteOff = Array("\u{1b}[?2004l".utf8)
  /// Buttons and wheel, in the form of SGR, which knows no last column.
  private static let mouseOn = Array("\u{1b}[?1000h\u{1b}[?1006h".utf8)
  private static let mouseOff = Array("\u{1b}[?1006l\u{1b}[?1000l".utf8)
  /// Consoles and terminals that are older than bracketed paste; some print what they do not
  /// know.
  private static let withoutPaste = [
    "linux", "cons25", "wsvt25", "vt52", "sun", "hurd", "mach", "pcansi", "ansi", "cygwin",
  ]

  private let hasPaste: Bool
  /// Whether the terminal leaves out the strings of control that it does not know, and prints none.
  let isModern: Bool
  /// Whether the mouse is reported.
  var hasMouse = false

  init(type: String) {
    hasPaste = !Self.withoutPaste.contains { type == $0 || type.hasPrefix($0 + "-") }
    isModern = hasPaste && !type.hasPrefix("vt")
  }

  /// What the terminal is sent after ncurses has started: application keys, as the description
  /// of the keys presumes, and bracketed paste.
  var enter: [UInt8] {
    Self.bytes("smkx") + (hasPaste ? Self.pasteOn : []) + (hasMouse ? mouse : [])
  }

  /// What switches the mouse as it is to be.
  var mouse: [UInt8] { hasMouse ? Self.mouseOn : Self.mouseOff }

  /// The same after a stop, when ncurses does not know that the screen was left.
  var enterAgain: [UInt8] {
    Self.bytes("smcup") + scrollAll + enter
  }

  /// What makes all rows scroll: ncurses lets some scroll for a moment, and what it sends for one
  /// size may arrive after the window has another.
  var scrollAll: [UInt8] {
    // The short form of this capability, which needs no number of rows.
    Self.bytes("csr") == Array("\u{1b}[%i%p1%d;%p2%dr".utf8) ? Array("\u{1b}[r".utf8) : []
  }

  /// A character of ambiguous width at the upper left, the question where the cursor is then, and
  /// the cursor back in its place; nothing where the terminal cannot do that.
  ///
  /// It is for the program's own screen, whose first row has to be painted again then.
  var widthQuestion: [UInt8] {
    let (save, restore) = (Self.bytes("sc"), Self.bytes("rc"))
    guard !save.isEmpty, !restore.isEmpty else { return [] }
    return save + Self.place(row: 0, column: 0) + Array("\u{201C}\u{1b}[6n".utf8) + restore
  }

  /// What undoes the modes and whatever a frame that was cut off may have left.
  func leave(rows: Int) -> [UInt8] {
    var bytes = (hasPaste ? Self.pasteOff : []) + (hasMouse ? Self.mouseOff : []) + scrollAll
    for name in ["rmkx", "rmir", "smam", "sgr0", "op", "cnorm"] { bytes += Self.bytes(name) }
    let leaveScreen = Self.bytes("rmcup")
    // Without a second screen the shell goes on below the frame.
    if leaveScreen.isEmpty { bytes += Self.place(row: rows - 1, column: 0) + [0x0d, 0x0a] }
    return bytes + leaveScreen
  }

  /// What the keys send.
  var keys: [[UInt8]: Key] {
    var named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ]
    named += (1...12).map { ("kf\($0)", .function($0)) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named {
      let bytes = Self.bytes(name)
      if bytes.count > 1 && bytes[0] == 0x1b { keys[bytes] = key }
    }
    return keys
  }

  /// Whether the terminal has a capability.
  static func has(_ name: String) -> Bool {
    curses_capability(name) != nil
  }

  /// A capability without padding (`$<5>`), which only terminals on a serial line ever needed.
  private static func bytes(_ name: String) -> [UInt8] {
    stripped(curses_capability(name))
  }

  private static func place(row: Int, column: Int) -> [UInt8] {
    guard let cup = curses_capability("cup") else { return [] }
    return stripped(curses_place(cup, Int32(row), Int32(column)))
  }

  private static func stripped(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    var rest = UnsafeRawBufferPointer(start: text, count: strlen(text))[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
