/// What a server on 127.0.0.1 answers to a request.
public struct Reply: Sendable {
  /// The status with its words, as in `200 OK`.
  public var status: String
  /// All header lines but `Connection` and `Content-Length`.
  public var headers: [String]
  /// What follows the head.
  public var body: String

  /// Makes a reply; by default the shortest that FEAT gives when all is well.
  public init(
    status: String = "200 OK", headers: [String] = ["Content-Type: application/json"],
    body: String = #"{"error":false,"data":{}}"#
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Asks a server on a connection of its own; nil when it does not answer.
  public init?(of port: UInt16, to request: String) {
    guard let socket = try? Socket.connected(to: port), socket.send(request),
      let answer = socket.readRequest(), let end = answer.firstRange(of: "\r\n\r\n")
    else { return nil }
    let lines = answer[..<end.lowerBound].split(separator: "\r\n").map { String($0) }
    status = lines.first.map { String($0.drop { $0 != " " }.dropFirst()) } ?? ""
    headers = lines.dropFirst().filter { line in
      !["connection:", "content-length:"].contains { line.lowercased().hasPrefix($0) }
    }
    body = String(answer[end.upperBound...])
  }

  /// Asks a server for something that needs no more than a body in JSON.
  public init?(of port: UInt16, method: String, path: String, body: String = "") {
    self.init(
      of: port,
      to: "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  /// The head, with a length where it is said.
  func head(length: Int? = nil, isLast: Bool = false) -> String {
    var lines = ["HTTP/1.1 \(status)"] + headers
    if let length { lines.append("Content-Length: \(length)") }
    if isLast { lines.append("Connection: close") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// All of it as it is sent.
  func text(isLast: Bool = false) -> String {
    head(length: body.utf8.count, isLast: isLast) + body
  }
}
