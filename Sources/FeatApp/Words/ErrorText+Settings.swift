public import FeatDomain

extension SettingsProblem {
  /// What does not count of the settings, and what to do about it, for the command line.
  public func sentence(in language: Language) -> String {
    ErrorText(words: Vocabulary.of(language).words).sentence(for: [self])
  }
}

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
    switch problem.kind {
    case .file(let kind):
      let file = FileProblem(path: problem.path, kind: kind)
      return settings.file(reason: reason(for: file), next: next(after: file))
    case .notUTF8: return settings.notUTF8(place: place)
    case .syntax: return settings.syntax(place: place)
    case .notAnObject: return settings.notAnObject(place: place)
    case .unknownKey:
      guard let near = problem.near else { return settings.unknownKey(place: place, key: key) }
      return settings.unknownKeyNear(place: place, key: key, near: near)
    case .duplicateKey: return settings.duplicateKey(place: place, key: key)
    case .wrongValue(let expected):
      return settings.wrongValue(place: place, key: key, expected: text(of: expected))
    case .incomplete(let other): return settings.incomplete(place: place, key: key, other: other)
    case .unknownAction(let nearest):
      guard let nearest else { return settings.unknownAction(place: place, key: key) }
      return settings.unknownActionNear(place: place, key: key, nearest: "keys." + nearest)
    case .unknownKeyName(let name):
      return settings.unknownKeyName(place: place, key: key, name: name)
    case .reservedKey(let name): return settings.reservedKey(place: place, key: key, name: name)
    case .keyOfField(let name): return settings.keyOfField(place: place, key: key, name: name)
    case .keyTaken(let name, let other):
      return settings.keyTaken(place: place, key: key, name: name, other: "keys." + other)
    case .exposedSecret(let kind):
      let file = FileProblem(path: problem.path, kind: kind)
      return settings.exposed(key: key, reason: reason(for: file), next: next(after: file))
    }
  }

  private func text(of expected: SettingsProblem.Expected) -> String {
    let settings = words.settings
    switch expected {
    case .oneOf(let values):
      return settings.oneOf(values: values.joined(separator: words.form.comma))
    case .wholeNumber(let range):
      return settings.wholeNumber(least: "\(range.lowerBound)", most: "\(range.upperBound)")
    case .address: return settings.address
    case .printableText: return settings.printableText
    case .keysByAction: return settings.keysByAction
    case .keys: return settings.keys
    }
  }
}
