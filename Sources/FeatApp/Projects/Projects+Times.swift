import FeatDomain

extension Projects {
  /// When the picture changes by itself.
  func nextChanges(_ context: Context) -> [UnixTime] {
    let now = context.now
    var moments = [detailDue, refreshDue, list.nextClosing].compactMap { $0 }
    moments += pending?.nextChanges(at: now) ?? []
    moments += running?.pending.nextChanges(at: now) ?? []
    if let updatedAt = store.updatedAt { moments.append(Ago.nextChange(since: updatedAt, at: now)) }
    moments += countdownChanges(context)
    if isOffline, let refreshDue { moments += Countdown.nextChange(to: refreshDue, at: now) }
    moments += detailChanges(context)
    return moments.filter { $0 > now }
  }

  /// When the countdowns change of the rows that are seen.
  private func countdownChanges(_ context: Context) -> [UnixTime] {
    let layout = ProjectsLayout(context)
    guard layout.isWide || !isDetailOpen else { return [] }
    let shown = shownRows(layout, context)
    guard columns(of: shown, layout, context).contains(.closesIn) else { return [] }
    return shown.flatMap { row -> [UnixTime] in
      guard let project = list.project(at: row, store), let closing = project.closingTime,
        project.status(at: context.now) == .open
      else { return [] }
      return Countdown.nextChange(to: closing, at: context.now, isCoarse: true)
    }
  }
}
