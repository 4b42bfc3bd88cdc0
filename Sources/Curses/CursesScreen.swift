internal import CCurses
internal import TTY
internal import TerminalUI

/// The output side: ncurses, which sends the cells that differ.
///
/// ncurses does output only. Its input reads byte by byte, and loses a character that arrives in
/// two reads.
struct CursesScreen {
  private(set) var size: Size
  private var encoder: CellEncoder
  /// What ncurses was handed last; nil if the screen may show anything.
  private var shown: Frame?
  private let terminal: Int32

  /// Starts ncurses; the modes that it sets are in the terminal afterwards. Nil if it refuses.
  init?(type: String, terminal: Int32, theme: Theme) {
    // The size is what the terminal says, never the variables LINES and COLUMNS: ncurses does not
    // start where they are absurd.
    use_env(false)
    use_tioctl(true)
    guard curses_start(type, TerminalLocale.isUnicode ? 1 : 0) != 0 else { return nil }
    self.terminal = terminal
    size = Self.size(of: terminal)
    encoder = CellEncoder(hasColors: Self.startColors(), theme: theme)
    cbreak()
    noecho()
    nonl()
    // Never stop an update because a key is waiting: the frame after it may be long in coming.
    typeahead(-1)
    Self.setInputModes(terminal)
    resize_term(Int32(size.rows), Int32(size.columns))
  }

  /// Asks the terminal for its size; false if it is the same.
  mutating func updateSize() -> Bool {
    let new = Self.size(of: terminal)
    guard new != size else { return false }
    size = new
    // resizeterm would also queue a key for the input that is not used.
    resize_term(Int32(new.rows), Int32(new.columns))
    forget()
    return true
  }

  /// Makes the next frame repaint everything.
  mutating func forget() {
    shown = nil
    curses_forget()
  }

  /// Shows a frame. Only what differs from the last frame is handed over: letting ncurses find
  /// that out costs more than comparing it here.
  ///
  /// - Returns: How many cells were.
  mutating func paint(_ frame: Frame) -> Int {
    var changed = 0
    if var old = shown, old.size == frame.size {
      // Nobody else has it then, so that it need not be copied to be changed.
      shown = nil
      old.become(frame) { row, columns in
        guard row < size.rows else { return }
        let seen = columns.clamped(to: 0..<size.columns)
        encoder.put(frame, row: row, columns: seen, of: size.columns)
        changed += seen.count
      }
      shown = old
    } else {
      for row in 0..<size.rows {
        encoder.put(frame, row: row, columns: 0..<size.columns, of: size.columns)
      }
      shown = frame
      changed = size.rows * size.columns
    }
    showCursor(frame.cursor)
    return changed
  }

  /// Paints the first row again, on which something else was written.
  func repaintFirstRow() {
    curses_repaint_row(0)
  }

  /// Sends bytes at once. Between frames ncurses holds nothing back, so the order is right.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes ncurses believe that the cursor is visible, as it is after the terminal was given back.
  func noteVisibleCursor() {
    curs_set(1)
  }

  private func showCursor(_ cursor: Point?) {
    curs_set(cursor == nil ? 0 : 1)
    let last = Point(column: size.columns - 1, row: size.rows - 1)
    let place = cursor ?? last
    curses_show(
      Int32(min(max(0, place.row), last.row)), Int32(min(max(0, place.column), last.column)))
  }

  private static func startColors() -> Bool {
    // no-color.org: set and not empty means no colour.
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    guard has_colors(), start_color() == OK else { return false }
    let background: Int16 = use_default_colors() == OK ? -1 : 0
    for color in Color.allCases {
      init_pair(Int16(color.rawValue) + 1, Int16(color.rawValue), background)
    }
    return true
  }

  /// What cbreak leaves on: Ctrl-S must not freeze the terminal, and no byte may be changed or
  /// kept back. Ctrl-C, Ctrl-Z and Ctrl-\ stay signals: they work whatever the program does, also
  /// while it waits for a terminal that takes no output. The price is that they are signals in a
  /// paste, too; terminals take them out of what they paste.
  private static func setInputModes(_ terminal: Int32) {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON | ISTRIP | INLCR | IGNCR | ICRNL)
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    tcsetattr(terminal, TCSANOW, &modes)
    def_prog_mode()
  }

  /// The size now. A terminal that says 0 (a serial line, some containers) has 80 × 24; beyond
  /// 1000 × 500 something is wrong, and memory is not.
  private static func size(of terminal: Int32) -> Size {
    var window = winsize()
    guard curses_window_size(terminal, &window) == 0 else { return Size(columns: 80, rows: 24) }
    return Size(
      columns: window.ws_col == 0 ? 80 : min(Int(window.ws_col), 1000),
      rows: window.ws_row == 0 ? 24 : min(Int(window.ws_row), 500))
  }
}
