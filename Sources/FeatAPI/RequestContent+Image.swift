import FoundationEssentials

extension RequestContent {
  /// An image for a project as `multipart/form-data` (RFC 7578).
  static func image(_ image: ImageUpload, projectID: Int64) -> RequestContent {
    let boundary = boundary(notIn: image.bytes)
    var bytes = Data()
    func append(_ lines: String...) {
      for line in lines { bytes.append(contentsOf: "\(line)\r\n".utf8) }
    }
    append("--\(boundary)", #"Content-Disposition: form-data; name="demand""#, "", "\(projectID)")
    append(
      "--\(boundary)",
      #"Content-Disposition: form-data; name="image"; filename="\#(quotable(image.name))""#,
      "Content-Type: \(image.type)", "")
    bytes.append(contentsOf: image.bytes)
    append("", "--\(boundary)--")
    return RequestContent(type: "multipart/form-data; boundary=\(boundary)", bytes: bytes)
  }

  /// A line that stands nowhere in the image, so that the image ends where it ends.
  private static func boundary(notIn bytes: [UInt8]) -> String {
    while true {
      let boundary = "feat-\(UInt64.random(in: 0 ... .max))-\(UInt64.random(in: 0 ... .max))"
      if !bytes.contains(Array(boundary.utf8)) { return boundary }
    }
  }

  /// A name that cannot leave its quotes: signs that could are percent-encoded, as browsers do it
  /// (HTML, "multipart/form-data encoding algorithm"); other scripts stand as UTF-8.
  private static func quotable(_ name: String) -> String {
    var quotable = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\", "\u{7F}", "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quotable += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      default: quotable.unicodeScalars.append(scalar)
      }
    }
    return quotable
  }
}

extension [UInt8] {
  /// Whether these bytes, which are not empty, stand somewhere in it.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in
      bytes.indices.contains { bytes[$0] == other[0] && bytes[$0...].starts(with: other) }
    }
  }
}
