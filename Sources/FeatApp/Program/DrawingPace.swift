import FeatDomain

/// How often the screen is drawn anew for what no key caused, such as pages that arrive: four times
/// at once after a key, then at most twice a second, and less often where much changes.
///
/// Nothing tells how slow a line is. At 9600 baud a whole list takes more than a second, and what
/// comes of the next key waits behind all that was sent before it; so what nobody asked for is no
/// more than such a line can take.
struct DrawingPace {
  /// How many frames may follow a key at once: the list and what belongs to its selection.
  private static let most = 4
  /// The bytes that a line of 9600 baud takes in a second, less some for moving the cursor; a cell
  /// is a byte, most often.
  private static let cellsPerSecond = 800
  /// The time between frames in which little changes, and the most that there is, in milliseconds.
  private static let pause = (least: 500, most: 3000)

  private var free = most
  /// When the next frame is not too early.
  private var next = UnixTime(milliseconds: 0)
  /// When a frame that came too early is due; nil where none did.
  private(set) var due: UnixTime?

  /// A key was pressed, or something else has come that is answered at once.
  mutating func begin() { self = DrawingPace() }

  /// Whether a frame may be drawn now.
  mutating func allows(at now: UnixTime) -> Bool {
    // A clock that was set back makes nothing wait.
    let isTooEarly =
      free == 0 && now < next && next.milliseconds - now.milliseconds <= Self.pause.most
    due = isTooEarly ? next : nil
    return !isTooEarly
  }

  /// A frame was drawn, in which so many cells have changed.
  mutating func note(changedCells: Int, at now: UnixTime) {
    guard changedCells > 0 else { return }
    free = max(0, free - 1)
    let needed = changedCells * 1000 / Self.cellsPerSecond
    let pause = min(max(Self.pause.least, needed), Self.pause.most)
    next = UnixTime(milliseconds: now.milliseconds + Int64(pause))
  }
}
