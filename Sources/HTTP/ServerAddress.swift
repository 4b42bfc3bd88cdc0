/// Where a server is: scheme, host and port, and nothing else.
///
/// Made of text such as `https://www.featapi.com` or `http://127.0.0.1:8000`. Anything that
/// could hide where a request goes (user information, a path, a query, letters outside
/// ASCII) makes the text no address.
public struct ServerAddress: Hashable, Sendable {
  /// How to speak to a server.
  public enum Scheme: String, Sendable {
    /// In clear, for this machine alone.
    case http
    /// Encrypted, and the server proves who it is.
    case https
  }

  /// The scheme.
  public let scheme: Scheme
  /// The host in small letters; an IPv6 address without its brackets.
  public let host: String
  /// The port when the text names one.
  public let port: UInt16?

  /// Reads an address; a single slash may follow it.
  public init?(_ text: String) {
    // Not split at "://": searching for a text brings in all of Swift's string processing, and this
    // is on the way to the first frame.
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://"),
      let scheme = Scheme(rawValue: text[..<colon].lowercased())
    else { return nil }
    var authority = text[colon...].dropFirst(3)
    if authority.hasSuffix("/") { authority.removeLast() }
    guard let (host, portText) = Self.hostAndPort(authority), let port = Self.port(portText)
    else { return nil }
    self.scheme = scheme
    self.host = host.lowercased()
    self.port = port
  }

  /// The address as text, without a slash at its end, so that a path can follow.
  public var text: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(scheme.rawValue)://\(name)" + (port.map { ":\($0)" } ?? "")
  }

  /// The address as a file name, such as `www.featapi.com` or `127.0.0.1-8000`.
  public var fileName: String {
    var name = ""
    for character in host { name.append(character == ":" ? "_" : character) }
    switch (scheme, port) {
    case (.https, nil), (.https, 443): return name
    case (.http, nil): return "\(name)-80"
    case (_, let port?): return "\(name)-\(port)"
    }
  }

  /// Whether the host can only be this machine: 127.0.0.0/8, ::1, or `localhost`, which
  /// RFC 6761 reserves.
  public var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    // Decimal and without leading zeros: other spellings of an IPv4 address mean other
    // hosts to other readers.
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
  }

  /// Whether requests may go there: encrypted, or not leaving this machine.
  public var isSafe: Bool { scheme == .https || isLoopback }

  private static func hostAndPort(_ authority: Substring) -> (Substring, port: Substring?)? {
    let host: Substring
    let rest: Substring
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[..<end].dropFirst()
      rest = authority[end...].dropFirst()
      guard host.contains(":"), host.allSatisfy(isIPv6Character) else { return nil }
    } else {
      let end = authority.firstIndex(of: ":") ?? authority.endIndex
      host = authority[..<end]
      rest = authority[end...]
      guard let first = host.first, first != ".", host.allSatisfy(isNameCharacter) else {
        return nil
      }
    }
    guard rest.isEmpty || rest.first == ":" else { return nil }
    return (host, rest.isEmpty ? nil : rest.dropFirst())
  }

  /// Nil when the text is no port; otherwise the port, which may be absent.
  private static func port(_ text: Substring?) -> UInt16?? {
    guard let text else { return .some(nil) }
    guard let first = text.first, first.isNumber, let port = UInt16(text), port > 0 else {
      return nil
    }
    return port
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || character == "-" || character == ".")
  }

  private static func isIPv6Character(_ character: Character) -> Bool {
    character.isASCII && (character.isHexDigit || character == ":" || character == ".")
  }
}
