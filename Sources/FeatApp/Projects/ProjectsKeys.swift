import FeatDomain
import TerminalUI

extension Projects {
  /// Whether letters go into a field here, and not to the actions.
  var takesLetters: Bool { isFiltering }

  /// Whether the list itself has the keys.
  var isAtTop: Bool { !isDetailOpen && picker == nil && !isFiltering }

  func keys(_ context: Context) -> KeyTable<Message> {
    if picker != nil { return pickerKeys(context) }
    if isFiltering { return filterKeys(context) }
    let words = context.words.keys
    var rows: [KeyRow<Message>] = []
    // With those that every screen has: for each key that is pressed the table is made anew.
    rows.reserveCapacity(32)
    rows += escapeRows(context)
    if !isDetailOpen {
      rows.append(
        KeyRow(
          context.keys[.choose], selectedDraft == nil ? .detailOpened : .draftOpened, words.open,
          disabledReason: list.rows.isEmpty ? context.words.projects.nothingSelected : nil,
          isInFooter: false))
    }
    rows += actionRows(context) + discardRows(context)
    rows.append(KeyRow(context.keys[.new], .newChosen, words.new))
    if !isDetailOpen { rows += listRows(context) }
    rows += commonRows(context)
    return KeyTable(rows)
  }

  /// Esc stops what is under way: before all else once that is said, and before that where it means
  /// nothing else.
  private func escapeRows(_ context: Context) -> [KeyRow<Message>] {
    let words = context.words.keys
    let shown = [pending, running?.pending].compactMap { $0 } + shownPendings(context)
    let isActing = running != nil && !isDetailOpen
    if isReadingAll || isActing || shown.contains(where: { $0.isLong(at: context.now) }) {
      return [KeyRow(context.keys[.back], .stopped, words.stop)]
    }
    if isDetailOpen { return [KeyRow(context.keys[.back], .detailClosed, words.back)] }
    if !list.filter.text.isEmpty {
      return [KeyRow(context.keys[.back], .filterCleared, words.clearFilter)]
    }
    return shown.isEmpty
      ? [] : [KeyRow(context.keys[.back], .stopped, words.stop, isInFooter: false)]
  }

  /// The keys of the list and of the detail.
  private func commonRows(_ context: Context) -> [KeyRow<Message>] {
    let words = context.words.keys
    let moves: [KeyRow<Message>] = KeyRow<Message>.moves(context) { .moved($0) }
    let copy: KeyRow<Message> = KeyRow(
      context.keys[.clipboard], .copyOpened, words.copyText,
      disabledReason: subjectID == nil ? context.words.projects.nothingSelected : nil,
      isInFooter: false)
    return [KeyRow(context.keys[.refresh], .refreshRequested, words.refresh), copy] + moves
  }

  /// What was typed of a project that FEAT has can be thrown away, where the key means nothing else.
  private func discardRows(_ context: Context) -> [KeyRow<Message>] {
    let isFree = !offers(at: context.now).contains { $0.action == .cancel && $0.isEnabled }
    guard selectedDraft == nil, localDraft != nil, isFree else { return [] }
    return [
      KeyRow(context.keys[.cancel], .discardChosen, context.words.keys.discard)
    ]
  }

  private func listRows(_ context: Context) -> [KeyRow<Message>] {
    let words = context.words.keys
    return [
      KeyRow(context.keys[.find], .filterOpened, words.filter),
      KeyRow(context.keys[.sort], .sorted, words.sort),
      KeyRow(
        context.keys[.nextTab], .tabMoved(by: 1), words.nextTab, isInFooter: false),
      KeyRow(
        context.keys[.previousTab], .tabMoved(by: -1), words.previousTab,
        isInFooter: false),
    ]
  }

  /// A row for each action: what the table offers is enabled, everything else says why not.
  func actionRows(_ context: Context) -> [KeyRow<Message>] {
    if selectedDraft != nil { return draftRows(context) }
    guard selected != nil else {
      return ProjectAction.allCases.filter { $0 != .seeResult }.map { action in
        KeyRow(
          context.keys[action.keyAction], .actionChosen(action), context.words.actions[action],
          disabledReason: context.words.projects.nothingSelected)
      }
    }
    let offers = offers(at: context.now)
    return offers.compactMap { offer in
      // The key of both is the same: the one that is meant is the one that can be done.
      if offer.action == .seeResult, !offer.isEnabled { return nil }
      let isEnabled = offer.isEnabled
      if offer.action == .selectWinner, !isEnabled, offers.contains(where: isResult) { return nil }
      return KeyRow(
        context.keys[offer.action.keyAction], .actionChosen(offer.action),
        context.words.actions[offer.action],
        disabled: reason(offer, context))
    }
  }

  /// What can be done with a draft that the server knows nothing of.
  private func draftRows(_ context: Context) -> [KeyRow<Message>] {
    let words = context.words
    let others = [ProjectAction.publish, .close, .selectWinner, .copy].map { action in
      KeyRow(
        context.keys[action.keyAction], Message.actionChosen(action), words.actions[action],
        disabledReason: words.projects.draftFirst)
    }
    return [
      KeyRow(context.keys[.edit], .draftOpened, words.keys.goOn),
      KeyRow(context.keys[.cancel], .discardChosen, words.keys.discard),
    ] + others
  }

  private func isResult(_ offer: ProjectOffer) -> Bool {
    offer.action == .seeResult && offer.isEnabled
  }

  /// Why an action cannot be done now; nil when it can.
  private func reason(_ offer: ProjectOffer, _ context: Context) -> (() -> String)? {
    if let obstacle = offer.obstacle {
      return { context.words.actions.reason(obstacle, against: offer, context.words) }
    }
    guard offer.action != .copy, offer.action != .seeResult else { return nil }
    if let running { return { context.words.actions.stillRunning(id: "\(running.id)") } }
    // What is typed of a draft is kept here, and waits for the connection.
    guard isOffline, offer.action != .edit else { return nil }
    return { offlineReason(context) ?? "" }
  }

  private func filterKeys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable(
      [
        KeyRow(context.fieldKeys[.choose], .filterKept, words.keepFilter),
        KeyRow(context.fieldKeys[.back], .filterCleared, words.clearFilter),
      ]
        + KeyRow.moves(context, hasLetters: false) { .moved($0) }.filter { row in
          row.message != .moved(.home) && row.message != .moved(.end)
        })
  }
}
