extension Route {
  /// Every operation that the sandbox has.
  static let all = signUp + sessions + passwords + users + opportunities + projects

  /// The operations of sign-up.
  private static let signUp = [
    Route("GET", "/api/choices/phone-country-code/", .everyone) { $0.listCallingCodes($1) },
    Route("POST", "/api/auth/phone/code/", .everyone) { $0.sendCode($1) },
    Route("POST", "/api/auth/phone/verification/", .everyone) { $0.verifyCode($1) },
    Route("POST", "/api/auth/phone/register/", .everyone) { $0.register($1) },
  ]

  /// The operations that begin and end being signed in.
  private static let sessions = [
    Route("POST", "/api/o/token/", .everyone) { $0.issueToken($1) },
    Route("POST", "/api/auth/login/", .everyone) { try $0.logIn($1) },
    Route("POST", "/api/auth/logout/", .signedIn) { try $0.logOut($1) },
  ]

  /// The operations on passwords, and on the question that stands in for one.
  private static let passwords = [
    Route("POST", "/api/auth/password/change/", .signedIn) { try $0.changePassword($1) },
    Route("POST", "/api/auth/password/reset/", .everyone) { try $0.resetPassword($1) },
    Route("POST", "/api/user/user-security-question/", .signedIn) {
      try $0.setSecurityQuestion($1)
    },
    Route("POST", "/api/user/user-security-question/hint/", .everyone) {
      try $0.securityHint($1)
    },
    Route("POST", "/api/user/user-security-question/verify/", .everyone) {
      try $0.verifySecurityAnswer($1)
    },
  ]

  /// The operations on who is who.
  private static let users = [
    Route("GET", "/api/user/basic-info/", .signedIn) { try $0.currentUser($1) },
    Route("POST", "/api/user/user-simple-info/", .everyone) { try $0.simpleUsers($1) },
    Route("GET", "/api/user/expertise/", .signedIn) { try $0.listExpertises($1) },
  ]

  /// The operations on one's own projects.
  private static let projects = [
    Route("GET", "/api/category/profession-category/", .everyone) { $0.listCategories($1) },
    Route("GET", "/api/service/demand/", .signedIn) { try $0.listProjects($1) },
    Route("POST", "/api/service/demand/", .signedIn) { try $0.createProject($1) },
    Route("GET", "/api/service/demand/{id}/", .signedIn) { try $0.getProject($1) },
    Route("PATCH", "/api/service/demand/{id}/", .signedIn) { try $0.editProject($1) },
    Route("POST", "/api/service/demand/{id}/publish/", .signedIn) { try $0.publishProject($1) },
    Route("POST", "/api/service/demand/{id}/update-status/", .signedIn) {
      try $0.updateProjectStatus($1)
    },
    Route("GET", "/api/service/demand/{id}/participants/", .signedIn) {
      try $0.listParticipants($1)
    },
    Route("POST", "/api/service/demand/{id}/select-winner/", .signedIn) {
      try $0.selectWinner($1)
    },
    Route("POST", "/api/service/demand/{id}/set-tags/", .signedIn) { try $0.setProjectTags($1) },
    Route("POST", "/api/service/demand-image/", .signedIn, bodyLimit: 8 << 20) {
      try $0.addProjectImage($1)
    },
  ]

  /// The operations on other people's projects; they stand above those with an `{id}`.
  private static let opportunities = [
    Route("GET", "/api/service/demand/opportunity/", .signedIn) { try $0.listOpportunities($1) },
    Route("GET", "/api/service/demand/participated-list/", .signedIn) {
      try $0.listParticipated($1)
    },
    Route("POST", "/api/service/demand/{id}/submit-bid/", .signedIn) { try $0.submitBid($1) },
    Route("POST", "/api/service/demand/{id}/response/", .signedIn) { try $0.respond($1) },
  ]
}
