/// What a right code is exchanged for.
public enum Verification: Hashable, Sendable {
  /// A permit to register: the number has no account yet.
  case permit(Secret)
  /// The number has an account, and its owner is signed in.
  case signedIn(Session)
}
