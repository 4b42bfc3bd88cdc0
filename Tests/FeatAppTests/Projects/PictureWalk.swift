import FeatDomain
import TerminalUI

@testable import FeatApp

/// One app that is shown by a picture as long as that stays right, as the program does it, and one
/// that is drawn anew each time.
struct PictureWalk {
  private(set) var app: App
  private(set) var plain: App
  private(set) var picture: Picture?
  /// How often the picture went on with what happened.
  private(set) var kept = 0

  init(_ app: App) {
    self.app = app
    plain = app
    picture = self.app.picture()
  }

  /// Lets both take the same events.
  mutating func take(_ events: [TerminalEvent], at now: UnixTime) {
    for event in events {
      let effects =
        picture?.moveSelection(in: &app, by: event, at: now)
        ?? picture?.type(in: &app, by: event, at: now)
      if effects != [] {
        picture = nil
        _ = app.handle(event, at: now)
      }
      _ = plain.handle(event, at: now)
    }
    if picture?.times.contains(now) != true {
      picture = nil
      _ = app.update(.timePassed, at: now)
    }
    _ = plain.update(.timePassed, at: now)
    if picture?.isStale == true { kept += 1 }
    if picture?.redraw(&app) != true { picture = app.picture() }
  }

  /// Whether both hold the same; by which clock they were asked last does not matter.
  var isSame: Bool {
    var app = app
    app.now = plain.now
    return app == plain
  }
}
