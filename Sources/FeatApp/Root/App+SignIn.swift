import FeatDomain

extension App {
  /// Opens the recovery of the account that a number has.
  mutating func openRecovery(of number: PhoneNumber) -> [Effect] {
    recovery = Recovery(number: number)
    screen = .recovery
    return applyRecovery(.opened)
  }

  /// Applies what happened at recovery.
  mutating func applyRecovery(_ message: Recovery.Message) -> [Effect] {
    guard let number = recovery?.number else { return [] }
    let context = context
    switch recovery?.update(message, context) {
    case nil: return []
    case .effects(let effects)?: return effects
    case .left?: closeRecovery()
    case .signInByCode?:
      closeRecovery()
      signUp.chooseCode()
    case .finished?:
      closeRecovery()
      signUp.askPassword(of: number)
      signUp.password.forgetRefusals()
      notice = .passwordSet
    case .mayBeSet(let password, let failure, let effects)?:
      closeRecovery()
      signUp.offer(password, for: number, failure)
      return effects
    }
    return []
  }

  private mutating func closeRecovery() {
    recovery = nil
    screen = .signUp
  }
}
