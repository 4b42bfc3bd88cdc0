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
    guard let bytes = try read() else { return nil }
    guard let stored = try? JSONDecoder().decode(Stored<Contents>.self, from: Data(bytes)),
      stored.format == 1
    else { throw malformed }
    return stored.contents
  }

  /// Writes contents, in an order of fields that does not change from one save to the next.
  func save(_ contents: some Encodable) throws(FileProblem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(Stored(contents: contents)) else { throw malformed }
    try write(Array(bytes))
  }

  /// The problem of a file whose contents are not what this program writes.
  var malformed: FileProblem { FileProblem(path: path, kind: .malformed) }
}
