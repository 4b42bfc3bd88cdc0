import FeatDomain
import TerminalUI

/// The screen as it was drawn last, with the keys that act on it.
///
/// What a key costs is the code that it goes through: keys are far apart, and each time it has to
/// come from memory again. So a key that only moves the selection of the list, or only types into a
/// field of the form, as most do, goes a way of its own, and only what follows from the selection or
/// the text is drawn again. Where one runs through the list, the footer and a detail beside it wait
/// until the selection rests: they are most of what would go to the terminal, and nobody reads them
/// meanwhile.
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
  /// When something in it changes by itself, also where it is drawn anew before.
  private var nextChange: UnixTime
  /// Whether the selection was moved or something typed since.
  private(set) var isStale = false
  /// What it was drawn with.
  private var context: Context
  /// The list, where its selection decides about nothing outside of it but the keys.
  private var list: DrawnList?
  /// The field of the form that is typed into, where its text decides about nothing outside of it.
  private var field: DrawnField?
  /// Whether there may be one: it is looked for with the first letter.
  private var mayHaveField: Bool
  /// When the draft was to be saved as it was drawn.
  private var saveDue: UnixTime?
  private var footings: [Footing] = []
  /// What the footer is for that is shown.
  private var shownChoice: DrawnList.Choice?
  /// The key that moved it last, and what by: whatever is selected, the same keys move.
  private var lastMove: (key: Key, move: Key)?
  /// When the selection was moved last.
  private var movedAt: UnixTime?
  /// Whether the selection runs through the list.
  private var isRunning = false
  /// Whether the footer, or the detail beside the list, waits for the selection to rest.
  private(set) var isBehind = false

  /// Moves that follow each other so fast run through the list. A key that is held comes 25 to 40
  /// times a second, and fingers press one 8 times at best.
  private static let runMilliseconds: Int64 = 80

  init(of app: App) {
    keys = app.keys
    frame = app.frame(with: keys)
    nextChange = app.nextChange
    times = app.now..<nextChange
    context = app.context
    let isPlain = !frame.hasMarks
    list = isPlain && app.isListAlone ? app.projects?.drawnList(context) : nil
    mayHaveField = isPlain && app.isScreenAlone && app.screen == .form
    shownChoice = list?.choice
  }

  /// Moves the selection by a key that does nothing else: the part of ``App/handle(_:at:)`` that
  /// this needs.
  ///
  /// - Returns: What is to be done about it; nil where the event is none of that kind.
  mutating func moveSelection(
    in app: inout App, by event: TerminalEvent, at now: UnixTime
  ) -> [Effect]? {
    guard list != nil, times.contains(now), case .key(let key) = event, let move = move(by: key)
    else { return nil }
    // Keys that come all at once, as of a paste, are one move.
    if movedAt != now {
      isRunning =
        movedAt.map { now.milliseconds - $0.milliseconds < Self.runMilliseconds } ?? false
    }
    movedAt = now
    goOn(app: &app, at: now)
    guard case .effects(let effects)? = app.projects?.update(.moved(move), context) else {
      return []
    }
    return effects
  }

  /// What a key moves by; nil where it does something else.
  private mutating func move(by key: Key) -> Key? {
    if let lastMove, lastMove.key == key { return lastMove.move }
    guard let row = keys.index(for: key), case .projects(.moved(let move)) = keys.rows[row].message
    else { return nil }
    lastMove = (key, move)
    return move
  }

  /// Types into the form by a key that does nothing else, likewise.
  mutating func type(
    in app: inout App, by event: TerminalEvent, at now: UnixTime
  ) -> [Effect]? {
    guard field != nil || mayHaveField, times.contains(now), case .key(let key) = event,
      key.isCharacter || key == .backspace, app.notice == nil
    else { return nil }
    if field == nil {
      mayHaveField = false
      saveDue = app.form?.saveDue
      // A letter is never a key there, but that one may have been made one.
      field = keys.index(for: .backspace) == nil ? app.form?.drawnField(context) : nil
    }
    guard field != nil else { return nil }
    goOn(app: &app, at: now)
    return app.typeIntoForm(key, context)
  }

  private mutating func goOn(app: inout App, at now: UnixTime) {
    app.now = now
    context.now = now
    isStale = true
  }

  /// Draws again what follows from the selection or the text, where that was changed.
  ///
  /// - Returns: Whether the picture is right by that; where it is not, it is of no use any more.
  mutating func redraw(_ app: inout App) -> Bool {
    guard isStale else { return true }
    return field == nil ? redrawList(&app) : redrawField(&app)
  }

  /// The frame, to be drawn on: it goes there and comes back, so that it is never copied.
  private mutating func takePage(area: Rect) -> Page {
    var page = Page(
      frame: Frame(size: Size(columns: 0, rows: 0)), area: area, isRoomy: context.isRoomy)
    swap(&page.frame, &frame)
    return page
  }

  private mutating func redrawField(_ app: inout App) -> Bool {
    // A letter that did not fit is told outside of the field.
    guard let field, app.notice == nil else { return false }
    var page = takePage(area: context.body)
    guard app.form?.redraw(field, on: &page, context) == true else { return false }
    frame = page.frame
    isStale = false
    if app.form?.saveDue != saveDue { nextChange = app.nextChange }
    saveDue = app.form?.saveDue
    times = app.now..<nextChange
    return true
  }

  private mutating func redrawList(_ app: inout App) -> Bool {
    guard let list else { return false }
    let layout = ProjectsLayout(context)
    var page = takePage(area: layout.list)
    guard
      let redrawn = app.projects?.redraw(list, on: &page, withDetail: !isRunning, context)
    else { return false }
    frame = page.frame
    isStale = false
    self.list = redrawn
    if redrawn.choice != list.choice { takeFooting(of: redrawn.choice, app) }
    isBehind = isRunning && (layout.isWide || redrawn.choice != shownChoice)
    // Other rows have other countdowns, and a detail beside them is read when the selection rests.
    let isOther = layout.isWide && !isRunning || redrawn.shown != list.shown
    if isOther { nextChange = app.nextChange }
    let rest = UnixTime(milliseconds: app.now.milliseconds + Self.runMilliseconds)
    times = app.now..<(isBehind ? min(nextChange, rest) : nextChange)
    return true
  }

  private mutating func takeFooting(of choice: DrawnList.Choice, _ app: App) {
    let footing: Footing
    if let known = footings.first(where: { $0.choice == choice }) {
      footing = known
    } else {
      let keys = app.keys
      footing = Footing(choice: choice, keys: keys, footer: app.footer(of: keys))
      footings.append(footing)
    }
    keys = footing.keys
    guard !isRunning else { return }
    shownChoice = choice
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

  /// Whether the list of projects is shown and nothing lies over it.
  var isListAlone: Bool { isScreenAlone && screen == .projects && form == nil }

  /// Whether nothing lies over the screen, and no key means anything else than it says.
  fileprivate var isScreenAlone: Bool {
    dialog == nil && help == nil && errorList == nil && notice == nil && marked == nil
      && deafUntil == nil && enterIsOfCodeUntil == nil && expired == nil && !isTooSmall
  }
}

extension UnixTime {
  /// The end of all times.
  static let never = UnixTime(milliseconds: .max)
}
