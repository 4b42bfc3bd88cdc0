import FeatDomain
import TerminalUI

/// What a line means. It does what a key of the screen does, or what a paste into its field does:
/// nothing is decided here.
extension Conversation {
  /// The word that goes back, and stops what is under way.
  static let stop = "b"

  /// Stops what is under way, as Esc does.
  mutating func stop(_ app: inout App, at now: UnixTime) -> [Effect] {
    hear()
    app.hear(at: now)
    return app.pressAll([.escape])
  }

  /// Takes a line.
  ///
  /// - Returns: What is to be done about it.
  mutating func answer(_ line: String, _ app: inout App, at now: UnixTime) -> [Effect] {
    hear()
    app.hear(at: now)
    guard let said else { return [] }
    if block != nil { return take(line, intoTextOf: said, &app) }
    let word = line.halfWidthWord
    if word == "?" {
      (listsAll, mustSayAll) = (true, true)
      return []
    }
    if listsAll || said.field == nil {
      let hasDefault = app.dialog != nil && said.field == nil
      if let effects = choose(word, hasDefault, &app) { return effects }
      // What is none of the choices is the text that was asked for before they were listed.
      guard said.field != nil else { return refuse(word, app) }
      listsAll = false
    }
    guard let field = said.field else { return [] }
    switch field.kind {
    case .search: return search(line, word, &app)
    case .code: return takeCode(line, word, &app)
    case .text:
      if let effects = chooseByKey(word, &app) { return effects }
      // An empty line leaves the text as it is.
      if line.isEmpty { return goOn(&app) }
      block = []
      return take(line, intoTextOf: said, &app)
    case .line where field.isSecret: return submit(line, &app)
    case .line: return chooseByKey(word, &app) ?? submit(line, &app)
    case .date, .confirmation: return chooseByName(word, &app) ?? submit(line, &app)
    }
  }

  /// Chooses by the name of a key that nobody would type as a text: sentences name them there, too.
  private mutating func chooseByKey(_ word: String, _ app: inout App) -> [Effect]? {
    Self.isKeyName(word) ? chooseByName(word, &app) : nil
  }

  private static func isKeyName(_ word: String) -> Bool {
    word.wholeMatch(of: /\^[A-Za-z]|[Ff][0-9]+/) != nil
  }

  // MARK: Choices

  private mutating func choose(
    _ word: String, _ hasDefault: Bool, _ app: inout App
  ) -> [Effect]? {
    if let number = Int(word), word.allSatisfy(\.isNumber) {
      guard offered.indices.contains(number - 1) else { return nil }
      return follow(offered[number - 1], &app)
    }
    if word.isEmpty {
      if hasDefault || app.goesOnByEnter { return app.pressAll([.enter]) }
      (listsAll, mustSayAll, place.firstLine) = (false, true, 0)
      return []
    }
    return chooseByName(word, &app)
  }

  /// Chooses by the name of a key.
  private mutating func chooseByName(_ word: String, _ app: inout App) -> [Effect]? {
    guard let said else { return nil }
    let all = said.choices + said.others + said.obstacles
    let named = all.first { choice in choice.keys.contains { $0.isCalled(word) } }
    if let named { return follow(named, &app) }
    switch word {
    case Self.stop:
      if let back = all.first(where: { $0.keys.contains(.escape) }) { return follow(back, &app) }
      if app.dialog != nil { return app.pressAll([.escape]) }
      remarks = [app.context.words.reading.noBack]
      return []
    case "q": return app.run(.quitChosen)
    case _ where Self.isKeyName(word):
      guard let key = Key(named: word), let row = app.keys.row(for: key), app.isRead(row, place)
      else { return nil }
      return app.pressAll([key])
    default: return app.screen == .projects ? find(word, &app) : nil
    }
  }

  /// `/word` finds in the list of projects, as the key does.
  private mutating func find(_ word: String, _ app: inout App) -> [Effect]? {
    guard word.hasPrefix("/"), word.count > 1, said?.choices.contains(where: \.isFind) == true
    else { return nil }
    return app.run(.projects(.filterOpened)) + app.fill(String(word.dropFirst()))
      + app.pressAll([.enter])
  }

  private mutating func refuse(_ word: String, _ app: App) -> [Effect] {
    remarks = [app.context.words.reading.noChoice(line: Sanitizer.line(word).text)]
    return []
  }

