import FeatDomain

/// The body of the three sign-up requests; what is nil is not sent.
struct PhoneBody: Encodable {
  var country_code: String
  var phone: String
  var form_id: FormID
  var vcode: String?
  var token: String?
  var password: String?
  var r: String?
  var security_key: String?
  var security_value: String?

  init(_ phone: PhoneNumber, _ formID: FormID, vcode: String? = nil) {
    country_code = phone.iso3
    self.phone = phone.wireFormat
    form_id = formID
    self.vcode = vcode
  }

  init(_ registration: Registration) {
    self.init(registration.phone, registration.formID, vcode: registration.code.revealed)
    token = registration.permit.revealed
    password = registration.password?.revealed
    r = registration.referral
    security_key = registration.securityQuestion?.question
    security_value = registration.securityQuestion?.answer.revealed
  }
}

/// `{data: {token}}` or `{data: {key, uid}}`.
struct VerificationBody: Decodable {
  private enum Content {
    case permit(Secret)
    case key(KeyData)
  }

  private enum CodingKeys: String, CodingKey { case data }
  private struct Permit: Decodable {
    private enum CodingKeys: String, CodingKey { case token }

    let token: Secret

    init(from decoder: any Decoder) throws {
      token = try decoder.container(keyedBy: CodingKeys.self).headerSecret(.token)
    }
  }

  private let content: Content

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    if let key = try? object.decode(KeyData.self, forKey: .data) {
      content = .key(key)
    } else {
      content = .permit(try object.decode(Permit.self, forKey: .data).token)
    }
  }

  func verification(phone: PhoneNumber) -> Verification {
    switch content {
    case .permit(let permit): .permit(permit)
    case .key(let data): .signedIn(data.session(phone: phone))
    }
  }
}

/// `{data: {key, uid}}`.
struct SignedInBody: Decodable {
  let data: KeyData

  func session(phone: PhoneNumber) -> Session { data.session(phone: phone) }
}

/// A key and whose it is.
struct KeyData: Decodable {
  private enum CodingKeys: String, CodingKey { case key, uid }

  private let key: Secret
  private let uid: UInt64

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    key = try object.headerSecret(.key)
    uid = try object.userNumber(.uid)
  }

  func session(phone: PhoneNumber) -> Session {
    Session(.key(key), uid: uid, phone: phone)
  }
}

/// `{data: [CallingCode], meta: {default: {iso3}}}`.
struct CallingCodesBody: Decodable {
  private struct Meta: Decodable {
    struct Default: Decodable { let iso3: SafeLine? }
    let `default`: Default?
  }

  private struct Row: Decodable {
    let country: ServerCountry

    private enum CodingKeys: String, CodingKey { case label, iso3, calling_code }
    private static let inCallingCodes = Set("0123456789+-() ".unicodeScalars)

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      let iso3 = try object.decode(SafeLine.self, forKey: .iso3).text
      let written =
        try (try? object.decode(SafeLine.self, forKey: .calling_code).text)
        ?? String(object.decode(UInt16.self, forKey: .calling_code))
      // With anything else in it, nobody knows which digits count.
      let isPlain = written.unicodeScalars.allSatisfy(Self.inCallingCodes.contains)
      let digits = written.filter(\.isNumber)
      guard !iso3.isEmpty, isPlain, (1...4).contains(digits.count) else {
        throw object.invalid(.calling_code)
      }
      let label = object.safeText(.label)
      country = ServerCountry(
        iso3: iso3, callingCode: digits, label: label.isEmpty ? iso3 : label)
    }
  }

  private enum CodingKeys: String, CodingKey { case data, meta }

  let callingCodes: CallingCodes

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    let rows = try object.decode(LenientList<Row>.self, forKey: .data).elements
    let meta = try? object.decode(Meta.self, forKey: .meta)
    callingCodes = CallingCodes(
      countries: rows.map(\.country), suggested: meta?.default?.iso3?.text)
  }
}
