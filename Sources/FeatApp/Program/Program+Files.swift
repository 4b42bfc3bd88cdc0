import FeatDomain

extension Program {
  /// Writes a file of one's own, at once: they are small, and nothing is lost by what comes next.
  func save(_ effect: Effect) {
    do throws(FileProblem) {
      try write(effect)
      guard !unsaved.effects.isEmpty else { return }
      unsaved.forget(effect)
      if unsaved.effects.isEmpty { tell(.savedAfterAll) }
    } catch {
      unsaved.note(effect, at: dependencies.now())
      tell(.savingFailed(error, isSession: effect.isAboutSession))
    }
  }

  /// Tries once more to write what the disk has not taken.
  func saveAgain() {
    guard !unsaved.effects.isEmpty else { return }
    for effect in unsaved.effects {
      do throws(FileProblem) {
        try write(effect)
        unsaved.forget(effect)
      } catch {
        // It has been told, and stays to be written.
        unsaved.note(effect, at: dependencies.now())
      }
    }
    if unsaved.effects.isEmpty { tell(.savedAfterAll) }
  }

  /// Reads what other copies of the program have made of the drafts. What is typed here at this
  /// moment, and what waits for the disk, is neither read nor replaced.
  func readDrafts(isOpening: Bool) {
    let own = unsaved.drafts.union(isOpening ? [] : app.typedDrafts)
    let changes = dependencies.changedDrafts(own)
    if !changes.isEmpty { tell(.draftsRead(changes)) }
  }

  private func write(_ effect: Effect) throws(FileProblem) {
    switch effect {
    case .saveSession(let session): try dependencies.saveSession(session)
    case .saveProgress(let progress): try dependencies.saveProgress(progress)
    case .saveDraft(let draft):
      guard let collision = try dependencies.saveDraft(draft) else { break }
      tell(.draftCollided(collision))
      collided.insert(draft.id)
    case .removeDraft(let id): try dependencies.removeDraft(id)
    default: break
    }
  }
}

extension Effect {
  fileprivate var isAboutSession: Bool {
    if case .saveSession = self { true } else { false }
  }
}
