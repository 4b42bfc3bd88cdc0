import CCurl
import HTTP

extension HTTPFailure.Kind {
  /// What a result code of libcurl means.
  ///
  /// Before the request may have arrived, every broken connection is one that never stood.
  init(_ code: CURLcode, mayHaveArrived: Bool) {
    switch code {
    case CURLE_URL_MALFORMAT:
      self = .invalidRequest
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      self = .cannotResolve
    case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_SSL_CONNECT_ERROR:
      // The last is a handshake that broke off, mostly because the network cut it. No
      // certificate was judged, so nothing is said about the server.
      self = .cannotConnect
    case CURLE_OPERATION_TIMEDOUT:
      self = .timedOut
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      self = .untrusted
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
      // What came is no HTTP; libcurl calls it HTTP/0.9.
      self = mayHaveArrived ? .interrupted : .cannotConnect
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE:
      self = mayHaveArrived ? .interrupted : .cannotConnect
    case CURLE_OUT_OF_MEMORY, CURLE_FILESIZE_EXCEEDED:
      // libcurl calls a header line that outgrows its buffer a lack of memory.
      self = .tooLarge
    case CURLE_ABORTED_BY_CALLBACK:
      self = .cancelled
    default:
      self = .other(Int(code.rawValue))
    }
  }
}
