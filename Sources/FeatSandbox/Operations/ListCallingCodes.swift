extension SandboxState {
  /// Countries with their calling codes, named in the caller's language.
  func listCallingCodes(_ call: Call) -> Answer {
    let countries = Country.all.map { country -> JSONValue in
      [
        "iso3": .string(country.iso3), "calling_code": .string(country.callingCode),
        "label": .string(country.label(in: call.language)), "flag": .null,
      ]
    }
    return .success(
      .array(countries), meta: ["default": ["iso3": "CHN"]], in: call.language)
  }
}
