import FoundationEssentials
import HTTP

/// What has come of an answer so far, with its limits.
///
/// libcurl's own limits do not hold: it believes the length that a server announces.
struct ReceivedResponse {
  /// 8 MiB, as a body that is not compressed.
  static let longestBody = 8 << 20
  /// 300 KB, all header lines together.
  static let longestHeaders = 300 << 10

  private(set) var isTooLarge = false
  /// Whether the empty line after the headers came. libcurl is content without it.
  private(set) var hasWholeHeaders = false
  private var headers: [HTTPHeader] = []
  private var headerBytes = 0
  private var body = Data()

  /// Takes one header line with its line end; false when there are too many.
  mutating func appendHeaderLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
    headerBytes += bytes.count
    isTooLarge = isTooLarge || headerBytes > Self.longestHeaders
    guard !isTooLarge else { return false }
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      // A later answer, after a 100 Continue for example, replaces an earlier one.
      headers = []
      hasWholeHeaders = false
    } else if line == "\r\n" || line == "\n" {
      hasWholeHeaders = true
    } else if let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false {
      headers.append(
        HTTPHeader(String(line[..<colon]), Self.trimmed(line[line.index(after: colon)...])))
    }
    return true
  }

  /// Takes a piece of the body; false when it is too long.
  mutating func appendBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    isTooLarge = isTooLarge || body.count + bytes.count > Self.longestBody
    if !isTooLarge { body.append(contentsOf: bytes) }
    return !isTooLarge
  }

  func response(status: Int) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers, body: body)
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
