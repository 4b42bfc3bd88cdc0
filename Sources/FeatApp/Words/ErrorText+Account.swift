import FeatAPI
import FeatDomain

extension ErrorText {
  /// What is told about an account after something was done with it.
  func sentence(for notice: AccountNotice) -> String {
    switch notice {
    case .signedOut(let problem, let failure): return signedOut(problem, failure)
    case .passwordChanged: return words.passwordChange.changed
    case .questionSet: return words.questionChange.isSet
    case .draftOfAnother(let account): return words.account.draftKept(account: account)
    case .commandOfAnother(let account, let id):
      return words.account.commandUnknown(account: account, id: "\(id)")
    case .profileOpened(let name): return words.profiles.opened(name: words.profiles.name(of: name))
    }
  }

  /// What is true on this computer, and what is not.
  private func signedOut(_ problem: FileProblem?, _ failure: APIFailure?) -> String {
    var sentences: [String] = []
    if let failure {
      sentences.append(notTold(failure))
    } else {
      sentences.append(words.account.signedOut)
    }
    if let problem {
      sentences.append(
        words.account.notRemoved(reason: reason(for: problem), path: problem.path))
    }
    return joined(sentences)
  }

  /// What is true of the session at FEAT. It cannot be tried again from here, whatever is said of a
  /// failure elsewhere.
  private func notTold(_ failure: APIFailure) -> String {
    if failure.mayHaveTakenEffect { return words.account.perhapsTold }
    if case .transport = failure.kind { return words.account.notReached }
    return words.account.notTold(reason: parts(of: failure, at: nil).reason)
  }
}
