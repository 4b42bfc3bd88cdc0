import FeatDomain
import TerminalUI

extension CodeStep {
  func keys(_ context: Context, signUp: SignUp) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    let missing =
      digits.count < SignUpRules.codeLength ? context.words.problems.codeIncomplete : nil
    return KeyTable([
      KeyRow(context.keys[.choose], .submitted, words.check, disabledReason: missing),
      KeyRow(
        context.keys[.resend], .resendRequested, words.resend,
        disabledReason: signUp.resendObstacle(context)),
      KeyRow(context.keys[.back], .wentBack, words.changeNumber),
    ])
  }
}
