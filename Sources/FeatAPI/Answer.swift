/// The body of an answer: what was asked for, or one of FEAT's families of errors.
enum Answer<Body: Decodable>: Decodable {
  case success(Body)
  case failure(ErrorBody)

  init(from decoder: any Decoder) throws {
    if let error = try ErrorBody(ifPresentIn: decoder) {
      self = .failure(error)
    } else {
      self = .success(try Body(from: decoder))
    }
  }
}

/// `{error: true, code, message, data}`, `{detail}` or OAuth's `{error: "…", error_description}`.
///
/// `error` is a boolean in one family and a string in the other. Where it is an object, as other
/// servers write it, the code and message are looked for in there.
struct ErrorBody {
  var code: String?
  var oauthError: String?
  var message: String?
  /// Whether `detail` is all that it says.
  var isDetail = false

  init?(ifPresentIn decoder: any Decoder) throws {
    guard let object = try? decoder.container(keyedBy: AnyKey.self) else { return nil }
    if let error = Self.text("error", in: object) {
      oauthError = error
      message = Self.text("error_description", in: object)
    } else if (try? object.decode(Bool.self, forKey: AnyKey("error"))) == true {
      code = Self.text("code", in: object).flatMap { $0.isEmpty ? nil : $0 }
      message = Self.text("message", in: object)
    } else if let detail = Self.text("detail", in: object), !object.contains(AnyKey("data")) {
      message = detail
      isDetail = true
    } else if let error = try? object.nestedContainer(
      keyedBy: AnyKey.self, forKey: AnyKey("error"))
    {
      code = Self.text("code", in: error).flatMap { $0.isEmpty ? nil : $0 }
      message = Self.text("message", in: error)
    } else {
      return nil
    }
  }

  private static func text(_ name: String, in object: KeyedDecodingContainer<AnyKey>) -> String? {
    guard let text = try? object.decode(String.self, forKey: AnyKey(name)) else { return nil }
    return SafeLine(text).text
  }
}
