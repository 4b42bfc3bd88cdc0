import FeatDomain
import TerminalUI

extension KeyAction {
  /// What it is without settings.
  var standard: Standard {
    switch self {
    case .choose: Standard("choose", [.enter], kept: [.enter], .everywhere)
    case .back: Standard("back", [.escape], kept: [.escape], .everywhere)
    case .help: Standard("help", [.character("?"), .function(1)], .everywhere)
    case .palette: Standard("palette", [.character(":"), .function(4)], .everywhere)
    case .language: Standard("language", [.character("L"), .function(2)], .everywhere)
    case .mouse: Standard("mouse", [.character("M")], .everywhere)
    case .errors: Standard("errors", [.character("E")], .everywhere)
    case .repaint: Standard("repaint", [.control("l")], .everywhere)
    case .signInAgain:
      Standard("sign_in_again", [.function(3), .control("g")], .everywhere)
    case .down, .up, .pageDown, .pageUp, .first, .last, .nextTab, .previousTab: ofLists
    case .edit, .publish, .close, .winner, .copy, .cancel, .new, .find, .sort, .refresh,
      .clipboard, .account, .quit:
      ofProjects
    case .nextField, .previousField, .save, .saveAndPublish, .editor: ofForms
    case .signUp, .signIn, .resend, .switchWay, .signInByCode, .recover, .reveal: ofSignIn
    case .switchAccount: Standard(numbered: 1, "switch_account", .account)
    case .changePassword: Standard(numbered: 2, "change_password", .account)
    case .recoveryQuestion: Standard(numbered: 3, "recovery_question", .account)
    case .signOut: Standard(numbered: 4, "sign_out", .account)
    }
  }

  private var ofLists: Standard {
    let tabs: Places = [.list, .question]
    return switch self {
    case .up: Standard("up", [.up, .character("k")], kept: [.up], .lists)
    case .pageDown: Standard("page_down", [.pageDown, .control("f")], .lists)
    case .pageUp: Standard("page_up", [.pageUp, .control("b")], .lists)
    case .first: Standard("first", [.home, .character("g")], .lists)
    case .last: Standard("last", [.end, .character("G")], .lists)
    case .nextTab:
      Standard("next_tab", [.tab, .right, .character("l")], kept: [.right], tabs)
    case .previousTab:
      Standard("previous_tab", [.backTab, .left, .character("h")], kept: [.left], tabs)
    default: Standard("down", [.down, .character("j")], kept: [.down], .lists)
    }
  }

  private var ofProjects: Standard {
    switch self {
    case .edit: Standard("edit", [.character("e")], .project)
    case .publish: Standard("publish", [.character("p")], .project)
    case .close: Standard("close", [.character("c")], .project)
    case .winner: Standard("winner", [.character("w")], .project)
    case .copy: Standard("copy", [.character("y")], .project)
    case .cancel: Standard("cancel", [.character("x")], .project)
    case .new: Standard("new", [.character("n")], .project)
    case .find: Standard("find", [.character("/")], .list)
    case .sort: Standard("sort", [.character("s")], .list)
    case .clipboard: Standard("clipboard", [.character("Y")], .project)
    case .account: Standard("account", [.character("A")], Places.projects.union(.welcome))
    case .quit: Standard("quit", [.character("q")], [.list, .welcome])
    default: Standard("refresh", [.character("r")], [.list, .detail, .picker, .account])
    }
  }

  private var ofForms: Standard {
    let forms: Places = [.password, .fields, .form]
    return switch self {
    case .nextField: Standard("next_field", [.tab], forms)
    case .previousField: Standard("previous_field", [.backTab], forms)
    case .save: Standard("save", [.control("s")], .form)
    case .saveAndPublish: Standard("save_and_publish", [.control("p")], .form)
    default: Standard("editor", [.control("e")], .form)
    }
  }

  private var ofSignIn: Standard {
    switch self {
    case .signUp: Standard(numbered: 1, "sign_up", .welcome)
    case .signIn: Standard(numbered: 2, "sign_in", .welcome)
    case .resend: Standard("resend", [.character("r")], .code)
    case .switchWay:
      Standard(
        "switch_way", [.tab, .control("t"), .down, .up, .backTab], kept: [.down, .up], .number)
    case .signInByCode: Standard("sign_in_by_code", [.control("t")], .password)
    case .recover: Standard("recover", [.control("f")], .password)
    default: Standard("reveal", [.control("r")], [.password, .fields])
    }
  }

  /// What it is called in the settings.
  var name: String { standard.name }

  /// The action of a name.
  init?(named name: String) {
    guard let action = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}

extension KeyAction.Standard {
  /// A row of a list that its number chooses.
  fileprivate init(numbered number: Int, _ name: String, _ places: KeyAction.Places) {
    let key = Key.character(Character("\(number)"))
    self.init(name, [key], kept: [key], places)
  }
}

extension ProjectAction {
  /// What its keys are given to. Whoever has a winner sees it where one would select it.
  var keyAction: KeyAction {
    switch self {
    case .edit: .edit
    case .publish: .publish
    case .close: .close
    case .selectWinner, .seeResult: .winner
    case .copy: .copy
    case .cancel: .cancel
    }
  }
}
