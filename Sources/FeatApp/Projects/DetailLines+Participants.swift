import FeatAPI
import FeatDomain
import TerminalUI

extension DetailLines {
  /// The most people that are listed; who selects a winner sees them all.
  private static let mostPeople = 100

  /// Who takes part: the cheapest first, those who quit last.
  mutating func addParticipants(
    of project: ProjectSummary, _ detail: ProjectDetail?, _ context: Context
  ) {
    guard let detail, detail.participants != nil || detail.project != nil else { return }
    let status = project.status(at: context.now)
    let participants = detail.participants ?? []
    // Nobody can bid on a draft.
    if participants.isEmpty, status == .draft || status == .review { return }
    let words = context.words.detail
    gap()
    add(heading(detail, words), style: .bold)
    addParticipantsState(of: detail, status, context)
    let shown = Array(participants.prefix(Self.mostPeople))
    let marks = ParticipantMarks(status, detail.project, shown)
    let table = ParticipantTable(shown, columns: columns, hasHeadings: isRoomy, context) {
      marks($0, words)
    }
    if let heading = table.heading { add(heading) }
    for (index, participant) in shown.enumerated() {
      if let spoken {
        add(table.sentence(index, spoken))
        continue
      }
      add(table.line(index, hasQuit: participant.hasQuit))
      for line in table.rest(index) { add(line, style: .dim) }
    }
    if participants.count > shown.count {
      add(words.more(count: NumberText.of(participants.count - shown.count)), style: .dim)
    }
  }

  private func heading(_ detail: ProjectDetail, _ words: Words.Detail) -> String {
    guard let participants = detail.participants, let active = detail.participation else {
      return words.participants
    }
    if participants.isEmpty { return words.participants }
    let quit = participants.count - active
    return quit == 0
      ? words.participantCount(count: NumberText.of(active))
      : words.participantsAndQuit(count: NumberText.of(active), quit: NumberText.of(quit))
  }

  /// What is said of the people as a whole.
  private mutating func addParticipantsState(
    of detail: ProjectDetail, _ status: ProjectStatus, _ context: Context
  ) {
    let words = context.words.detail
    if let busy = detail.participantsPending?.words(context), detail.participants == nil {
      addText(busy, style: .progress)
    }
    if let problem = detail.participantsProblem, problem.failure != detail.problem?.failure {
      addProblem(problem, context)
      if detail.participants != nil { addAge(detail.participantsReadAt, context) }
    }
    guard let participants = detail.participants else {
      if detail.participantsPending == nil, detail.participantsProblem == nil {
        addText(words.notRead, style: .dim)
      }
      return
    }
    if participants.isEmpty {
      addText(status == .open ? words.nobodyYet : context.words.projects.nobodyTakesPart)
    }
  }
}

extension Problem {
  /// What came instead of an answer.
  fileprivate var failure: APIFailure? {
    if case .failed(_, let failure) = self { failure } else { nil }
  }
}
