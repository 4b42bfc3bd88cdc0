/// Two running copies of the program have changed one draft: both texts are kept.
public struct DraftCollision: Equatable, Sendable {
  /// The number that both had it under.
  public var id: ProjectDraft.ID
  /// What was to be saved, which is on disk under a number of its own now.
  public var own: ProjectDraft
  /// What the other copy has saved under that number; nil where it has taken the draft away.
  public var other: ProjectDraft?

  /// Makes a collision of its parts.
  public init(id: ProjectDraft.ID, own: ProjectDraft, other: ProjectDraft?) {
    self.id = id
    self.own = own
    self.other = other
  }
}
