import FeatDomain
import TerminalUI

/// The screen as it was drawn last, with the keys that act on it.
///
/// What a key costs is the code that it goes through: keys are far apart, and each time it has to
/// come from memory again. So a key that only moves the selection of the list, as most do, goes a
/// way of its own, and only what follows from the selection is drawn again.
struct Picture {
  /// The keys of a kind of selection, and the line that shows them.
  private struct Footing {
    var choice: DrawnList.Choice
    var keys: KeyTable<Message>
    var footer: Frame
  }

  private(set) var frame: Frame
  /// For the footer, and for the key that is pressed next.
  private(set) var keys: KeyTable<Message>
  /// From when it was drawn until something in it changes by itself.
  private(set) var times: Range<UnixTime>
  /// Whether the selection was moved since.
  private(set) var isMoved = false
  /// What it was drawn with.
  private var context: Context
  /// The list, where its selection decides about nothing outside of it but the keys.
  private var list: DrawnList?
  private var footings: [Footing] = []

  init(of app: App) {
    keys = app.keys
    frame = app.frame(with: keys)
    times = app.now..<app.nextChange
    context = app.context
    list = app.isListAlone && !frame.hasMarks ? app.projects?.drawnList(context) : nil
  }

  /// Moves the selection by a key that does nothing else: the part of ``App/handle(_:at:)`` that
  /// this needs.
  ///
  /// - Returns: What is to be done about it; nil where the event is none of that kind.
  mutating func moveSelection(
    in app: inout App, by event: TerminalEvent, at now: UnixTime
  ) -> [Effect]? {
    guard list != nil, times.contains(now), case .key(let key) = event,
      let row = keys.index(for: key), case .projects(.moved(let move)) = keys.rows[row].message
    else { return nil }
    app.now = now
    context.now = now
    isMoved = true
    guard case .effects(let effects)? = app.projects?.update(.moved(move), context) else {
      return []
    }
    return effects
  }

  /// Draws again what follows from the selection, where it was moved.
  ///
  /// - Returns: Whether the picture is right by that.
  mutating func redraw(_ app: inout App) -> Bool {
    guard isMoved else { return true }
    guard let list else { return false }
    let layout = ProjectsLayout(context)
    var page = Page(frame: frame, area: layout.list, isRoomy: context.isRoomy)
    guard let redrawn = app.projects?.redraw(list, on: &page, context) else { return false }
    frame = page.frame
    isMoved = false
    self.list = redrawn
    if redrawn.choice != list.choice { drawFooting(of: redrawn.choice, app) }
    // Other rows have other countdowns, and a detail beside them is read when the selection rests.
    if layout.isWide || redrawn.shown != list.shown { times = app.now..<app.nextChange }
    return true
  }

  private mutating func drawFooting(of choice: DrawnList.Choice, _ app: App) {
    let footing: Footing
    if let known = footings.first(where: { $0.choice == choice }) {
      footing = known
    } else {
      let keys = app.keys
      footing = Footing(choice: choice, keys: keys, footer: app.footer(of: keys))
      footings.append(footing)
    }
    keys = footing.keys
    frame.put(footing.footer, at: Point(column: 0, row: frame.size.rows - 1))
  }
}

extension App {
  /// The whole screen as it is now.
  ///
  /// It changes nothing. But out of a class a value of this size is copied to be read, and not to be
  /// changed.
  mutating func picture() -> Picture { Picture(of: self) }

  /// When the picture changes by itself.
  var nextChange: UnixTime {
    guard let milliseconds = millisecondsToNextChange else { return .never }
    return UnixTime(milliseconds: now.milliseconds + Int64(milliseconds))
  }

  /// Whether the list of projects is all that there is.
  fileprivate var isListAlone: Bool {
    screen == .projects && dialog == nil && help == nil && errorList == nil && form == nil
      && notice == nil && marked == nil && deafUntil == nil && expired == nil && !isTooSmall
  }
}

extension UnixTime {
  /// The end of all times.
  static let never = UnixTime(milliseconds: .max)
}
