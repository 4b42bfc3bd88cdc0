internal import CGuard

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The locale that the environment names, as far as it says how characters are written.
package enum TerminalLocale {
  /// Takes the locale of the environment. Where that is not installed, which is common over ssh,
  /// but means UTF-8, any locale of UTF-8 shows the same.
  package static func use() {
    guard setlocale(LC_CTYPE, "") == nil else { return }
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable)
    guard let name = names.first?.lowercased() else { return }
    if name.hasSuffix("utf-8") || name.hasSuffix("utf8") { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Whether it is one of UTF-8.
  package static var isUnicode: Bool { guard_is_utf8() != 0 }

  /// A variable of the environment; nil if it is unset or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