  private mutating func follow(_ choice: Reading.Choice, _ app: inout App) -> [Effect] {
    if turn(to: choice.action) {
      mustSayAll = true
      return []
    }
    if case .refuse(let reason) = choice.action {
      app.notice = .disabled(reason)
      return []
    }
    (listsAll, mustSayAll, place.firstLine) = (false, true, 0)
    switch choice.action {
    case .send(let message):
      if message == .errorsOpened { place.firstError = 0 }
      if message == .projects(.refreshRequested) { awaitsList = true }
      // A question about a draft comes back to it.
      defer { if app.dialog == nil { place.isDraftOpen = false } }
      return app.run(message)
    case .press(let keys): return app.pressAll(keys)
    case .pick(let item):
      if case .project(let id) = item { place.isDraftOpen = id < 0 }
      return app.pick(item)
    case .goTo(let place): return app.goTo(place)
    case .emptyText: return app.replaceText(with: "")
    default: return []
    }
  }

  /// Says another part, or more, of what is there.
  ///
  /// - Returns: Whether that is all that was chosen.
  private mutating func turn(to action: Reading.Action) -> Bool {
    switch action {
    case .listAll: listsAll = true
    case .explain: (listsAll, explains) = (true, true)
    case .turnErrors(let count): place.firstError += count
    case .turnLines(let first): place.firstLine = first
    case .showDraft(let isOpen): (listsAll, place.isDraftOpen) = (false, isOpen)
    default: return false
    }
    return true
  }

  // MARK: Text

  /// Puts a line into the field, and goes on as Enter does; an empty one leaves what is there.
  private mutating func submit(_ line: String, _ app: inout App) -> [Effect] {
    guard let said, let field = said.field else { return [] }
    var effects: [Effect] = []
    switch field.kind {
    case .confirmation:
      effects = app.pressAll([.control("u")] + line.map(Key.character))
    case .date where !line.isEmpty:
      effects = app.paste(line)
      guard app.notice != .pasteIgnored else {
        app.notice = nil
        remarks = [app.context.words.reading.noDate]
        return effects
      }
    default: if !line.isEmpty { effects = app.fill(line) }
    }
    effects += app.pressAll([.enter])
    // Nothing came of it: then it is said what else can be done.
    if line.isEmpty, app.awaited() == nil, app.reading(place).asksTheSame(as: said) {
      (listsAll, mustSayAll) = (true, true)
    }
    return effects
  }

  /// A number chooses, and any other text finds.
  private mutating func search(_ line: String, _ word: String, _ app: inout App) -> [Effect] {
    let isNumber = !word.isEmpty && word.allSatisfy(\.isNumber)
    if isNumber, let number = Int(word), offered.indices.contains(number - 1) {
      return follow(offered[number - 1], &app)
    }
    if word.isEmpty {
      mustSayAll = true
      return app.screen == .form ? app.pressAll([.enter]) : []
    }
    if word == Self.stop || word == "q" { return chooseByName(word, &app) ?? [] }
    mustSayAll = true
    return app.fill(line)
  }

  /// Six digits, or a whole SMS; anything else chooses.
  private mutating func takeCode(_ line: String, _ word: String, _ app: inout App) -> [Effect] {
    if VerificationCode.digits(in: line) != nil { return app.paste(line) }
    if word.isEmpty { return app.pressAll([.enter]) }
    return chooseByName(word, &app) ?? app.paste(line)
  }

  // MARK: Text of several lines

  private mutating func take(
    _ line: String, intoTextOf reading: Reading, _ app: inout App
  ) -> [Effect] {
    guard line == "." else {
      block?.append(line)
      return []
    }
    let text = (block ?? []).joined(separator: "\n")
    block = nil
    return app.replaceText(with: text) + goOn(&app)
  }

  /// Enter breaks the line there, so another key goes on.
  private mutating func goOn(_ app: inout App) -> [Effect] { app.run(.form(.focusMoved(by: 1))) }
}

extension Reading.Choice {
  fileprivate var isFind: Bool { action == .send(.projects(.filterOpened)) }
}

extension String {
  /// Without the blanks around it, and as an input method for Latin letters would have written it.
  fileprivate var halfWidthWord: String {
    let plain = compactMap { character -> Character? in
      guard case .character(let plain) = Key.character(character).halfWidth else { return nil }
      return plain
    }
    let start = plain.drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension Key {
  /// Whether somebody who typed this means the key: letters as they are, names in any case.
  fileprivate func isCalled(_ word: String) -> Bool {
    word.count == 1 ? name == word : name.lowercased() == word.lowercased()
  }
}
