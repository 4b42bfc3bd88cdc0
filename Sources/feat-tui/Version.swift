/// What this build calls itself.
enum Version {
  /// The version, as `--version` and the `User-Agent` header say it.
  static let number = "0.1.0"
}
