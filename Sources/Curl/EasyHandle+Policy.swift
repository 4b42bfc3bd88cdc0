import CCurl
import FoundationEssentials
import HTTP

extension EasyHandle {
  /// Sets what holds for every request to this server.
  func applyPolicy(towards address: ServerAddress) throws(HTTPFailure) {
    // Signals belong to the terminal, and a name that cannot be resolved must not hold up
    // whoever gives up on it.
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_QUICK_EXIT, 1)

    // Where it may go. The address was judged before; libcurl is told again.
    try set(CURLOPT_PROTOCOLS_STR, address.scheme.rawValue)
    try set(CURLOPT_FOLLOWLOCATION, 0)
    if address.isLoopback {
      // The empty name means none: http_proxy would be given the credential, in clear.
      try set(CURLOPT_PROXY, "")
    }
    try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)

    // Who it may talk to. Said aloud although two of these are libcurl's defaults, so that
    // no build of it and no openssl.cnf says otherwise. The authorities are those that
    // libcurl was built with; a build that heeds SSL_CERT_FILE lets it name others, but
    // nothing lets a server go unverified.
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))

    // HTTP/2 may repeat a refused write by itself; what a request costs is one small answer.
    try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
  }

  /// Sets what differs from one request to the next.
  func apply(_ exchange: Exchange) throws(HTTPFailure) {
    let request = exchange.request
    try set(CURLOPT_URL, exchange.address.text + request.path)
    try set(CURLOPT_USERAGENT, exchange.userAgent)
    try set(CURLOPT_CONNECTTIMEOUT_MS, exchange.timeouts.connect)
    if request.method.isRead {
      try set(CURLOPT_HTTPGET, 1)
      try set(CURLOPT_TIMEOUT_MS, exchange.timeouts.read)
    } else {
      // A connection of its own, because on one that was used before libcurl takes an early
      // end for a stale connection, and sends the request a second time.
      try set(CURLOPT_FRESH_CONNECT, 1)
      try set(CURLOPT_FORBID_REUSE, 1)
      try set(CURLOPT_POST, 1)
      try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
      try set(CURLOPT_TIMEOUT_MS, exchange.timeouts.write)
      try setBody(request.body ?? Data())
    }
    try setHeaderLines(Self.headerLines(for: request))
  }

  private static func headerLines(for request: HTTPRequest) -> [String] {
    // A name with nothing after its colon takes out what libcurl would add by itself: it
    // would ask leave to send a body, and call any body a form.
    var lines = ["Expect:"]
    if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      lines.append("Content-Type:")
    }
    for header in request.headers {
      let isEmpty = header.value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      lines.append(isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
    }
    return lines
  }
}
