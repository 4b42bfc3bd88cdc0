public import FeatDomain

/// How many codes a number gets in how long, over both forms together.
public struct Quota: Equatable, Sendable {
  /// At most so many codes.
  public var count: Int
  /// In any so many seconds.
  public var seconds: Int

  /// Makes a quota, by default FEAT's 3 codes in 7200 s.
  public init(count: Int = SignUpRules.sendQuota, seconds: Int = SignUpRules.sendWindow) {
    self.count = count
    self.seconds = seconds
  }

  /// Reads `3/7200`: two whole numbers from 1 to 1,000,000; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let count = parts[0], let seconds = parts[1],
      (1...1_000_000).contains(count), (1...1_000_000).contains(seconds)
    else { return nil }
    self.init(count: count, seconds: seconds)
  }
}
