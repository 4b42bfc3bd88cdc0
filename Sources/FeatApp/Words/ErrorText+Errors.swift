extension ErrorText {
  /// What went wrong, for the list of all errors.
  func sentence(for fact: ErrorLog.Fact) -> String {
    switch fact {
    case .request(let operation, let failure): sentence(for: .failed(operation, failure))
    case .signOutNotTold(let failure): sentence(for: AccountNotice.signedOut(nil, failure))
    case .sessionNotRemoved(let problem): sentence(for: AccountNotice.signedOut(problem))
    case .notSaved(let problem, let isSession):
      sentence(forNotSaving: problem, isSession: isSession)
    case .ignored(let problem, let file): sentence(for: problem, in: file)
    case .settings(let problem): sentence(for: [problem])
    }
  }
}
