import Foundation

/// An authority that certifies servers, made with `openssl`.
final class CertificateAuthority {
  /// Whom a certificate is for, and when.
  struct Claim {
    var host: String
    /// The first and the last moment, as ASN.1 writes them.
    var valid = (from: "20200101000000Z", until: "20491231235959Z")
  }

  /// The file of its own certificate.
  var certificate: String { folder.path + "/authority.pem" }

  private let folder: TemporaryFolder
  private let name: String

  init(name: String) throws {
    folder = try TemporaryFolder()
    self.name = name
    try Self.settings.write(
      toFile: folder.path + "/settings", atomically: false, encoding: .utf8)
    try "".write(toFile: folder.path + "/index", atomically: false, encoding: .utf8)
    try openssl(
      "req", "-x509", "-days", "20000", "-subj", "/CN=\(name)", "-config", "settings",
      "-extensions", "authority", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-keyout", "authority.key", "-out", "authority.pem")
  }

  /// The file of a new key with its certificate behind it.
  ///
  /// - Parameter isSelfSigned: Whether the server vouches for itself, and this authority for nothing.
  func certify(_ claim: Claim, isSelfSigned: Bool = false) throws -> String {
    let file = UUID().uuidString
    try openssl(
      "req", "-new", "-subj", "/CN=\(claim.host)", "-config", "settings", "-newkey", "ec",
      "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "\(file).key", "-out",
      "\(file).request")
    let signer =
      isSelfSigned
      ? ["-selfsign", "-keyfile", "\(file).key"]
      : ["-keyfile", "authority.key", "-cert", "authority.pem"]
    try "[server]\nsubjectAltName = DNS:\(claim.host)\n".write(
      toFile: folder.path + "/\(file).names", atomically: false, encoding: .utf8)
    try openssl(
      ["ca", "-batch", "-notext", "-config", "settings", "-in", "\(file).request", "-out"]
        + ["\(file).pem", "-startdate", claim.valid.from, "-enddate", claim.valid.until]
        + ["-extfile", "\(file).names", "-extensions", "server"] + signer)
    let path = folder.path + "/\(file)"
    let parts = try [".key", ".pem"].map { try String(contentsOfFile: path + $0, encoding: .utf8) }
    try parts.joined().write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  private static let settings = """
    [req]
    distinguished_name = name
    [name]
    [authority]
    basicConstraints = critical, CA:true
    [ca]
    default_ca = own
    [own]
    database = index
    new_certs_dir = .
    rand_serial = yes
    unique_subject = no
    default_md = sha256
    policy = any
    [any]
    commonName = supplied

    """

  private func openssl(_ arguments: String...) throws { try openssl(arguments) }

  private func openssl(_ arguments: [String]) throws {
    // It looks for the names in its settings from where it is started.
    let script = #"cd "$1" && shift && exec openssl "$@""#
    let end = try ChildProcess(
      "/bin/sh", ["-c", script, "sh", folder.path] + arguments,
      environment: ["PATH": "/usr/bin:/bin"]
    ).end()
    guard end.code == 0 else { throw Failure("openssl \(arguments): \(end.errors)") }
  }
}
