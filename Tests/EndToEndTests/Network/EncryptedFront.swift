import Foundation

/// What speaks TLS before a server that does not: `socat`.
///
/// What that server gets is what a client has sent behind the handshake, in clear.
final class EncryptedFront {
  /// The port that was free.
  let port: UInt16
  private let process: ChildProcess

  /// - Parameters:
  ///   - certificate: A file with its key and its certificate.
  ///   - isOld: Whether it speaks TLS 1.1 and nothing newer.
  init(certificate: String, before server: UInt16, isOld: Bool = false) throws {
    var listener = "OPENSSL-LISTEN:0,bind=127.0.0.1,fork,verify=0,cert=\(certificate)"
    if isOld {
      listener += ",openssl-min-proto-version=TLS1.1,openssl-max-proto-version=TLS1.1"
      listener += ",cipherlist=DEFAULT@SECLEVEL=0"
    }
    process = try ChildProcess(
      "/bin/sh",
      ["-c", #"exec socat -d -d "$@" 2>&1"#, "sh", listener, "TCP4:127.0.0.1:\(server)"],
      environment: ["PATH": "/usr/bin:/bin"])
    // `… N listening on AF=2 127.0.0.1:40123` when it is ready.
    var said: [String] = []
    while let line = try process.line(seconds: 20) {
      said.append(line)
      if let match = line.firstMatch(of: /listening on .*:(\d+)/), let port = UInt16(match.1) {
        self.port = port
        return
      }
    }
    throw Failure("socat does not listen: \(said)")
  }
}
