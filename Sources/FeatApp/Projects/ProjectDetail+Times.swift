import FeatDomain

extension Projects {
  /// When what is shown of the selected project changes by itself; never where none is shown.
  func detailChanges(_ context: Context) -> [UnixTime] {
    guard isDetailOpen || picker != nil || ProjectsLayout(context).isWide else { return [] }
    let days = DayTime.nextDay(context)
    guard let selected else {
      return selectedDraft?.fields.neededBy == nil ? [] : [days].compactMap { $0 }
    }
    var moments = details[selected.id]?.nextChanges(context) ?? []
    if selected.neededBy != nil, let days { moments.append(days) }
    if selected.status(at: context.now) == .open, let closing = selected.closingTime {
      moments += Countdown.nextChange(to: closing, at: context.now, isCoarse: true)
    }
    return moments
  }
}

extension ProjectDetail {
  /// When the detail changes by itself: what is being read, how old it is, and the clocks of those
  /// who take part.
  func nextChanges(_ context: Context) -> [UnixTime] {
    let now = context.now
    var moments = pending?.nextChanges(at: now) ?? []
    moments += participantsPending?.nextChanges(at: now) ?? []
    if problem != nil, project != nil {
      moments.append(Ago.nextChange(since: readAt, at: now))
    }
    if participantsProblem != nil, participants != nil {
      moments.append(Ago.nextChange(since: participantsReadAt, at: now))
    }
    let users = (participants ?? []).lazy.map(\.user)
    return moments + Set(users.compactMap { DayTime.nextMinute(of: $0, at: now) })
  }
}
