import FeatDomain
import Glibc

extension SettingsProblem {
  /// The problem in plain English, for `--print-paths`, which has no language.
  var sentence: String {
    let place = line.map { "\(path):\($0)" } ?? path
    let subject = key.map { "\"\($0)\" " } ?? ""
    switch kind {
    case .file(let kind): return "\(place) is not read: \(Self.reason(kind))."
    case .notUTF8: return "\(place) is not UTF-8; nothing in the file counts."
    case .syntax: return "\(place) is not JSON5; nothing in the file counts."
    case .notAnObject: return "\(place) holds no object; nothing in the file counts."
    case .unknownKey: return "\(place): there is no setting \"\(key ?? "")\"."
    case .duplicateKey: return "\(place): \(subject)stands there twice; the first counts."
    case .wrongValue(let expected): return "\(place): \(subject)must be \(Self.words(expected))."
    case .incomplete(let other): return "\(place): \(subject)is nothing without \"\(other)\"."
    case .exposedSecret(.looseMode(let mode)):
      let octal = String(mode, radix: 8)
      return "\(place): \(subject)is not used: others may read or change the file (mode \(octal)). "
        + "Mend it with: chmod 600 \(path)"
    case .exposedSecret(let kind):
      return "\(place): \(subject)is not used: \(Self.reason(kind))."
    }
  }

  private static func words(_ expected: Expected) -> String {
    switch expected {
    case .oneOf(let values): values.joined(separator: ", ")
    case .wholeNumber(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .address: "the address of a server: https, or http on this computer"
    case .printableText: "a text of printable ASCII characters"
    case .keysByAction: "an object of actions and their keys"
    case .keys: "a key, a list of keys, or null"
    }
  }

  private static func reason(_ kind: FileProblem.Kind) -> String {
    switch kind {
    case .notARegularFile: "it is not a regular file"
    case .otherOwner: "it belongs to another user"
    case .tooLarge: "it is too large"
    case .hardLinked: "it has a second name"
    case .looseMode: "others may read or change it"
    case .malformed: "it cannot be understood"
    case .system(let number): String(cString: strerror(number))
    }
  }
}
