import CCurl
import HTTP

/// One exchange as libcurl carries it out, used on the network thread alone.
final class Transfer {
  let exchange: Exchange
  private let easy: EasyHandle
  private var received = ReceivedResponse()

  init(_ exchange: Exchange) throws(HTTPFailure) {
    self.exchange = exchange
    easy = try EasyHandle()
    try easy.applyPolicy(towards: exchange.address)
    try easy.apply(exchange)
    try receiveThroughCallbacks()
  }

  /// The handle by which libcurl knows this transfer.
  var handle: UnsafeMutableRawPointer { easy.pointer }

  /// Answers the caller after libcurl's last word.
  func finish(with code: CURLcode) {
    if received.isTooLarge {
      exchange.fail(.tooLarge)
    } else if code == CURLE_OK, !received.hasWholeHeaders {
      exchange.fail(.interrupted)
    } else if code == CURLE_OK {
      exchange.succeed(received.response(status: easy.long(CURLINFO_RESPONSE_CODE)))
    } else {
      exchange.fail { HTTPFailure.Kind(code, mayHaveArrived: $0) }
    }
  }

  /// libcurl calls back only while this transfer is among those of the loop, which holds it;
  /// so the unretained reference is good in every call.
  private func receiveThroughCallbacks() throws(HTTPFailure) {
    let reference = Unmanaged.passUnretained(self).toOpaque()
    try easy.set(CURLOPT_PREREQDATA, reference)
    try easy.setGate { reference, _, _, _, _ in
      let isOpen = Transfer.at(reference)?.exchange.open() ?? false
      return isOpen ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
    try easy.set(CURLOPT_HEADERDATA, reference)
    try easy.setReceiver(CURLOPT_HEADERFUNCTION) { bytes, size, count, reference in
      Transfer.receive(bytes, size * count, reference) { $0.appendHeaderLine($1) }
    }
    try easy.set(CURLOPT_WRITEDATA, reference)
    try easy.setReceiver(CURLOPT_WRITEFUNCTION) { bytes, size, count, reference in
      Transfer.receive(bytes, size * count, reference) { $0.appendBody($1) }
    }
  }

  private static func at(_ reference: UnsafeMutableRawPointer?) -> Transfer? {
    reference.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Takes bytes in. Answering another number than was given makes libcurl stop.
  private static func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ reference: UnsafeMutableRawPointer?,
    _ append: (inout ReceivedResponse, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    guard let transfer = at(reference) else { return -1 }
    let isTaken = append(&transfer.received, UnsafeRawBufferPointer(start: bytes, count: count))
    return isTaken ? count : -1
  }
}
