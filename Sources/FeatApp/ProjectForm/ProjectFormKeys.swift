import FeatDomain
import TerminalUI

extension ProjectForm {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let keys = context.fieldKeys
    let isBusy = run != nil ? context.words.form.locked : nil
    var rows: [KeyRow<Message>] = []
    if let enterRow = enterRow(context), run == nil { rows.append(enterRow) }
    rows += [
      KeyRow(
        keys[.save], .saveChosen, saving(context), disabledReason: isBusy,
        isInFooter: focus != .saveButton),
      KeyRow(
        keys[.saveAndPublish], .publishChosen, publishing(context), disabledReason: isBusy,
        isInFooter: focus != .publishButton),
    ]
    if focus == .field(.description), run == nil {
      rows.append(KeyRow(keys[.editor], .editorOpened, context.words.form.editor))
    }
    rows += [
      run == nil
        ? KeyRow(keys[.back], .wentBack, words.back) : KeyRow(keys[.back], .stopped, words.stop),
      KeyRow(keys[.nextField], .focusMoved(by: 1), words.nextField, disabledReason: isBusy),
      KeyRow(
        keys[.previousField], .focusMoved(by: -1), words.previousField, disabledReason: isBusy,
        isInFooter: false),
    ]
    return KeyTable(rows)
  }

  /// What Enter does where the focus is; in a text of several lines it breaks the line.
  private func enterRow(_ context: Context) -> KeyRow<Message>? {
    let words = context.words.keys
    let enter = context.fieldKeys[.choose]
    return switch focus {
    case .field(.description), .field(.images): nil
    case .field(.category): KeyRow(enter, .entered, words.choose)
    case .field: KeyRow(enter, .entered, words.next)
    case .saveButton: KeyRow(enter + [.character(" ")], .saveChosen, saving(context))
    case .publishButton: KeyRow(enter + [.character(" ")], .publishChosen, publishing(context))
    }
  }

  private func saving(_ context: Context) -> String {
    context.words.form.save(isEdit: isEdit).lowercased()
  }

  private func publishing(_ context: Context) -> String {
    context.words.form.publish(isEdit: isEdit).lowercased()
  }

  /// What F1 says about the field that has the cursor.
  func explanation(_ context: Context) -> String { context.words.form.help(for: focus) }
}
