import FeatDomain

/// What was read of the projects that were looked at; of many, those that were read last.
struct DetailCache: Equatable, Sendable {
  private static let most = 40

  private var details: [Int64: ProjectDetail] = [:]

  /// Notes that nothing is being read any more, but for one project: a new request takes the place
  /// of the last one, whose answer never comes.
  mutating func stopReading(allBut id: Int64?) {
    for (other, detail) in details where other != id && detail.isPending {
      details[other]?.pending = nil
      details[other]?.participantsPending = nil
    }
  }

  /// What is known of a project; setting it may drop the one that was read longest ago.
  subscript(id: Int64) -> ProjectDetail? {
    get { details[id] }
    set {
      details[id] = newValue
      guard details.count > Self.most else { return }
      let oldest = details.filter { $0.key != id }.min { $0.value.readAt < $1.value.readAt }
      if let oldest { details[oldest.key] = nil }
    }
  }
}
