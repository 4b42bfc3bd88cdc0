/// Who somebody is to a project.
public enum ProjectRole: Hashable, Sendable, CaseIterable {
  /// Whose project it is.
  case owner
  /// Anybody else.
  case other
}
