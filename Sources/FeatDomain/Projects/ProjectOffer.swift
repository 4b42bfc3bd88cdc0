/// An action as a project offers it: enabled, or with what stands in its way.
public struct ProjectOffer: Hashable, Sendable {
  /// Why an action cannot be done now.
  public enum Obstacle: Hashable, Sendable {
    /// The status does not allow it.
    case status(ProjectStatus)
    /// Bids still come in: it has to be closed first.
    case closeFirst
    /// There is nobody to choose.
    case nobodyTakesPart
    /// It is somebody else's project.
    case notOwner
  }

  /// What it is.
  public var action: ProjectAction
  /// What stands in its way; nil when it is enabled.
  public var obstacle: Obstacle?
  /// The statuses that would enable it.
  public var enabledIn: [ProjectStatus]

  /// Whether it can be done now.
  public var isEnabled: Bool { obstacle == nil }
}

extension ProjectOffer {
  /// What a project offers, the most important first and the dangerous last: FEAT's rule "according
  /// to the status the interface shows the operations that are possible", and its one place.
  ///
  /// - Parameters:
  ///   - status: The status as it is now.
  ///   - participants: How many take part and have not quit; nil while that is not known, which
  ///     stands in nobody's way: who chooses sees them first.
  public static func offers(
    status: ProjectStatus, role: ProjectRole, participants: Int?
  ) -> [ProjectOffer] {
    switch (status, role) {
    case (.draft, .owner): table([.edit, .publish, .copy], status)
    case (.review, .owner): table([.copy], status)
    case (.open, .owner): table([.close, .copy, .cancel], status)
    case (.closed, .owner):
      if participants == 0 {
        table([.copy, .cancel], status, winner: .nobodyTakesPart)
      } else {
        table([.selectWinner, .copy, .cancel], status)
      }
    case (.completed, .owner): table([.seeResult, .copy], status)
    case (.cancelled, .owner): table([.copy], status)
    case (.unknown, .owner): table([], status)
    case (.draft, .other), (.review, .other), (.open, .other), (.closed, .other),
      (.completed, .other), (.cancelled, .other):
      table([.copy], status, others: .notOwner)
    case (.unknown, .other): table([], status, others: .notOwner)
    }
  }

  /// The enabled actions in their order, then all others with what stands in their way.
  private static func table(
    _ enabled: [ProjectAction], _ status: ProjectStatus, winner: Obstacle? = nil,
    others: Obstacle? = nil
  ) -> [ProjectOffer] {
    let disabled = ProjectAction.allCases.filter { !enabled.contains($0) }
    return enabled.map { ProjectOffer(action: $0, obstacle: nil, enabledIn: statuses(of: $0)) }
      + disabled.map { action in
        var obstacle = others ?? .status(status)
        if action == .selectWinner, others == nil {
          obstacle = winner ?? (status == .open ? .closeFirst : .status(status))
        }
        return ProjectOffer(action: action, obstacle: obstacle, enabledIn: statuses(of: action))
      }
  }

  /// In which statuses an owner can do it.
  private static func statuses(of action: ProjectAction) -> [ProjectStatus] {
    switch action {
    case .edit, .publish: [.draft]
    case .close: [.open]
    case .selectWinner: [.closed]
    case .seeResult: [.completed]
    case .copy: ProjectStatus.known
    case .cancel: [.open, .closed]
    }
  }
}
