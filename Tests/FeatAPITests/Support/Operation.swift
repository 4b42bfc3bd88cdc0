import FeatAPI
import FeatDomain

/// FEAT's operations, so that a test can go through all of them.
enum Operation: CaseIterable, Sendable {
  case callingCodes, sendCode, verifyCode, register, currentUser

  static let writes: [Operation] = [.sendCode, .verifyCode, .register]
  static let reads: [Operation] = [.callingCodes, .currentUser]

  /// What an operation answers when it succeeds.
  enum Value: Equatable, Sendable {
    case countries(CallingCodes)
    case sent
    case verified(Verification)
    case registered(Session)
    case user(User)
  }

  /// Does the operation with the usual arguments.
  func outcome(_ api: FeatAPI) async -> Result<Value, APIFailure> {
    do throws(APIFailure) {
      switch self {
      case .callingCodes: return .success(.countries(try await api.callingCodes()))
      case .sendCode:
        try await api.sendCode(.sample, .signUp)
        return .success(.sent)
      case .verifyCode:
        return .success(.verified(try await api.verifyCode(.sample, .signUp, .code)))
      case .register: return .success(.registered(try await api.register(.sample)))
      case .currentUser: return .success(.user(try await api.currentUser(.sample)))
      }
    } catch {
      return .failure(error)
    }
  }

  /// What goes wrong when the server answers so; nil when nothing does.
  func failure(_ server: Server) async -> APIFailure? {
    if case .failure(let failure) = await outcome(server.api) { failure } else { nil }
  }

  /// An answer with which the operation succeeds.
  var answer: JSONTree {
    switch self {
    case .callingCodes:
      [
        "data": [
          ["label": "China", "iso3": "CHN", "calling_code": "86", "flag": nil],
          ["label": "Canada", "iso3": "CAN", "calling_code": 1],
        ],
        "meta": ["default": ["iso3": "CHN"]],
      ]
    case .sendCode:
      [
        "error": false, "message": "sent",
        "data": ["country_code": "CHN", "phone": "+86-15915719111", "time": 1_795_000_000],
      ]
    case .verifyCode: ["error": false, "data": ["token": .string(Secret.permit.revealed)]]
    case .register: ["data": ["key": .string(Secret.key.revealed), "uid": 17]]
    case .currentUser:
      [
        "data": [
          "uid": 17, "username": "user17", "firstname": "Ada", "lastname": "Lovelace",
          "location": "London", "timezone": "Europe/London", "avatar": nil, "is_online": true,
        ]
      ]
    }
  }
}
