import FeatDomain
public import TerminalUI

extension App {
  /// The whole screen as it is now.
  public var frame: Frame { frame(with: keys) }

  /// The whole screen as it is now, with the keys that act now.
  func frame(with keys: KeyTable<Message>) -> Frame {
    var frame = Frame(size: size)
    draw(on: &frame, keys)
    return frame
  }

  func draw(on frame: inout Frame, _ keys: KeyTable<Message>) {
    if isTooSmall { return drawTooSmall(&frame) }
    let layout = Layout(size: size)
    drawHeader(&frame, layout)
    drawScreen(&frame, layout)
    drawNotice(&frame, layout)
    if let dialog { dialog.draw(on: &frame, context) }
    errorList?.draw(on: &frame, errorLog, context)
    if let help { help.draw(on: &frame, context, helpEntries, explanation: explanation) }
    frame.put(footer(of: keys), at: Point(column: 0, row: layout.footer.row))
    if let item = markedItem(of: keys) {
      frame.cursor = Point(column: item.column + 1, row: layout.footer.row)
    }
    for item in keys.footerItems(columns: size.columns - 2) {
      let rect = Rect(
        column: item.column + 1, row: layout.footer.row, columns: item.columns, rows: 1)
      frame.addClickArea(rect, [item.key])
    }
  }

  /// The last line.
  func footer(of keys: KeyTable<Message>) -> Frame {
    var footer = Frame(size: Size(columns: size.columns, rows: 1))
    let text = keys.footer(columns: size.columns - 2)
    footer.put(" " + text, at: Point(column: 0, row: 0), style: .dim)
    if let item = markedItem(of: keys) {
      footer.put(
        item.text, at: Point(column: item.column + 1, row: 0), style: [.reverse, .bold])
    }
    return footer
  }

  private func drawScreen(_ frame: inout Frame, _ layout: Layout) {
    let empty = Frame(size: Size(columns: 0, rows: 0))
    var page = Page(frame: empty, area: layout.body, isRoomy: layout.isRoomy)
    // The frame is never copied.
    swap(&page.frame, &frame)
    defer { swap(&page.frame, &frame) }
    switch screen {
    case .welcome: welcome.draw(on: &page, context, firstKeys: firstKeys)
    case .signUp:
      drawReason(on: &page)
      signUp.draw(on: &page, context)
    case .recovery:
      drawReason(on: &page)
      recovery?.draw(on: &page, context)
    case .projects: projects?.draw(on: &page, context)
    case .form: form?.draw(on: &page, context)
    case .account: account?.draw(on: &page, context)
    case .passwordChange: passwordChange?.draw(on: &page, context)
    case .questionChange: questionChange?.draw(on: &page, context)
    case .profiles: profiles?.draw(on: &page, context)
    }
  }

  private func drawHeader(_ frame: inout Frame, _ layout: Layout) {
    let words = context.words.header
    frame.fill(layout.header, style: .reverse)
    var product = isSandbox ? " \(words.product)  \(words.sandbox)" : " \(words.product)"
    if isReadOnly { product += "  \(context.words.account.readOnlyMark)" }
    if isMouseOn { product += "  \(words.mouse)" }
    let used = frame.put(product, at: Point(column: 0, row: 0), style: [.reverse, .bold])
    let room = size.columns - used - 3
    let who = TextWidth.fitting(whoIsSignedIn, columns: room)
    let column = size.columns - TextWidth.columns(of: who) - 1
    frame.put(who, at: Point(column: column, row: 0), style: .reverse)
  }

  private func drawNotice(_ frame: inout Frame, _ layout: Layout) {
    guard let text = notice.map(words(for:)) ?? expiryBanner ?? textMessage.map(words(for:))
    else { return }
    // It grows upwards: what to do stands at its end, and the screen below is back after a key.
    let lines = TextWrap.fitting(text, columns: size.columns - 2, most: layout.body.rows)
    var area = layout.notice
    area.row -= lines.count - 1
    for line in lines {
      frame.fill(area, style: .plain)
      frame.put(
        " " + line, at: Point(column: area.column, row: area.row), style: .notice)
      area.row += 1
    }
  }

  func words(for message: TextMessage) -> String {
    context.words.header.sms(phone: message.phone, code: message.code)
  }

  func words(for notice: Notice) -> String {
    let words = context.words
    switch notice {
    case .sandboxEnded: return words.header.sandboxEnded
    case .pasteIgnored: return words.header.pasteIgnored
    case .pasteCut: return words.header.pasteCut
    case .fieldFull: return words.header.fieldFull
    case .mouseOn: return words.header.mouseOn
    case .plainLocale: return words.header.plainLocale
    case .disabled(let reason): return reason
    case .fileIgnored(let problem, let file):
      return context.errors.sentence(for: problem, in: file)
    case .savingFailed(let problem, let isSession):
      return context.errors.sentence(forNotSaving: problem, isSession: isSession)
    case .settings(let problems): return context.errors.sentence(for: problems)
    case .project(let notice): return context.errors.sentence(for: notice)
    case .draftStays(let notice, let problem):
      return context.errors.sentence(for: notice, butDraftStays: problem)
    case .passwordSet: return words.signIn.passwordSet
    case .account(let notice): return context.errors.sentence(for: notice)
    case .copied(let copied): return copied.notice(words.copying)
    }
  }

  /// What F1 says about the screen or the field that has the cursor.
  var explanation: String {
    switch screen {
    case .welcome: context.words.welcome.help
    case .signUp: signUp.explanation(context)
    case .recovery: recovery?.explanation(context) ?? ""
    case .projects: context.words.projects.help
    case .form: form?.explanation(context) ?? ""
    case .account: context.words.account.help
    case .passwordChange: context.words.passwordChange.help
    case .questionChange: context.words.questionChange.help
    case .profiles: context.words.profiles.help
    }
  }

  /// The size that is needed, and nothing else: no key acts but quit and suspend.
  private func drawTooSmall(_ frame: inout Frame) {
    let needed = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
    let text = context.words.header.tooSmall(
      needed: needed, here: "\(size.columns)x\(size.rows)")
    let lines = TextWrap.lines(text, columns: size.columns, most: size.rows)
    for (row, line) in lines.enumerated() { frame.put(line, at: Point(column: 0, row: row)) }
  }
}
