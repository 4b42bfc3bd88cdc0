extension [UInt8] {
  /// Whether this is one record of TLS, a handshake's, which holds a ClientHello.
  var isClientHello: Bool {
    count > 5 && self[0] == 22 && self[5] == 1 && count == 5 + Int(self[3]) << 8 + Int(self[4])
  }

  /// What came behind the head of the first request; nil where that is not complete.
  var afterTunnelRequest: [UInt8]? {
    firstRange(of: Array("\r\n\r\n".utf8)).map { Array(self[$0.upperBound...]) }
  }
}
