import CCurl
import HTTP

/// libcurl's handle of one transfer, with typed options whose refusal is never overlooked.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private var headerLines: UnsafeMutablePointer<curl_slist>?

  init() throws(HTTPFailure) {
    guard let pointer = lazy_curl_easy_init() else {
      throw HTTPFailure(
        HTTPFailure.Kind(CURLE_FAILED_INIT, mayHaveArrived: false), mayHaveArrived: false)
    }
    self.pointer = pointer
  }

  deinit {
    lazy_curl_easy_cleanup(pointer)
    lazy_curl_slist_free_all(headerLines)
  }

  func set(_ option: CURLoption, _ value: Int) throws(HTTPFailure) {
    try check(lazy_curl_set_long(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: String) throws(HTTPFailure) {
    try check(lazy_curl_set_text(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) throws(HTTPFailure) {
    try check(lazy_curl_set_pointer(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: Duration) throws(HTTPFailure) {
    try set(option, max(1, Int(value / .milliseconds(1))))
  }

  func setReceiver(_ option: CURLoption, _ function: curl_write_callback) throws(HTTPFailure) {
    try check(lazy_curl_set_receiver(pointer, option, function))
  }

  func setGate(_ function: curl_prereq_callback) throws(HTTPFailure) {
    try check(lazy_curl_set_gate(pointer, function))
  }

  /// Has libcurl copy the body; its size goes first, because a body may hold zeros.
  func setBody(_ bytes: some Collection<UInt8>) throws(HTTPFailure) {
    try check(
      lazy_curl_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
    let code = Array(bytes).withUnsafeBytes {
      lazy_curl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
    }
    try check(code)
  }

  /// Sends these lines, which libcurl does not copy, beside those of its own.
  func setHeaderLines(_ lines: [String]) throws(HTTPFailure) {
    for line in lines {
      guard let longer = lazy_curl_slist_append(headerLines, line) else {
        try check(CURLE_OUT_OF_MEMORY)
        return
      }
      headerLines = longer
    }
    try check(lazy_curl_set_list(pointer, CURLOPT_HTTPHEADER, headerLines))
  }

  /// A number that libcurl knows about the transfer, 0 when it does not.
  func long(_ info: CURLINFO) -> Int {
    var value = 0
    return lazy_curl_get_long(pointer, info, &value) == CURLE_OK ? value : 0
  }

  private func check(_ code: CURLcode) throws(HTTPFailure) {
    guard code == CURLE_OK else {
      throw HTTPFailure(HTTPFailure.Kind(code, mayHaveArrived: false), mayHaveArrived: false)
    }
  }
}
