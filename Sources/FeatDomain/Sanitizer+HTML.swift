extension Sanitizer {
  /// Makes an HTML text fit for a block of lines: first read as plain text, then made harmless,
  /// since a reference such as `&#27;` is only seen once it is read.
  public static func html(_ html: String) -> SafeText {
    let plain = HTMLText.plain(html)
    var safe = block(plain.text)
    safe.cut += plain.cut
    return safe
  }
}
