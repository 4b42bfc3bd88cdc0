import FeatDomain

extension App {
  /// The request that has to be answered before anything is asked; nil where there is none.
  ///
  /// - Parameter awaitsList: Whether the list was to be read again.
  func awaited(awaitsList: Bool = false) -> Pending? {
    if dialog != nil || errorList != nil { return nil }
    switch screen {
    case .welcome, .profiles: return nil
    case .signUp: return signUp.pending
    case .recovery: return recovery?.pending
    case .form: return form?.run?.pending
    case .account: return account?.user == nil ? account?.pending : nil
    case .passwordChange: return passwordChange?.pending
    case .questionChange: return questionChange?.pending
    case .projects:
      // Who is signed in stands above the list.
      let user = account?.user == nil ? account?.pending : nil
      return projects?.awaited(awaitsList: awaitsList) ?? user
    }
  }

  /// Whether something has to come before anything is asked.
  func isAwaiting(awaitsList: Bool) -> Bool {
    if awaited(awaitsList: awaitsList) != nil { return true }
    let isAtCategory = screen == .form && form?.focus == .field(.category)
    return dialog == nil && isAtCategory && form?.texts.category.isLoading == true
  }
}

extension Projects {
  fileprivate func awaited(awaitsList: Bool) -> Pending? {
    if let running { return running.pending }
    if let wish, let pending = details[wish.id]?.pending { return pending }
    if let id = picker?.projectID ?? openID, let detail = details[id] {
      return detail.pending ?? detail.participantsPending
    }
    let isMissing = store.updatedAt == nil || list.rows.count < Reading.rowsAtOnce
    return awaitsList || isMissing ? pending : nil
  }
}
