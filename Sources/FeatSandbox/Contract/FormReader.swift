import FeatDomain

/// Reads the fields of a call and notes what is wrong with each.
struct FormReader {
  /// What was sent.
  let fields: [String: JSONValue]?
  /// Where these fields stand in the body: empty but for those of an object within it.
  private let path: [String]
  private var problems: [[String]: [Sentence]] = [:]

  /// Makes a reader of a call's body; one that is no JSON object is a problem of no field.
  init(_ call: Call) {
    self.init(fields: call.request.fields)
    if fields == nil { report(.bodyIsNoObject, at: "non_field_errors") }
  }

  /// Makes a reader of fields from elsewhere.
  init(fields: [String: JSONValue]? = [:], path: [String] = []) {
    self.fields = fields
    self.path = path
  }

  /// Whether nothing was wrong so far.
  var isFine: Bool { problems.isEmpty }

  /// The answer that says what is wrong, field by field.
  func refusal(in language: Language) -> Answer {
    var data = JSONValue.object([:])
    for (path, sentences) in problems {
      data.insert(.array(sentences.map { .string($0.text(in: language)) }), at: path[...])
    }
    return .failure(.invalidFields, data: data, in: language)
  }

  /// Ends the rule with what is wrong, if anything is.
  func finish(in language: Language) throws(Refusal) {
    guard isFine else { throw Refusal(answer: refusal(in: language)) }
  }

  /// Whether something is wrong with a field, or with one within it.
  func isWrong(_ field: String) -> Bool {
    problems.keys.contains { $0.starts(with: path + [field]) }
  }

  /// Reads the fields of an object within these.
  mutating func object(_ name: String, read: (inout FormReader) -> Void) {
    guard case .object(let members)? = fields?[name] else {
      report(.notObject, at: name)
      return
    }
    var inner = FormReader(fields: members, path: path + [name])
    read(&inner)
    problems.merge(inner.problems) { $0 + $1 }
  }

  /// A text that must be there.
  mutating func text(_ name: String) -> String? {
    if let fields, fields[name] == nil { report(.required, at: name) }
    return optionalText(name)
  }

  /// A text that may be left out.
  mutating func optionalText(_ name: String) -> String? {
    switch fields?[name] {
    case .string(let text): return text
    case nil: return nil
    case .null: report(.mayNotBeNull, at: name)
    default: report(.notText, at: name)
    }
    return nil
  }

  /// The number of `country_code` and `phone`, which must belong together.
  mutating func phone() -> PhoneNumber? {
    let country = country()
    let number = numberWithoutCountry("phone")
    guard let country, var number else { return nil }
    guard number.callingCode == country.callingCode else {
      report(.otherCallingCode, at: "country_code")
      return nil
    }
    number.iso3 = country.iso3
    return number
  }

  private mutating func country() -> Country? {
    guard let text = text("country_code") else { return nil }
    guard let country = Country(iso3: text) else {
      report(.unknownCountry, at: "country_code")
      return nil
    }
    return country
  }

  /// A number that comes without its country, as `+86-15915719111`.
  mutating func numberWithoutCountry(_ name: String) -> PhoneNumber? {
    guard let text = text(name) else { return nil }
    guard let number = PhoneNumber(wireFormat: text) else {
      report(.illFormedPhone, at: name)
      return nil
    }
    return number
  }

  /// The form that a code belongs to.
  mutating func formID() -> FormID? {
    guard let text = text("form_id") else { return nil }
    guard let form = FormID(rawValue: text) else {
      report(.unknownForm, at: "form_id")
      return nil
    }
    return form
  }

  /// The six digits of an SMS.
  mutating func code() -> String? {
    guard let text = text("vcode") else { return nil }
    guard text.utf8.count == 6, text.utf8.allSatisfy(\.isDigit) else {
      report(.illFormedCode, at: "vcode")
      return nil
    }
    return text
  }

  /// Notes that something is wrong with a field of an object within these.
  mutating func report(_ problem: Sentence, within object: String, at field: String) {
    problems[path + [object, field], default: []].append(problem)
  }

  /// Notes that something is wrong with a field, or with what stands at a place within it.
  mutating func report(_ problem: Sentence, at field: String, place: Int? = nil) {
    let place = place.map { [String($0)] } ?? []
    problems[path + [field] + place, default: []].append(problem)
  }
}
