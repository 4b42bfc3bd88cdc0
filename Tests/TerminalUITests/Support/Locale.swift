import Glibc

enum Locale {
  /// The width of characters is libc's to say, and it says it by locale.
  static func use() { _ = once }
  private static let once = setlocale(LC_ALL, "C.UTF-8") != nil
}
