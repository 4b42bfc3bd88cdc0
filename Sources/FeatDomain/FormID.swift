/// What a code by SMS is asked for (FEAT: `form_id`); a code is bound to it.
public enum FormID: String, Sendable, Codable {
  /// Sign-up (注册): the number must not have an account yet.
  case signUp = "form-130"
  /// Sign-in (登录): a number without an account may go on to sign up without a password.
  case signIn = "login"
}
