/// What another running copy of the program has made of a draft on disk.
public enum DraftChange: Equatable, Sendable {
  /// It has saved it, as a new one or with other text.
  case saved(ProjectDraft)
  /// It has taken it away: sent to the server, or thrown away.
  case removed(ProjectDraft.ID)
}
