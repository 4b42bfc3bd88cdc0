import FeatDomain
import Foundation

extension SandboxState {
  /// A token for a number and its password, or for a refresh token.
  ///
  /// Judges in the order of Django OAuth Toolkit, which is FEAT's kind of token server: grant type,
  /// client, parameters, credentials, what the client may do. A client that has proved nothing
  /// learns nothing of a password.
  mutating func issueToken(_ call: Call) -> Answer {
    let form = TokenForm(call.request)
    do {
      let grant = try form.grant()
      let client = try form.client()
      return switch grant {
      case .password: try signIn(form, as: client, call)
      case .refreshToken: try refresh(form, as: client, call)
      }
    } catch {
      // Answered, not thrown: a family that ends with a refusal stays ended.
      return error.answer(withDescription: form.namedClient?.hasDescriptions ?? true)
    }
  }

  /// Begins a family; those of other devices, and earlier ones of this device, go on.
  private mutating func signIn(
    _ form: TokenForm, as client: OAuthClient, _ call: Call
  ) throws(OAuthError) -> Answer {
    let username = try form.required("username")
    let password = try form.required("password")
    guard let device = try form.optional("device_id") else { throw .noDevice }
    guard let phone = PhoneNumber(wireFormat: username),
      let account = account(of: phone, password: password)
    else { throw .wrongCredentials }
    try client.check(.password)
    let scope = try form.scope(within: client.scope)
    let family = TokenFamily(of: account, client: client, device: device, scope: scope, call)
    sessions.families.append(family)
    return family.answer(scope: scope, call)
  }

  /// Replaces the tokens of a family. A refresh token that comes a second time may be a stolen one,
  /// so it ends the family.
  private mutating func refresh(
    _ form: TokenForm, as client: OAuthClient, _ call: Call
  ) throws(OAuthError) -> Answer {
    let token = try form.required("refresh_token")
    try client.check(.refreshToken)
    let place = sessions.families.firstIndex {
      $0.client == client.id && ($0.refresh == token || $0.usedRefreshes.contains(token))
    }
    guard let place else { throw .wrongRefresh }
    guard sessions.families[place].refresh == token else {
      sessions.families.remove(at: place)
      throw .reusedRefresh
    }
    let scope = try form.scope(within: sessions.families[place].scope)
    sessions.families[place].rotate(call)
    return sessions.families[place].answer(scope: scope, call)
  }
}

extension TokenForm {
  /// What is asked for, which must be part of what is allowed; all of that when nothing is.
  fileprivate func scope(within allowed: Scope) throws(OAuthError) -> Scope {
    guard let text = try optional("scope") else { return allowed }
    let scope = Scope(text)
    guard !scope.words.isEmpty else { return allowed }
    guard allowed.includes(scope) else { throw .wrongScope }
    return scope
  }
}

extension TokenFamily {
  /// Its newest pair as RFC 6749, section 5.1, has it.
  fileprivate func answer(scope: Scope, _ call: Call) -> Answer {
    Answer(
      headers: Answer.uncached,
      body: [
        "access_token": .string(access), "token_type": "Bearer",
        "expires_in": .whole(call.rules.tokenLifetime), "refresh_token": .string(refresh),
        "scope": .string(scope.text),
      ])
  }
}
