import FeatDomain
import HTTP
import Synchronization

/// The cookies of a password recovery, by which the server remembers who gave the right answer
/// (RFC 6265). They are in memory only, and go to the one server that set them.
///
/// Of a cookie's attributes only a `Max-Age` that has passed matters, which takes it away: the
/// cookies live no longer than a recovery.
final class CookieJar: Sendable {
  private struct Cookie {
    let name: String
    let value: Secret
  }

  /// How many cookies are kept, and how many bytes all of them may have: more than any server needs
  /// and less than any refuses.
  private static let most = 16
  private static let mostBytes = 4096

  private let cookies = Mutex<[Cookie]>([])

  /// The header that sends them; nil where there are none.
  var header: HTTPHeader? {
    let pairs = cookies.withLock { $0.map { "\($0.name)=\($0.value.revealed)" } }
    return pairs.isEmpty ? nil : HTTPHeader("Cookie", pairs.joined(separator: "; "))
  }

  /// Takes what an answer sets.
  func take(_ response: HTTPResponse) {
    for header in response.headers where header.name.lowercased() == "set-cookie" {
      take(header.value)
    }
  }

  /// Throws all of them away.
  func empty() {
    cookies.withLock { $0 = [] }
  }

  private func take(_ line: String) {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
    let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    let name = pair[0].trimmed
    let value = pair[1].trimmed
    // Nothing that could end the header or begin another cookie.
    guard !name.isEmpty, (name + value).utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return
    }
    let isOver = parts.dropFirst().contains { Self.ends($0) }
    cookies.withLock { cookies in
      let others = cookies.filter { $0.name != name }
      let all = isOver ? others : others + [Cookie(name: name, value: Secret(value))]
      let bytes = all.reduce(0) { $0 + $1.name.utf8.count + $1.value.revealed.utf8.count }
      if all.count <= Self.most, bytes <= Self.mostBytes { cookies = all }
    }
  }

  /// Whether an attribute says that the cookie is over.
  private static func ends(_ attribute: Substring) -> Bool {
    let pair = attribute.split(separator: "=", maxSplits: 1)
    guard pair.count == 2, pair[0].trimmed.lowercased() == "max-age" else { return false }
    return Int(pair[1].trimmed).map { $0 <= 0 } ?? false
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmed: String {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
