/// FEAT's limits for projects, as its web client keeps them.
public enum ProjectRules {
  /// How many projects are asked for at once.
  public static let pageSize = 100
  /// How many projects of one list are read at most.
  public static let mostProjects = 200_000
  /// How many days ahead a service must be needed at least.
  public static let leadDays = 8
  /// How many days before the service is needed the bidding ends, unless it is said otherwise.
  public static let closingDays = 7
  /// How many images a project can have.
  public static let mostImages = 5

  /// When the bidding ends for a service that is needed then.
  public static func defaultClosing(neededBy: UnixTime) -> UnixTime {
    neededBy.adding(seconds: -closingDays * 86_400)
  }
}
