/// The languages that the sandbox speaks.
enum Language: Sendable {
  case english
  case chinese

  /// The language that a request asks for in `X-Language-Locale`: Chinese for `zh…`, else English.
  init(locale: String?) {
    self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}
