import FeatDomain
import HTTP

/// Makes settings of the text of the file, and notes what of it does not count.
struct SettingsReading {
  private let path: String
  private let members: [JSON5Lines.Member]
  /// Where each setting stands first.
  private let lines: [[String]: Int]
  private let values: [String: JSON5Value]
  private var settings = Settings()
  private var problems: [SettingsProblem] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - path: Where it is from, for problems.
  ///   - exposure: Why no secret may stand in it; nil when it may.
  /// - Throws: What makes all of it void.
  static func read(
    _ bytes: [UInt8], at path: String, exposure: FileProblem.Kind?
  ) throws(SettingsProblem) -> (settings: Settings, problems: [SettingsProblem]) {
    if let line = lineThatIsNotUTF8(bytes) {
      throw SettingsProblem(path: path, line: line, kind: .notUTF8)
    }
    let lines = JSON5Lines(bytes)
    if lines.isBlank { return (Settings(), []) }
    guard lines.errorLine == nil, let value = JSON5Value.reading(bytes) else {
      throw SettingsProblem(path: path, line: lines.errorLine, kind: .syntax)
    }
    guard case .object(let values) = value else {
      throw SettingsProblem(path: path, kind: .notAnObject)
    }
    var reading = SettingsReading(path: path, members: lines.members, values: values)
    reading.readAll(exposure)
    let problems = reading.problems.sorted {
      ($0.line ?? 0, $0.key ?? "") < ($1.line ?? 0, $1.key ?? "")
    }
    return (reading.settings, problems)
  }

  private init(path: String, members: [JSON5Lines.Member], values: [String: JSON5Value]) {
    self.path = path
    self.members = members
    lines = Dictionary(members.map { ($0.path, $0.line) }) { first, _ in first }
    self.values = values
  }

  private mutating func readAll(_ exposure: FileProblem.Kind?) {
    if let url = text("api_url", expected: .address, where: Self.isAddress) {
      settings.apiURL = url
    }
    settings.language = choice("language", Settings.Language.init(rawValue:))
    settings.theme = choice("theme", Settings.Theme.init(rawValue:)) ?? settings.theme
    readClient(exposure)
    readAmbiguousWidth()
    readKeys()
    if let value = values["read_only"] {
      if case .boolean(let truth) = value {
        settings.isReadOnly = truth
      } else {
        reject(["read_only"], .wrongValue(expected: .oneOf(["true", "false"])))
      }
    }
    if let value = values["refresh_seconds"] {
      if case .number(let number) = value, let seconds = Int(exactly: number),
        Settings.refreshRange.contains(seconds)
      {
        settings.refreshSeconds = seconds
      } else {
        let expected = SettingsProblem.Expected.wholeNumber(Settings.refreshRange)
        reject(["refresh_seconds"], .wrongValue(expected: expected))
      }
    }
    noteNames()
  }

  private mutating func readClient(_ exposure: FileProblem.Kind?) {
    let id = text("client_id", expected: .printableText, where: Self.isPrintable)
    let secret = text("client_secret", expected: .printableText, where: Self.isPrintable)
    let scope = text("scope", expected: .printableText, where: Self.isPrintable)
    if values["client_id"] != nil, values["client_secret"] == nil {
      reject(["client_id"], .incomplete(without: "client_secret"))
    } else if values["client_id"] == nil, values["client_secret"] != nil {
      reject(["client_secret"], .incomplete(without: "client_id"))
    }
    if values["client_secret"] != nil, let exposure {
      return reject(["client_secret"], .exposedSecret(exposure))
    }
    if let id, let secret {
      settings.client = OAuthClient(id: id, secret: Secret(secret), scope: scope)
    }
  }

  private mutating func readAmbiguousWidth() {
    switch values["ambiguous_width"] {
    case nil, .text("auto")?: break
    case .number(1)?: settings.ambiguousWidth = .one
    case .number(2)?: settings.ambiguousWidth = .two
    default: reject(["ambiguous_width"], .wrongValue(expected: .oneOf([#""auto""#, "1", "2"])))
    }
  }

  private mutating func readKeys() {
    guard let value = values["keys"] else { return }
    guard case .object(let actions) = value else {
      return reject(["keys"], .wrongValue(expected: .keysByAction))
    }
    var seen: Set<String> = []
    for member in members where member.path.count == 2 && member.path[0] == "keys" {
      let action = member.path[1]
      guard seen.insert(action).inserted, let value = actions[action] else { continue }
      if let keys = Self.keys(value) {
        settings.keys.append(
          Settings.KeySetting(action: action, keys: keys, line: member.line))
      } else {
        reject(["keys", action], .wrongValue(expected: .keys))
      }
    }
  }

  private static func keys(_ value: JSON5Value) -> [String]? {
    switch value {
    case .null: return []
    case .text(let key): return key.isEmpty ? nil : [key]
    case .list(let list):
      let keys = list.compactMap { value -> String? in
        if case .text(let key) = value, !key.isEmpty { key } else { nil }
      }
      return keys.count == list.count ? keys : nil
    default: return nil
    }
  }

  /// Notes settings that there are not, and those that are there already.
  private mutating func noteNames() {
    let known: Set = [
      "api_url", "language", "client_id", "client_secret", "scope", "theme", "ambiguous_width",
      "keys", "read_only", "refresh_seconds",
    ]
    for name in values.keys where !known.contains(name) {
      reject([name], .unknownKey)
      problems[problems.count - 1].near = NearName.nearest(to: name, of: known)
    }
    var seen: Set<[String]> = []
    for member in members where Self.isSetting(member.path) {
      if !seen.insert(member.path).inserted {
        problems.append(problem(member.path, line: member.line, .duplicateKey))
      }
    }
  }

  private static func isSetting(_ path: [String]) -> Bool {
    path.count == 1 || path.count == 2 && path[0] == "keys"
  }

  private mutating func text(
    _ key: String, expected: SettingsProblem.Expected, where isGood: (String) -> Bool
  ) -> String? {
    guard let value = values[key] else { return nil }
    if case .text(let text) = value, isGood(text) { return text }
    reject([key], .wrongValue(expected: expected))
    return nil
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ read: (String) -> Choice?
  ) -> Choice? {
    let names = Choice.allCases.map { "\"\($0.rawValue)\"" }
    return text(key, expected: .oneOf(names)) { read($0) != nil }.flatMap(read)
  }

  private mutating func reject(_ path: [String], _ kind: SettingsProblem.Kind) {
    problems.append(problem(path, line: lines[path], kind))
  }

  private func problem(
    _ path: [String], line: Int?, _ kind: SettingsProblem.Kind
  ) -> SettingsProblem {
    let key = Sanitizer.line(path.joined(separator: ".")).text
    return SettingsProblem(path: self.path, line: line, key: key, kind: kind)
  }

  private static func isAddress(_ text: String) -> Bool {
    ServerAddress(text)?.isSafe ?? false
  }

  /// What RFC 6749 (appendix A) lets a client be made of.
  private static func isPrintable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private static func lineThatIsNotUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}
