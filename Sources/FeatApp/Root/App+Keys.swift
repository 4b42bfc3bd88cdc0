import TerminalUI

extension App {
  /// The keys that act now: those of what lies on top.
  var keys: KeyTable<Message> {
    if help != nil { return helpKeys }
    if let errorList {
      return KeyTable(
        errorList.keys(context).rows.map { $0.map(Message.errors) } + commonRows(context.keys))
    }
    if let dialog {
      return KeyTable(
        dialog.keys(context).rows.map { $0.map(Message.dialog) } + commonRows(context.keys))
    }
    return screenKeys
  }

  /// The keys of the screen with those that act everywhere.
  var screenKeys: KeyTable<Message> {
    let own: KeyTable<Message> =
      switch screen {
      case .welcome: welcome.keys(context).map(Message.welcome)
      case .signUp: signUp.keys(context).map(Message.signUp)
      case .recovery: recovery?.keys(context).map(Message.recovery) ?? KeyTable([])
      case .projects: projects?.keys(context).map(Message.projects) ?? KeyTable([])
      case .form: form?.keys(context).map(Message.form) ?? KeyTable([])
      case .account: account?.keys(context).map(Message.account) ?? KeyTable([])
      case .passwordChange:
        passwordChange?.keys(context).map(Message.passwordChange) ?? KeyTable([])
      case .questionChange:
        questionChange?.keys(context).map(Message.questionChange) ?? KeyTable([])
      case .profiles: profiles?.keys(context).map(Message.profiles) ?? KeyTable([])
      }
    var table = own
    if !signInRows.isEmpty { table.rows.insert(contentsOf: signInRows, at: 0) }
    table.rows += globalKeys.rows
    table.rows += commonRows(keysHere)
    return isReadOnly ? readOnly(table) : table
  }

  /// Where the session has run out, a key signs in again, also while letters are typed.
  private var signInRows: [KeyRow<Message>] {
    guard expired != nil, !isSigningInAgain else { return [] }
    let label = context.words.keys.signInAgain
    return [KeyRow(keysHere[.signInAgain], .signInAgainChosen, label)]
  }

  /// The keys that every screen has. While letters are typed into a field, only the others of them
  /// act.
  private var globalKeys: KeyTable<Message> {
    let words = context.words.keys
    let keys = keysHere
    let takesNumbers = screen == .signUp && signUp.step == .phone
    let help = takesNumbers ? context.keys[.help].filter { !$0.isOfNumber } : keys[.help]
    var rows = [
      KeyRow(
        help, Message.helpOpened, words.help, isAlwaysInFooter: true),
      KeyRow(
        keys[.palette], .paletteOpened, words.palette, isInFooter: false),
      KeyRow(
        keys[.language], .languageSwitched, words.language,
        isInFooter: !isPlainLocale),
    ]
    rows.append(
      KeyRow(
        keys[.mouse], .mouseSwitched, isMouseOn ? words.mouseOff : words.mouseOn,
        isInFooter: false))
    if screen == .welcome {
      rows.append(
        KeyRow(
          keys[.account], .profilesOpened, context.words.profiles.title))
    }
    if screen == .projects {
      rows.append(KeyRow(keys[.account], .accountOpened, words.account, isInFooter: false))
    }
    rows.append(KeyRow(keys[.errors], .errorsOpened, words.errors, isInFooter: false))
    if isAtTop { rows.append(KeyRow(keys[.quit], .quitChosen, words.quit)) }
    return KeyTable(rows.map { $0.grouped(.program) })
  }

  /// Whether there is nothing to go back to: only here one key quits.
  private var isAtTop: Bool {
    switch screen {
    case .welcome: true
    case .projects: projects?.isAtTop ?? true
    case .signUp, .recovery, .form, .account, .passwordChange, .questionChange, .profiles: false
    }
  }

  /// The keys of actions, without characters where these go into a field of the screen.
  private var keysHere: KeyMap { takesLetters ? context.fieldKeys : context.keys }

  /// Whether letters go into a field, and not to the actions.
  var takesLetters: Bool {
    switch screen {
    case .welcome, .account: false
    case .signUp: signUp.takesLetters
    case .projects: projects?.takesLetters ?? false
    case .form, .recovery, .passwordChange, .questionChange: true
    case .profiles: profiles?.takesLetters ?? false
    }
  }

  private func commonRows(_ keys: KeyMap) -> [KeyRow<Message>] {
    let words = context.words.keys
    return [
      KeyRow([.control("c")], .quitRequested, words.quit, isInFooter: false),
      KeyRow(keys[.repaint], .repaintRequested, words.repaint, isInFooter: false),
    ].map { $0.grouped(.program) }
  }

  private var helpKeys: KeyTable<Message> {
    let own = help?.keys(context).map(Message.help) ?? KeyTable([])
    return KeyTable(own.rows + commonRows(context.fieldKeys))
  }
}

extension Key {
  /// Whether it may be a part of a phone number, or of what is copied as one.
  fileprivate var isOfNumber: Bool {
    guard case .character(let character) = self else { return false }
    return character.isNumber || "+-() .".contains(character)
  }
}
