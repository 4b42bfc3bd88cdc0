import Foundation

/// A header field's value with parameters, as in `form-data; name="image"; filename="a.png"`.
struct HeaderParameters {
  /// What stands before the parameters, in lower case.
  let value: String
  private var parameters: [String: String] = [:]

  /// Reads a field; what is no parameter is passed over.
  init(_ field: String) {
    var pieces = Self.pieces(of: field)
    value = pieces.removeFirst().trimmingCharacters(in: .whitespaces).lowercased()
    for piece in pieces {
      let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      let name = pair[0].trimmingCharacters(in: .whitespaces).lowercased()
      let text = pair[1].trimmingCharacters(in: .whitespaces)
      if parameters[name] == nil { parameters[name] = Self.unquoted(text) }
    }
  }

  /// A parameter by its name in lower case.
  subscript(name: String) -> String? { parameters[name] }

  /// The name of a file without its folders, from `filename*` (RFC 5987) or `filename`.
  var filename: String? {
    var name = parameters["filename"]
    if let extended = parameters["filename*"], extended.lowercased().hasPrefix("utf-8''") {
      name = extended.dropFirst(7).removingPercentEncoding ?? name
    }
    return name?.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? name
  }

  /// The pieces between semicolons that stand outside quotation marks; at least one.
  private static func pieces(of field: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if scalar == ";", !isQuoted {
        pieces.append("")
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && isQuoted && !isEscaped
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces
  }

  /// A text without its quotation marks; browsers write one inside as `%22`, others as `\"`.
  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return text.dropFirst().dropLast()
      .replacingOccurrences(of: "\\\"", with: "\"")
      .replacingOccurrences(of: "%22", with: "\"")
  }
}
