import FeatDomain

extension ErrorText {
  /// What went wrong, for the list of all errors.
  func sentence(for fact: ErrorLog.Fact) -> String {
    switch fact {
    case .request(let operation, let failure): sentence(for: .failed(operation, failure))
    case .signOutNotTold(let failure): sentence(for: AccountNotice.signedOut(nil, failure))
    case .file(let problem): sentence(for: problem)
    case .ignored(let problem, let file): sentence(for: problem, in: file)
    case .settings(let problem): sentence(for: [problem])
    }
  }

  /// Why a file of one's own was not used.
  func sentence(for problem: FileProblem, in file: OpenedProfile.File) -> String {
    let reason = sentence(for: problem)
    switch file {
    case .session: return words.files.sessionIgnored(reason: reason)
    case .signUp: return words.files.progressIgnored(reason: reason)
    case .draft: return words.files.draftIgnored(reason: reason)
    }
  }
}
