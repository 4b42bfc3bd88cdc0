import FeatDomain
import TerminalUI

extension CodeStep {
  func keys(_ context: Context, signUp: SignUp) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    let missing =
      digits.count < SignUpRules.codeLength ? context.words.problems.codeIncomplete : nil
    return KeyTable([
      KeyRow([.enter], .submitted, words.check, disabledReason: missing),
      KeyRow(
        [.character("r")], .resendRequested, words.resend,
        disabledReason: signUp.resendObstacle(context)),
      KeyRow([.escape], .wentBack, words.changeNumber),
    ])
  }
}
