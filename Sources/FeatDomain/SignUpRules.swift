/// The numbers by which FEAT's sign-up goes.
///
/// The server decides in the end, and its operators may change some; its own message is shown too.
public enum SignUpRules {
  /// How many digits a code by SMS has (FEAT: `^[0-9]{6}$`).
  public static let codeLength = 6
  /// For how many seconds a code is good (FEAT's API pages: 15 minutes).
  public static let codeLifetime = 900
  /// For how many seconds a permit to register is good; FEAT does not say, so taken as the code's.
  public static let permitLifetime = 900
  /// How many codes a number gets in a window (FEAT's API pages: 3 by default).
  public static let sendQuota = 3
  /// How many seconds that window has (FEAT's API pages: 7200 by default).
  public static let sendWindow = 7200
  /// How many characters a password has at least (FEAT's public web client: 6).
  public static let minimumPasswordLength = 6
  /// How many digits a national number can have (FEAT: `^\+[0-9]{1,4}-[0-9]{4,15}$`).
  public static let nationalNumberLengths = 4...15
}
