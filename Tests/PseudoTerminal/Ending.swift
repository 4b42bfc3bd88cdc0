/// How a program ended.
public struct Ending: Sendable {
  /// The two ways there are.
  public enum How: Equatable, Sendable {
    /// By itself, with a code.
    case exited(Int32)
    /// By a signal.
    case killed(signal: Int32)
  }

  /// The way.
  public let how: How
  /// The processor time that it used, in seconds.
  public let cpuSeconds: Double
}
