import FeatDomain

extension ErrorText {
  /// What does not count of the settings: the first problem, and how many more there are.
  func sentence(for problems: [SettingsProblem]) -> String {
    guard let first = problems.first else { return "" }
    let sentence = sentence(for: first)
    guard problems.count > 1 else { return sentence }
    return words.settings.more(first: sentence, count: "\(problems.count - 1)")
  }

  private func sentence(for problem: SettingsProblem) -> String {
    let settings = words.settings
    let place = problem.line.map { "\(problem.path):\($0)" } ?? problem.path
    let key = problem.key ?? ""
    let reason = { (kind: FileProblem.Kind) in
      self.sentence(for: FileProblem(path: problem.path, kind: kind))
    }
    switch problem.kind {
    case .file(let kind): return settings.file(reason: reason(kind))
    case .notUTF8: return settings.notUTF8(place: place)
    case .syntax: return settings.syntax(place: place)
    case .notAnObject: return settings.notAnObject(place: place)
    case .unknownKey: return settings.unknownKey(place: place, key: key)
    case .duplicateKey: return settings.duplicateKey(place: place, key: key)
    case .wrongValue(let expected):
      return settings.wrongValue(place: place, key: key, expected: text(of: expected))
    case .incomplete(let other): return settings.incomplete(place: place, key: key, other: other)
    case .exposedSecret(.looseMode(let mode)):
      return settings.exposedMode(
        place: place, key: key, mode: String(mode, radix: 8), path: problem.path)
    case .exposedSecret(let kind):
      return settings.exposed(place: place, key: key, reason: reason(kind))
    }
  }

  private func text(of expected: SettingsProblem.Expected) -> String {
    let settings = words.settings
    switch expected {
    case .oneOf(let values): return settings.oneOf(values: values.joined(separator: ", "))
    case .wholeNumber(let range):
      return settings.wholeNumber(least: "\(range.lowerBound)", most: "\(range.upperBound)")
    case .address: return settings.address
    case .printableText: return settings.printableText
    case .keysByAction: return settings.keysByAction
    case .keys: return settings.keys
    }
  }
}
