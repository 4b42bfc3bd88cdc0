import PseudoTerminal

/// What a person does at any screen.
extension PseudoTerminal {
  /// Waits for a text.
  func wait(toSee text: String, seconds: Double = 10) throws {
    try wait(for: "“\(text)”", seconds: seconds) { $0.shows(text) }
  }

  /// Waits for one of some texts.
  func wait(toSeeAnyOf texts: [String], seconds: Double = 10) throws {
    try wait(for: texts.joined(separator: " | "), seconds: seconds) { $0.shows(anyOf: texts) }
  }

  /// Waits for a text whose end may be elsewhere, as in a box over another screen.
  func wait(toSeeBeginningOf text: String) throws {
    try wait(for: "“\(text)”") { ShownText($0.screen.text).has(text, letters: 16) }
  }

  /// Gives the window another size, and waits until it is painted in that.
  func resizeAndWait(columns: Int, rows: Int) throws {
    let paintings = paintings
    resize(columns: columns, rows: rows)
    try wait(for: "\(columns)x\(rows)") { $0.isPainted(since: paintings) }
  }

  /// Waits for what may come true with the time alone, when nothing is written any more.
  func waitOrPoll(
    for what: String, seconds: Double, until isTrue: (PseudoTerminal) -> Bool
  ) throws {
    for _ in 0..<Int(seconds / 0.2) {
      if (try? wait(for: what, seconds: 0.2, until: isTrue)) != nil { return }
    }
    try wait(for: what, seconds: 0, until: isTrue)
  }

  /// Types keys as soon as the screen shows a text.
  func press(_ keys: String, after text: String) throws {
    try wait(toSee: text)
    try type(keys)
  }

  /// Answers a question as soon as it hears keys.
  ///
  /// At first it hears none, so that a key meant for the screen below does not answer it. Ctrl-L,
  /// once it is heard, paints the whole screen again and does nothing else.
  func answerQuestion(_ keys: String) throws {
    let paintings = paintings
    for _ in 0..<100 {
      try type(Key.controlL)
      if (try? wait(for: "", seconds: 0.1) { $0.isPainted(since: paintings) }) != nil {
        return try type(keys)
      }
    }
    throw CellFailure("the question hears no key:\n\(screen.text)")
  }

  /// Quits by the program's own key, which leaves the terminal as it was.
  func quit() throws {
    try type("q")
    let text = screen.text
    guard let end = try? waitForEnd() else {
      throw CellFailure("it does not quit:\n\(text)\n-- and then:\n\(screen.text)")
    }
    guard end.how == .exited(0) else { throw CellFailure("it ended so: \(end.how)") }
    // 7: lines wrap, as they do in every new terminal.
    guard modes == modesBefore, screen.modes.subtracting([7]) == [25] else {
      throw CellFailure("the terminal is not as it was: \(screen.modes)")
    }
  }

  /// Whether the screen was cleared once more and painted again, the last line last.
  private func isPainted(since paintings: Int) -> Bool {
    self.paintings > paintings && screen.lines.last?.isEmpty == false
  }

  /// How often the screen was cleared.
  private var paintings: Int {
    let clear = Array("\u{1b}[H\u{1b}[2J".utf8)
    var count = 0
    var at = transcript.startIndex
    while let next = transcript[at...].firstIndex(of: 0x1b) {
      if transcript[next...].starts(with: clear) { count += 1 }
      at = next + 1
    }
    return count
  }
}
