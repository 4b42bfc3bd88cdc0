import CCurl
import HTTP

/// Runs all transfers side by side, on the one thread that it is used on.
final class TransferLoop {
  /// How many connections are kept open at most, for requests to come. libcurl's own limit is four
  /// for each request under way.
  private static let keptConnections = 4

  private let inbox: Inbox
  private let multi: UnsafeMutableRawPointer
  private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]

  init?(_ inbox: Inbox) {
    guard let multi = lazy_curl_multi_init() else { return nil }
    lazy_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.keptConnections)
    self.inbox = inbox
    self.multi = multi
  }

  deinit {
    for transfer in transfers.values { drop(transfer) }
    lazy_curl_multi_cleanup(multi)
  }

  /// Serves the inbox until it is closed, or until libcurl itself is broken.
  func run() {
    inbox.install(Inbox.Alarm(multi))
    var code = CURLM_OK
    while code == CURLM_OK, let exchanges = inbox.take() {
      for exchange in exchanges where !exchange.isOver { begin(exchange) }
      for transfer in transfers.values where transfer.exchange.isOver { drop(transfer) }
      code = turn()
    }
    // Whatever is left belongs to callers who still wait.
    let kind = HTTPFailure.Kind.other(Int(code.rawValue))
    for exchange in inbox.leave() { exchange.fail(kind) }
    for transfer in transfers.values { transfer.exchange.fail(kind) }
  }

  private func begin(_ exchange: Exchange) {
    do {
      let transfer = try Transfer(exchange)
      let code = lazy_curl_multi_add_handle(multi, transfer.handle)
      guard code == CURLM_OK else { return exchange.fail(.other(Int(code.rawValue))) }
      transfers[transfer.handle] = transfer
    } catch {
      exchange.fail(error.kind)
    }
  }

  private func drop(_ transfer: Transfer) {
    lazy_curl_multi_remove_handle(multi, transfer.handle)
    transfers[transfer.handle] = nil
  }

  /// Does what can be done, then waits for the network, a timeout of libcurl's or the alarm.
  private func turn() -> CURLMcode {
    var running: Int32 = 0
    let code = lazy_curl_multi_perform(multi, &running)
    guard code == CURLM_OK else { return code }
    finishTransfers()
    return lazy_curl_multi_poll(multi, nil, 0, .max, nil)
  }

  private func finishTransfers() {
    var left: Int32 = 0
    while let message = lazy_curl_multi_info_read(multi, &left)?.pointee {
      guard message.msg == CURLMSG_DONE, let handle = message.easy_handle,
        let transfer = transfers[handle]
      else { continue }
      drop(transfer)
      transfer.finish(with: message.data.result)
    }
  }
}
