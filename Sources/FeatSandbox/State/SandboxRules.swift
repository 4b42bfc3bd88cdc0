public import FeatDomain

/// The lifetimes and limits that operators may change.
public struct SandboxRules: Equatable, Sendable {
  /// How long a code is valid, in seconds (FEAT: 15 minutes).
  public var codeLifetime: Int
  /// How long a permit is valid, in seconds (assumed: as long as a code).
  public var permitLifetime: Int
  /// How long an access token is valid, in seconds (assumed: as Django OAuth Toolkit has it).
  public var tokenLifetime: Int
  /// How long a new password can be set after the right answer, in seconds (assumed: 15 minutes).
  public var recoveryLifetime: Int
  /// How many codes a number gets in how long.
  public var quota: Quota
  /// The same six digits for every code; nil for random ones.
  public var fixedCode: String?
  /// How many times as fast as usual people come to bid.
  public var pace: Double

  /// Makes rules, by default those of FEAT.
  public init(
    codeLifetime: Int = SignUpRules.codeLifetime,
    permitLifetime: Int = SignUpRules.permitLifetime, tokenLifetime: Int = 36_000,
    recoveryLifetime: Int = 900, quota: Quota = Quota(), fixedCode: String? = nil,
    pace: Double = 1
  ) {
    self.codeLifetime = codeLifetime
    self.permitLifetime = permitLifetime
    self.tokenLifetime = tokenLifetime
    self.recoveryLifetime = recoveryLifetime
    self.quota = quota
    self.fixedCode = fixedCode
    self.pace = pace
  }
}
