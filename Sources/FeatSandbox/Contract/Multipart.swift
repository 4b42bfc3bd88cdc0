import Foundation

/// The parts of a `multipart/form-data` body (RFC 7578).
struct Multipart {
  /// One field of the form.
  struct Part {
    /// The field's name.
    var name: String
    /// The file's name without its folders; nil for a field that is no file.
    var filename: String?
    /// What was sent.
    var content: Data
  }

  /// At most so many parts are read.
  static let partLimit = 100
  /// At most so many bytes are one part's header.
  static let headerLimit = 16 << 10

  /// The parts in the order they came in.
  var parts: [Part] = []

  /// Takes a body apart; nil when it is not whole or not what its content type says.
  init?(_ body: Data, contentType: String) {
    guard let boundary = Self.boundary(in: contentType) else { return nil }
    let delimiter = Data("--\(boundary)".utf8)
    // The first delimiter may stand at the very start, without the line end that belongs to it.
    guard var position = Self.find(delimiter, in: body, from: body.startIndex) else { return nil }
    let isAtLineStart =
      position == body.startIndex || body[..<position].suffix(2) == Self.lineEnd
    guard isAtLineStart else { return nil }
    let next = Self.lineEnd + delimiter
    while true {
      position += delimiter.count
      if body[position...].starts(with: Data("--".utf8)) { return }
      // Spaces may follow a boundary.
      position += body[position...].prefix { $0 == 0x20 || $0 == 0x09 }.count
      guard body[position...].starts(with: Self.lineEnd), parts.count < Self.partLimit,
        let end = Self.find(next, in: body, from: position + 2)
          ?? Self.emptyPart(next, in: body, at: position),
        let part = Self.part(body[min(position + 2, end)..<end])
      else { return nil }
      parts.append(part)
      position = end + 2
    }
  }

  /// The first part of a name.
  subscript(name: String) -> Part? {
    parts.first { $0.name == name }
  }

  private static let lineEnd = Data("\r\n".utf8)

  /// A part without header and content, whose line end is the next delimiter's too.
  private static func emptyPart(_ next: Data, in body: Data, at position: Int) -> Int? {
    body[position...].starts(with: next) ? position : nil
  }

  private static func boundary(in contentType: String) -> String? {
    let parameters = HeaderParameters(contentType)
    guard parameters.value == "multipart/form-data", let boundary = parameters["boundary"],
      (1...200).contains(boundary.utf8.count)
    else { return nil }
    return boundary
  }

  private static func part(_ bytes: Data) -> Part? {
    let gap = lineEnd + lineEnd
    guard let end = find(gap, in: bytes, from: bytes.startIndex),
      end - bytes.startIndex <= headerLimit
    else { return nil }
    let header = String(decoding: bytes[..<end], as: UTF8.self)
    let content = Data(bytes[(end + gap.count)...])
    for line in header.components(separatedBy: "\r\n") {
      let field = line.split(separator: ":", maxSplits: 1)
      guard field.count == 2, field[0].lowercased() == "content-disposition" else { continue }
      let parameters = HeaderParameters(String(field[1]))
      guard parameters.value == "form-data", let name = parameters["name"] else { return nil }
      return Part(name: name, filename: parameters.filename, content: content)
    }
    return nil
  }

  /// Where some bytes stand first.
  private static func find(_ needle: Data, in body: Data, from start: Int) -> Int? {
    guard start <= body.endIndex, let first = needle.first else { return nil }
    return body[start...].withUnsafeBytes { bytes in
      needle.withUnsafeBytes { wanted in
        guard let base = bytes.baseAddress, let pattern = wanted.baseAddress else { return nil }
        var offset = 0
        while offset + wanted.count <= bytes.count,
          let found = memchr(base + offset, Int32(first), bytes.count - wanted.count - offset + 1)
        {
          if memcmp(found, pattern, wanted.count) == 0 {
            return start + (UnsafeRawPointer(found) - base)
          }
          offset = UnsafeRawPointer(found) - base + 1
        }
        return nil
      }
    }
  }
}
