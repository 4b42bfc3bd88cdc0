public import FeatDomain

/// A question before a command, bound to the project and its status as they were shown.
public struct CommandQuestion: Equatable, Sendable {
  /// What is to be done.
  public var command: ProjectCommand
  /// The project's number.
  public var id: Int64
  /// The project's title, safe to print.
  public var title: String
  /// The status that was shown.
  public var status: ProjectStatus
  /// The status that was shown when the question was asked first, where it has changed since.
  public var statusBefore: ProjectStatus?
  /// Who is to win, with their bid.
  public var winner: Participant?

  /// Whether the project's number has to be typed: what cannot be taken back.
  public var needsNumber: Bool {
    switch command {
    case .publish, .close: false
    case .cancel, .selectWinner: true
    }
  }
}
