import FeatAPI
import FeatDomain

extension ErrorText {
  /// What is wrong with a field of the form.
  func sentence(for problem: ProjectFieldProblem) -> String {
    let form = words.form
    switch problem.kind {
    case .empty: return emptySentence(for: problem.field)
    case .tooSoon: return form.tooSoon(days: "\(ProjectRules.leadDays)")
    case .afterNeededBy: return form.afterNeededBy
    case .past: return form.past
    case .notANumber: return form.notANumber
    case .tooMany: return form.tooMany(most: "\(ProjectRules.mostImages)")
    }
  }

  private func emptySentence(for field: ProjectField) -> String {
    let form = words.form
    switch field {
    case .title: return form.titleEmpty
    case .description: return form.descriptionEmpty
    case .tags: return form.tagsEmpty
    case .deliveryMode: return form.deliveryModeEmpty
    case .street: return form.streetEmpty
    case .neededBy: return form.neededByEmpty
    case .province, .city, .contactName, .phone, .closing, .serviceLength, .category, .images:
      return form.otherEmpty
    }
  }

  /// Why the chain of the form stands still, how far it has come, and how to go on.
  ///
  /// - Parameter key: The key that goes on.
  func sentence(for halt: ProjectForm.Halt, of draft: ProjectDraft, key: String) -> String {
    let form = words.form
    switch halt.reason {
    case .failed(let failure) where failure.kind == .unauthorized:
      let kept = draft.projectID == nil ? form.textKept : ""
      let expired = parts(of: failure, at: nil).reason
      return joined([expired, kept, standing(of: draft), form.signInAgain])
    case .failed(let failure):
      let reason = failure.fields.isEmpty ? parts(of: failure, at: nil).reason : form.seeFields
      return joined([reason, standing(of: draft), wait(after: failure), form.goOn(key: key)])
    case .unfinished: return joined([standing(of: draft), form.goOn(key: key)])
    case .unusableImage, .stopped:
      let reason = halt.reason == .stopped ? form.stopped : form.imageUnusable
      return joined([reason, standing(of: draft), form.goOn(key: key)])
    case .unknown(let failure?) where failure.kind == .unauthorized:
      return form.unknownSignedOut(what: perhaps(halt.link))
    case .unknown: return form.unknown(what: perhaps(halt.link), key: key)
    }
  }

  /// How long FEAT asks to wait; empty where it does not.
  private func wait(after failure: APIFailure) -> String {
    guard case .tooManyRequests = failure.kind else { return "" }
    return parts(of: failure, at: nil).next
  }

  /// What FEAT has of a draft, and what not.
  private func standing(of draft: ProjectDraft) -> String {
    guard let id = draft.projectID else { return words.form.notMade }
    let links = draft.linksLeft
    var left: [String] = []
    for link in links {
      let name = name(of: link, count: links.filter { $0.isImage }.count)
      if left.last != name { left.append(name) }
    }
    return words.form.savedSoFar(id: "\(id)", left: left.joined(separator: words.form.comma))
  }

  private func name(of link: ProjectDraft.Link, count: Int = 1) -> String {
    let form = words.form
    switch link {
    case .create: return form.leftCreate
    case .edit: return form.leftEdit
    case .setTags: return form.leftTags
    case .addImage: return form.leftImages(count: "\(count)")
    case .publish: return form.leftPublish
    }
  }

  /// What nobody knows after a call without an answer.
  private func perhaps(_ link: ProjectDraft.Link) -> String {
    let form = words.form
    switch link {
    case .create: return form.perhapsCreated
    case .edit: return form.perhapsEdited
    case .setTags: return form.perhapsTagged
    case .addImage: return form.perhapsImaged
    case .publish: return form.perhapsPublished
    }
  }

  /// Why a text could not be edited in another program.
  func sentence(for failure: EditorFailure) -> String {
    let form = words.form
    switch failure {
    case .file(let problem):
      return form.notHandedOver(reason: reason(for: problem), next: next(after: problem))
    case .notFound(let command): return form.editorNotFound(command: command)
    case .cannotStart(let number): return form.editorCannotStart(number: "\(number)")
    case .exited(let code): return form.editorExited(code: "\(code)")
    case .killed(let signal): return form.editorKilled(signal: "\(signal)")
    }
  }

  /// Why a file cannot be sent as an image.
  func sentence(for problem: ImageProblem, path: String) -> String {
    let form = words.form
    switch problem {
    case .missing: return form.imageMissing(path: path)
    case .notAFile: return form.imageNotAFile(path: path)
    case .tooLarge(let most): return form.imageTooLarge(path: path, most: "\(most / 1_048_576)")
    case .notAnImage: return form.imageNotAnImage(path: path)
    case .system(let number): return form.imageSystem(path: path, number: "\(number)")
    }
  }
}

extension ProjectDraft.Link {
  /// Whether it sends an image.
  fileprivate var isImage: Bool { if case .addImage = self { true } else { false } }
}
