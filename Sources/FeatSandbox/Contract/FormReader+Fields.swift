import FeatDomain
import Foundation

extension FormReader {
  /// Whether a field was sent, be it null.
  func has(_ name: String) -> Bool {
    fields?[name] != nil
  }

  /// Notes a field that must be there and is not.
  mutating func require(_ name: String) {
    if fields != nil, !has(name) { report(.required, at: name) }
  }

  /// Replaces what a field holds, if it was sent; null empties it.
  mutating func change<Value>(
    _ name: String, _ current: inout Value?,
    read: (inout FormReader, String) -> Value?
  ) {
    guard let sent = fields?[name] else { return }
    if sent == .null {
      current = nil
    } else if let value = read(&self, name) {
      current = value
    }
  }

  /// A text of so many characters at most without the blanks around it, of which something is
  /// left; nil, too, where none was sent.
  mutating func words(_ name: String, limit: Int) -> String? {
    guard let text = optionalText(name) else { return nil }
    return words(text, limit: limit, at: name)
  }

  /// The texts of a list, each once.
  mutating func wordList(_ name: String, limit: Int, count: Int) -> [String]? {
    guard case .array(let items)? = fields?[name] else {
      if has(name) { report(fields?[name] == .null ? .mayNotBeNull : .notList, at: name) }
      return nil
    }
    guard items.count <= count else {
      report(.tooMany(limit: count), at: name)
      return nil
    }
    var list: [String] = []
    for (place, item) in items.enumerated() {
      guard case .string(let text) = item else {
        report(.notText, at: name, place: place)
        continue
      }
      if let word = words(text, limit: limit, at: name, place: place), !list.contains(word) {
        list.append(word)
      }
    }
    return list
  }

  /// A whole number, as such or in digits.
  mutating func whole(_ name: String) -> Int? {
    guard let number = number(name, else: .notWhole) else { return nil }
    guard let whole = Int("\(number)") else {
      report(.notWhole, at: name)
      return nil
    }
    return whole
  }

  /// A number within a range, as such or in digits.
  mutating func number(_ name: String, in range: ClosedRange<Int>) -> Decimal? {
    guard let number = number(name, else: .notNumber) else { return nil }
    guard number >= Decimal(range.lowerBound), number <= Decimal(range.upperBound) else {
      report(.outside(range), at: name)
      return nil
    }
    return number
  }

  /// A moment with its zone.
  mutating func moment(_ name: String) -> UnixTime? {
    guard let text = optionalText(name) else { return nil }
    guard let moment = UnixTime(iso8601: text) else {
      report(.notMoment, at: name)
      return nil
    }
    return moment
  }

  /// One of some numbers or texts that stand for something.
  mutating func choice<Choice: RawRepresentable>(_ name: String, of: Choice.Type) -> Choice?
  where Choice.RawValue == Int {
    guard let number = whole(name) else { return nil }
    guard let choice = Choice(rawValue: number) else {
      report(.notChoice, at: name)
      return nil
    }
    return choice
  }

  /// A price, as a text or a number.
  mutating func price(_ name: String) -> Yuan? {
    let text: String? =
      switch fields?[name] {
      case .string(let text): text
      case .number(let number): "\(number)"
      default: nil
      }
    guard let price = text.flatMap(Yuan.init) else {
      report(has(name) ? .notPrice : .required, at: name)
      return nil
    }
    return price
  }

  /// A number of any size, as such or in digits.
  mutating func number(_ name: String, else problem: Sentence) -> Decimal? {
    switch fields?[name] {
    case .number(let number): return number
    case .string(let text):
      // Foundation alone would take the beginning of a text for a number.
      if Price(text) != nil, let number = Decimal(string: text) { return number }
      report(problem, at: name)
    case nil: break
    case .null: report(.mayNotBeNull, at: name)
    default: report(problem, at: name)
    }
    return nil
  }

  private mutating func words(
    _ text: String, limit: Int, at name: String, place: Int? = nil
  ) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.isEmpty {
      report(.mayNotBeBlank, at: name, place: place)
    } else if text.unicodeScalars.count > limit {
      report(.tooLong(limit: limit), at: name, place: place)
    } else {
      return text
    }
    return nil
  }
}
