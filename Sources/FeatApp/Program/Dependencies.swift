public import FeatAPI
public import FeatDomain

/// Everything outside the program that it uses: live in `feat-tui`, fake in tests.
public struct Dependencies: Sendable {
  /// The countries that the program knows by itself.
  public var countries: @Sendable () -> CountryList
  /// FEAT's operations, with messages in a language.
  public var api: @Sendable (Language) -> FeatAPI
  /// Keeps a session on disk.
  public var saveSession: @Sendable (Session) throws(FileProblem) -> Void
  /// Keeps a sign-up in progress on disk.
  public var saveProgress: @Sendable (SignUpProgress) throws(FileProblem) -> Void
  /// The time now.
  public var now: @Sendable () -> UnixTime

  /// Makes dependencies of their parts.
  public init(
    countries: @escaping @Sendable () -> CountryList,
    api: @escaping @Sendable (Language) -> FeatAPI,
    saveSession: @escaping @Sendable (Session) throws(FileProblem) -> Void,
    saveProgress: @escaping @Sendable (SignUpProgress) throws(FileProblem) -> Void,
    now: @escaping @Sendable () -> UnixTime
  ) {
    self.countries = countries
    self.api = api
    self.saveSession = saveSession
    self.saveProgress = saveProgress
    self.now = now
  }
}
