import FeatDomain
import TerminalUI

extension DetailLines {
  /// What is being read, what could not be read, and how old the rest then is.
  mutating func addState(of detail: ProjectDetail?, _ context: Context) {
    guard let detail else { return }
    if let busy = detail.pending?.words(context), detail.project == nil {
      addText(busy, style: .progress)
    }
    guard let problem = detail.problem else { return }
    addProblem(problem, context)
    guard detail.project != nil else { return }
    addAge(detail.readAt, context)
  }

  mutating func addProblem(_ problem: Problem, _ context: Context) {
    guard case .failed(let operation, let failure) = problem else { return }
    let what = context.errors.parts(of: failure, at: operation).reason
    let text = context.words.detail.problem(what: what)
    addText(spoken == nil ? "! " + text : text, style: .problem)
  }

  mutating func addAge(_ readAt: UnixTime, _ context: Context) {
    let ago = Ago.words(since: readAt, at: context.now, context.words)
    addText(context.words.detail.readAgo(ago: ago), style: .dim)
  }

  /// Who won, and when and how the service is needed.
  mutating func addKeyFacts(of summary: ProjectSummary, _ project: Project?, _ context: Context) {
    if summary.status(at: context.now) == .completed, let project {
      var result = DetailFacts()
      result.addResult(of: project, context.words.detail)
      result.write(to: &self)
      gap()
    }
    var facts = DetailFacts()
    facts.addTimes(of: summary, context)
    facts.add(context.words.detail.mode, summary.deliveryMode.map(context.words.projects.word))
    if project == nil {
      facts.add(context.words.projects.columnBid, summary.leadBid.map(NumberText.of))
    }
    facts.write(to: &self)
  }

  /// What else is known, once the project was read.
  mutating func addFacts(of project: Project?, _ context: Context) {
    guard let project else { return }
    let words = context.words.detail
    gap()
    var facts = DetailFacts()
    facts.addPlace(of: project, words)
    let length = ServerText(project.serviceLength).line
    facts.add(words.length, length.isEmpty ? nil : words.hours(hours: length))
    facts.add(words.category, project.category.map { words.name(of: $0) })
    facts.add(words.tags, project.tags.lazy.map(\.line), words)
    facts.add(words.images, project.images, words)
    facts.add(words.expertises, project.expertises, words)
    facts.add(words.priceUnit, project.priceUnit.map { $0 == .hour ? words.hour : words.whole })
    facts.write(to: &self)
  }

  /// A draft that the server knows nothing of.
  mutating func add(_ draft: ProjectDraft, _ context: Context) {
    let words = context.words.detail
    let fields = draft.fields
    let title = ServerText(fields.title).line
    addText(title.isEmpty ? context.words.projects.untitled : title, style: .bold, most: 3)
    add(context.words.projects.unfinished, style: .bold)
    addText(words.unsent)
    gap()
    var facts = DetailFacts()
    facts.addTimes(neededBy: fields.neededBy, closing: fields.closing, context)
    facts.add(words.mode, fields.deliveryMode.map(context.words.projects.word))
    facts.add(words.address, fields.address.line)
    facts.add(words.category, fields.category.map { words.name(of: $0) })
    facts.add(words.tags, fields.tags.lazy.map { ServerText($0).line }, words)
    facts.write(to: &self)
    gap()
    addText(Sanitizer.block(fields.description).text, most: 200)
  }

  /// The description, and how much of it is not shown.
  mutating func addDescription(of detail: ProjectDetail?, _ context: Context) {
    guard let detail, detail.project != nil else { return }
    let words = context.words.detail
    gap()
    add(words.description, style: .bold)
    let lines =
      spoken == nil
      ? detail.wrapped.lines(columns: textColumns)
      : detail.wrapped.text.split(separator: "\n").map(String.init)
    let cut = detail.description.cut
    finish(
      with: lines.isEmpty ? [words.noDescription] : lines,
      end: cut > 0 ? words.cut(count: NumberText.of(cut)) : nil)
  }
}

extension DetailFacts {
  /// Who won, and the order that was made.
  mutating func addResult(of project: Project, _ words: Words.Detail) {
    let order = project.order
    add(words.winner, (project.winner ?? order?.provider).map(words.name) ?? words.noWinner)
    guard let order else { return }
    add(words.order, order.serialNumber.isEmpty ? "\(order.id)" : order.serialNumber)
    let amount = order.totalAmount.map {
      [NumberText.of($0), order.currency].filter { !$0.isEmpty }
    }
    add(words.amount, amount?.joined(separator: " "))
    add(words.orderStatus, order.status.map { "\($0)" })
    add(words.provider, order.provider.map(words.name))
  }

  /// When it is needed and when it closes, in the user's zone.
  mutating func addTimes(of project: ProjectSummary, _ context: Context) {
    let words = context.words.detail
    addTimes(neededBy: project.neededBy, closing: nil, context)
    guard let closing = project.closingTime else { return }
    let time = DayTime.long(closing, context)
    switch project.status(at: context.now) {
    case .open where closing > context.now:
      let left = Countdown.coarse(to: closing, at: context.now, context.words)
      add(words.closes, words.moment(time: time, when: words.left(time: left)))
    case .draft, .review: add(words.closes, time)
    case .closed where closing <= context.now, .completed where closing <= context.now,
      .cancelled where closing <= context.now:
      add(words.closedOn, time)
    case .open, .closed, .completed, .cancelled, .unknown: add(words.closingTime, time)
    }
  }

  mutating func addTimes(neededBy: UnixTime?, closing: UnixTime?, _ context: Context) {
    let words = context.words.detail
    if let neededBy {
      let days = DayTime.days(until: neededBy, context)
      let time = DayTime.long(neededBy, context)
      add(words.neededBy, words.moment(time: time, when: words.inDays(days)))
    }
    add(words.closes, closing.map { DayTime.long($0, context) })
  }

  /// Where the service takes place, and whom to ask for there.
  mutating func addPlace(of project: Project, _ words: Words.Detail) {
    guard let address = project.address else { return }
    add(words.address, address.line)
    let contact = [address.contactName, address.phone].filter { !$0.isEmpty }
    add(words.contact, ServerText(contact.joined(separator: " ")).line)
  }
}
