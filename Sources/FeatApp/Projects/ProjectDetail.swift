import FeatAPI
import FeatDomain

/// What is known of a project that is looked at.
struct ProjectDetail: Equatable, Sendable {
  /// The project; nil before it was read.
  private(set) var project: Project?
  /// Who takes part, in the order that is shown; nil before they were read.
  private(set) var participants: [Participant]?
  /// The description as text, worked out once.
  private(set) var description = SafeText(text: "", cut: 0)
  /// Its lines.
  private(set) var wrapped = WrappedText("")
  /// What went wrong when it was read last.
  var problem: Problem?
  /// What went wrong when the participants were read last.
  var participantsProblem: Problem?
  /// The request for the project that is under way.
  var pending: Pending?
  /// The request for the participants that is under way.
  var participantsPending: Pending?
  /// When it was read last.
  private(set) var readAt = UnixTime(milliseconds: 0)
  /// When the participants were read last.
  private(set) var participantsReadAt = UnixTime(milliseconds: 0)

  /// How many take part and have not quit; nil while that is not known.
  var participation: Int? { participants?.active.count }

  /// Whether something of it is being read.
  var isPending: Bool { pending != nil || participantsPending != nil }

  /// For how long what was read of a project is not read again by itself.
  private static let freshSeconds = 60

  /// Whether it was read so recently that it need not be read again.
  func isFresh(at now: UnixTime) -> Bool {
    // What was read later than now was read before the clock was set back.
    readAt <= now && now < readAt.adding(seconds: Self.freshSeconds)
  }

  /// Takes what the server says.
  mutating func take(_ project: Project, at now: UnixTime) {
    if project.description != self.project?.description {
      let text = HTMLText.plain(project.description.original)
      let safe = Sanitizer.block(text.text)
      description = SafeText(text: safe.text, cut: safe.cut + text.cut)
      wrapped = WrappedText(safe.text)
    }
    self.project = project
    problem = nil
    readAt = now
  }

  /// Takes who takes part.
  mutating func take(_ participants: [Participant], at now: UnixTime) {
    self.participants = participants.ranked
    participantsProblem = nil
    participantsReadAt = now
  }
}
