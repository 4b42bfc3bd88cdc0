import FeatDomain
import FoundationEssentials

/// What a file holds: the contents, and the version of their format.
private struct Stored<Contents> {
  var contents: Contents
  var format = 1
}

extension Stored: Encodable where Contents: Encodable {}
extension Stored: Decodable where Contents: Decodable {}

extension SafeFile {
  /// Reads the file's contents; nil when there is no file.
  ///
  /// Fields that this version does not know are passed over; another format is refused.
  func load<Contents: Decodable>(_: Contents.Type) throws(FileProblem) -> Contents? {
    try read().map { (bytes) throws(FileProblem) in try decode(Contents.self, from: bytes) }
  }

  /// The contents that a file's bytes stand for.
  func decode<Contents: Decodable>(
    _: Contents.Type, from bytes: [UInt8]
  ) throws(FileProblem) -> Contents {
    guard let stored = try? JSONDecoder().decode(Stored<Contents>.self, from: Data(bytes)),
      stored.format == 1
    else { throw malformed }
    return stored.contents
  }

  /// Writes contents.
  func save(_ contents: some Encodable) throws(FileProblem) { try write(encode(contents)) }

  /// The bytes of contents, in an order of fields that does not change from one save to the next.
  func encode(_ contents: some Encodable) throws(FileProblem) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(Stored(contents: contents)) else { throw malformed }
    return Array(bytes)
  }

  /// The problem of a file whose contents are not what this program writes.
  var malformed: FileProblem { FileProblem(path: path, kind: .malformed) }
}
