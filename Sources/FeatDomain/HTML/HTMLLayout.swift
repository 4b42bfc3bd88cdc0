/// Plain text as it grows, line by line: white space and breaks are owed until something follows
/// that they stand before, so that none pile up, and none begin or end the text.
struct HTMLLayout {
  /// What stands before the first content of an item or a cell.
  private enum Lead: Equatable {
    case none
    case marker(String)
    /// A cell, and how many cells it has to be kept apart from.
    case cell(Int)
  }

  /// The text so far.
  private(set) var text: PlainBytes
  /// How far lines are indented, in spaces.
  var indent = 0

  /// The line feeds owed: one ends the line, the second leaves a line empty.
  private var breaks = 0
  /// The spaces owed, and whether the last one takes in the white space after it.
  private var spaces = 0
  private var isCollapsing = false
  private var lead = Lead.none
  /// Where the content began that was to be marked; nil while there is none.
  private(set) var mark: Int?
  private var awaitsMark = false

  init(limit: Int) {
    text = PlainBytes(limit: limit)
  }

  /// Puts content in, which is no white space.
  mutating func write(_ content: some Collection<UInt8>) {
    settle()
    text.append(content)
  }

  /// Puts content in behind the last one, whatever is owed.
  mutating func writeBehind(_ content: some Collection<UInt8>) {
    text.append(content)
  }

  /// Any white space: together with that around it it is one space, and none at the ends of a line.
  mutating func addSpace() {
    let isAtStart = breaks > 0 || text.isEmpty || lead != .none
    guard spaces > 0 ? !isCollapsing : !isAtStart else { return }
    spaces += 1
    isCollapsing = true
  }

  /// Spaces that are kept together, unless the line ends with them.
  mutating func addHardSpaces(_ count: Int) {
    spaces += count
    isCollapsing = false
  }

  /// Ends the line, also an empty one; of several empty ones only one stays.
  mutating func breakLine() {
    spaces = 0
    if lead == .none { breaks = min(2, breaks + 1) }
  }

  /// Ends the line unless it is empty.
  mutating func breakBlock() {
    // An empty line is often made with a no-break space.
    if breaks == 0 || spaces > 0 { breakLine() }
    spaces = 0
  }

  /// Ends the line, and leaves one empty.
  mutating func breakParagraph() {
    spaces = 0
    if lead == .none { breaks = 2 }
  }

  /// Begins an item, which is indented so far as its marker is long, beyond the indent so far.
  mutating func startItem(_ marker: String) {
    lead = .none
    breakBlock()
    lead = .marker(marker)
    indent += marker.utf8.count
  }

  /// Begins a cell: in the line of the one before it.
  mutating func startCell(isFirst: Bool) {
    switch lead {
    case .marker: return
    case .cell(let count): lead = .cell(isFirst ? count : count + 1)
    case .none:
      lead = .cell(isFirst ? 0 : 1)
      // The paragraph in the cell before does not end the line.
      if !isFirst { (breaks, spaces) = (0, 0) }
    }
  }

  /// Ends a cell: what follows does so without an empty line, if the cell has content.
  mutating func closeCell() {
    if lead == .none { breaks = min(1, breaks) }
  }

  /// Ends an item, or a row of cells, as a cell ends; what has no content leaves no trace.
  mutating func closeItem() {
    closeCell()
    lead = .none
  }

  /// Asks for the place of the next content.
  mutating func markNext() {
    mark = nil
    awaitsMark = true
  }

  /// Pays what is owed, now that content follows.
  private mutating func settle() {
    let isLineStart = breaks > 0 || text.isEmpty
    if isLineStart { startLine() }
    switch lead {
    case .none: break
    case .marker(let marker): text.append(marker.utf8)
    case .cell(let count):
      for _ in 0..<count { text.append((isLineStart ? "| " : " | ").utf8) }
    }
    lead = .none
    if spaces > 0 { text.append(repeatElement(.space, count: spaces)) }
    spaces = 0
    if awaitsMark { mark = text.bytes.count }
    awaitsMark = false
  }

  private mutating func startLine() {
    if !text.isEmpty { text.append(repeatElement(.lineFeed, count: breaks)) }
    breaks = 0
    var indent = indent
    if case .marker(let marker) = lead { indent -= marker.utf8.count }
    text.append(repeatElement(.space, count: max(0, indent)))
  }
}
