/// An action that the server carries out, which changes a project's status.
public enum ProjectCommand: Hashable, Sendable {
  case publish
  case close
  case cancel
  /// Choose the participant with this uid.
  case selectWinner(UInt64)

  /// The action that it carries out.
  public var action: ProjectAction {
    switch self {
    case .publish: .publish
    case .close: .close
    case .cancel: .cancel
    case .selectWinner: .selectWinner
    }
  }
}
