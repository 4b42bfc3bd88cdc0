/// A session that FEAT takes no more, while everything that it was used for stays as it is.
struct ExpiredSession: Equatable, Sendable {
  /// The screen over which sign-in lies; nil where it does not, and the screen is only read.
  var behind: App.Screen?
  /// Whether another running copy of the program has signed out: FEAT was not asked then.
  var isSignedOutElsewhere = false
  /// Whether that was read below the screen, where a key was pressed since.
  var isRead = false
  /// The question that lay over that screen.
  var dialog: Dialog?
  /// What was asked before a command that FEAT did not do for this: it is asked again.
  var question: CommandQuestion?
}
