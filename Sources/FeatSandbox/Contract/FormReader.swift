import FeatDomain

/// Reads the fields of a call and notes what is wrong with each.
struct FormReader {
  private let fields: [String: JSONValue]?
  private var problems: [String: [Sentence]] = [:]

  /// Makes a reader of a call's body; one that is no JSON object is a problem of no field.
  init(_ call: Call) {
    fields = call.request.fields
    if fields == nil { problems["non_field_errors"] = [.bodyIsNoObject] }
  }

  /// Whether nothing was wrong so far.
  var isFine: Bool { problems.isEmpty }

  /// The answer that says what is wrong, field by field.
  func refusal(in language: Language) -> Answer {
    let data = problems.mapValues { sentences in
      JSONValue.array(sentences.map { .string($0.text(in: language)) })
    }
    return .failure(.invalidFields, data: .object(data), in: language)
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
    let number = numberWithoutCountry()
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

  private mutating func numberWithoutCountry() -> PhoneNumber? {
    guard let text = text("phone") else { return nil }
    guard let number = PhoneNumber(wireFormat: text) else {
      report(.illFormedPhone, at: "phone")
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

  /// A password that may be left out.
  mutating func optionalPassword() -> String? {
    guard let text = optionalText("password") else { return nil }
    guard text.count >= 6 else {
      report(.shortPassword, at: "password")
      return nil
    }
    return text
  }

  private mutating func report(_ problem: Sentence, at field: String) {
    problems[field, default: []].append(problem)
  }
}
