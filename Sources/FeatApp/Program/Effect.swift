public import FeatDomain

/// What the app asks the world to do: values, so that tests compare them.
public enum Effect: Equatable, Sendable {
  /// Ask the server which countries it offers.
  case loadCallingCodes
  /// Have a code sent by SMS.
  case sendCode(PhoneNumber, FormID)
  /// Exchange a code.
  case verifyCode(PhoneNumber, FormID, Secret)
  /// Make the account.
  case register(Registration)
  /// Ask who is signed in.
  case loadUser(Session)
  /// Give up what runs in a slot; its answer never arrives.
  case cancel(Slot)
  /// Keep the session on disk.
  case saveSession(Session)
  /// Keep a sign-up in progress on disk.
  case saveProgress(SignUpProgress)
  /// Paint everything again, whatever the terminal shows.
  case repaint
  /// End the program.
  case exit(ExitReason)
}

/// Where a request runs: starting another one in the same slot ends the first.
public enum Slot: Hashable, Sendable {
  case countries, account, user
}

/// Why the program ends.
public enum ExitReason: Equatable, Sendable {
  /// The user asked for it.
  case finished
  /// A signal asked for it.
  case signal(Int32)
  /// The terminal is gone.
  case terminalClosed
}

extension Effect {
  /// The slot of an effect that takes time; nil for one that is done at once.
  var slot: Slot? {
    switch self {
    case .loadCallingCodes: .countries
    case .sendCode, .verifyCode, .register: .account
    case .loadUser: .user
    case .cancel, .saveSession, .saveProgress, .repaint, .exit: nil
    }
  }
}
