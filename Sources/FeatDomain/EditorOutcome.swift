/// What came of letting the user's own editor change a text.
public enum EditorOutcome: Equatable, Sendable {
  /// The text is another now.
  case edited(String)
  /// The text is as it was.
  case unchanged
  /// The text is as it was, because it could not be edited.
  case failed(EditorFailure)
}

/// Why a text could not be edited by the user's own editor.
public enum EditorFailure: Error, Equatable, Sendable {
  /// The file for the editor cannot be made, or cannot be read again; a text over 64 KiB, too.
  case file(FileProblem)
  /// The shell knows no such program, or may not run it; the command as it is set.
  case notFound(command: String)
  /// The system refused to start a program; its error number.
  case cannotStart(Int32)
  /// The editor says by its exit code that it failed.
  case exited(code: Int32)
  /// The editor was ended by a signal.
  case killed(signal: Int32)
}
