import FeatAPI
import FeatDomain
import Mutations

/// FEAT's operations, so that a test can go through all of them.
enum Operation: CaseIterable, Sendable {
  case callingCodes, sendCode, verifyCode, register, currentUser
  case listProjects, getProject, createProject, editProject, setTags, addImage
  case publish, close, cancel, selectWinner, participants, categories
  case signIn, deprecatedSignIn, signOut, changePassword, setSecurityQuestion
  case securityHint, verifyAnswer, resetPassword

  static let signUp: [Operation] = [.sendCode, .verifyCode, .register]
  /// Of which nothing is asked but that they are done.
  static let withoutContent: [Operation] =
    [
      .sendCode, .editProject, .setTags, .addImage, .publish, .close, .cancel,
    ] + acknowledged
  /// Which may be done with a sentence of the server's.
  static let acknowledged: [Operation] = [
    .signOut, .changePassword, .setSecurityQuestion, .verifyAnswer, .resetPassword,
  ]
  static let writes =
    signUp + [.createProject, .selectWinner, .signIn, .deprecatedSignIn, .securityHint]
    + withoutContent.dropFirst()
  static let reads: [Operation] = [
    .callingCodes, .currentUser, .listProjects, .getProject, .participants, .categories,
  ]

  /// Those that need somebody who is signed in.
  static let ofSession: [Operation] =
    reads.dropFirst() + withoutContent.dropFirst().filter { !recovery.contains($0) }
    + [.createProject, .selectWinner]
  static let recovery: [Operation] = [.securityHint, .verifyAnswer, .resetPassword]
  /// Those that bring a number and a password to be judged.
  static let judged: [Operation] = [.signIn, .deprecatedSignIn]
  /// Those whose refusals are told by their code alone, whatever the status is.
  static func refusedByCode(with status: Int) -> [Operation] {
    allCases.filter { [200, 400, 401].contains(status) || !judged.contains($0) }
  }
  /// Those that fail with a 401: signing out is done then.
  static let failingUnauthorized = allCases.filter { $0 != .signOut }

  /// What an operation answers when it succeeds.
  enum Value: Equatable, Sendable {
    case countries(CallingCodes)
    case done
    case verified(Verification)
    case registered(Session)
    case user(User)
    case page(ProjectPage)
    case project(Project)
    case number(Int64)
    case order(Order?)
    case participants([Participant])
    case categories([NamedID])
    case question(ServerText)
  }

  /// Does the operation with the usual arguments.
  func outcome(_ server: Server) async -> Result<Value, APIFailure> {
    await outcome(self == .deprecatedSignIn ? server.apiWithoutClient : server.api)
  }

  /// Does the operation with the usual arguments.
  func outcome(_ api: FeatAPI) async -> Result<Value, APIFailure> {
    do throws(APIFailure) {
      switch self {
      case .callingCodes: return .success(.countries(try await api.callingCodes()))
      case .sendCode:
        try await api.sendCode(.sample, .signUp)
        return .success(.done)
      case .verifyCode:
        return .success(.verified(try await api.verifyCode(.sample, .signUp, .code)))
      case .register: return .success(.registered(try await api.register(.sample)))
      case .currentUser: return .success(.user(try await api.currentUser(.sample)))
      case .signIn, .deprecatedSignIn, .signOut, .changePassword, .setSecurityQuestion,
        .securityHint, .verifyAnswer, .resetPassword:
        return .success(try await accountValue(api.accounts))
      default: return .success(try await projectValue(api.projects))
      }
    } catch {
      return .failure(error)
    }
  }

  /// What goes wrong when the server answers so; nil when nothing does.
  func failure(_ server: Server) async -> APIFailure? {
    if case .failure(let failure) = await outcome(server) { failure } else { nil }
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
    case .signIn, .deprecatedSignIn, .signOut, .changePassword, .setSecurityQuestion,
      .securityHint, .verifyAnswer, .resetPassword:
      accountAnswer
    default: projectAnswer
    }
  }
}
