import FeatAPI
import FeatDomain
import TerminalUI

extension ProjectForm {
  func draw(on page: inout Page, _ context: Context) {
    let heading = page.row
    page.move(toLine: Self.firstLine(context))
    drawStatus(on: &page, context)
    let lines = FormLines(self, context).shown(rows: page.rowsLeft)
    if page.isRoomy {
      let isTitleSeen = lines.first?.place == .field(.title)
      let text = TextWidth.fitting(
        headingText(isTitleSeen: isTitleSeen, context), columns: page.area.columns)
      page.frame.put(text, at: Point(column: page.area.column, row: heading), style: .bold)
    }
    for line in lines { line.draw(on: &page) }
  }

  /// Where the fields begin, or what stands above them all: below the heading where there is room for one.
  static func firstLine(_ context: Context) -> Int { context.isRoomy ? 2 : 0 }

  /// Which project it is: by its title where that has no room in its field, or is scrolled away.
  private func headingText(isTitleSeen: Bool, _ context: Context) -> String {
    let words = context.words.form
    let heading = draft.projectID.map { words.editTitle(id: "\($0)") } ?? words.newTitle
    let title = ServerText(draft.fields.title).line
    return isTitleSeen || title.isEmpty ? heading : words.titled(heading: heading, title: title)
  }

  /// What is under way, or why it stands still, and what FEAT says about no field: always seen.
  private func drawStatus(on page: inout Page, _ context: Context) {
    if let progress = progress(context) {
      page.text(progress, style: .progress, most: 2)
      page.gap()
    } else if let sentence = status(context) {
      page.text("! " + sentence, style: .problem, most: 4)
      page.gap()
    }
  }

  func status(_ context: Context) -> String? {
    let parts = [halt.map { sentence(for: $0, context) }] + refusals.others
    let sentences = parts.compactMap { $0 }
    return sentences.isEmpty
      ? nil : sentences.joined(separator: context.words.form.sentenceGap)
  }

  private func sentence(for halt: Halt, _ context: Context) -> String {
    let action: KeyAction =
      focus.field == nil ? .choose : draft.isToBePublished ? .saveAndPublish : .save
    return context.errors.sentence(
      for: halt, of: draft, key: context.name(ofFieldKey: action, or: label(of: action, context)))
  }

  private func label(of action: KeyAction, _ context: Context) -> String {
    let words = context.words.form
    return action == .save ? words.save(isEdit: isEdit) : words.publish(isEdit: isEdit)
  }

  /// Which call is under way: said at once where others came before it.
  private func progress(_ context: Context) -> String? {
    guard let run else { return nil }
    let what = run.pending.words(context)
    guard let what = what ?? (run.done > 0 ? run.pending.what(context) + ".." : nil) else {
      return nil
    }
    let step = "\(min(run.done + 1, run.count))"
    return context.words.form.progress(step: step, count: "\(run.count)", what: what)
  }

  /// What is said about a field while it has the focus.
  func hint(for field: ProjectField, _ context: Context) -> String? {
    let words = context.words.form
    switch field {
    case .tags:
      let tags = draft.fields.tags.map { "[\(ServerText($0).line)]" }
      return tags.isEmpty ? words.tagsHint : words.tagsSent(tags: tags.joined(separator: " "))
    case .deliveryMode: return words.modeHint
    case .closing:
      return draft.fields.closing == nil
        ? closingDefault(context) : words.closingHint(days: "\(ProjectRules.closingDays)")
    case .category: return categoryHint(context)
    case .images:
      let left = ProjectRules.mostImages - imagesCount
      return left > 0 ? words.imagesLeft(count: "\(left)") : words.imagesFull
    case .neededBy: return words.neededByHint(days: "\(ProjectRules.leadDays)")
    default: return nil
    }
  }

  /// When the bidding ends if nobody sets it.
  func closingDefault(_ context: Context) -> String {
    let words = context.words.form
    let days = "\(ProjectRules.closingDays)"
    guard let neededBy = draft.fields.neededBy else { return words.closingDefault(days: days) }
    let closing = ProjectRules.defaultClosing(neededBy: neededBy)
    return words.closingDefaultAt(days: days, time: DayTime.long(closing, context))
  }

  private var imagesCount: Int { draft.imagesBefore + draft.fields.images.count }

  private func categoryHint(_ context: Context) -> String? {
    let words = context.words.form
    let field = texts.category
    if let failure = field.failure {
      return words.categoriesMissing(
        reason: context.errors.parts(of: failure, at: .loadCategories).reason)
    }
    guard field.categories != nil else { return words.categoriesLoading }
    return field.matches.isEmpty ? words.categoryUnknown : nil
  }

  /// What is wrong with a field.
  func complaints(
    about field: ProjectField, among problems: [ProjectFieldProblem], _ context: Context
  ) -> [String] {
    var sentences = problems.filter { $0.field == field }.map(context.errors.sentence(for:))
    for refused in ProjectField.allCases where shownPlace(of: refused) == .field(field) {
      sentences += refusals.sentences[refused] ?? []
    }
    if field == .description, let editorProblem {
      sentences.append(context.errors.sentence(for: editorProblem))
    }
    if field == .images, case .unusableImage(let path, let problem)? = halt?.reason {
      sentences.append(context.errors.sentence(for: problem, path: path))
    }
    return sentences
  }
}
