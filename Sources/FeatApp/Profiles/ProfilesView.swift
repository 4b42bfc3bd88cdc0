import FeatDomain
import TerminalUI

extension Profiles {
  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.profiles
    page.line(words.title, style: .bold)
    page.gap()
    let columns = profiles.map { TextWidth.columns(of: name(of: $0, words)) }.max() ?? 0
    page.list(
      count: rowCount, cursor: cursor, rows: rows(context), hasSelection: name == nil
    ) { index in
      guard profiles.indices.contains(index) else { return "   + \(words.addAnother)" }
      return row(profiles[index], columns: columns, context)
    }
    page.gap()
    if let name {
      page.field(words.newName, name)
      if problem == nil { page.text(words.nameRule, style: .dim, most: 2) }
    }
    page.problem(problem, context)
  }

  private func row(_ profile: Profile, columns: Int, _ context: Context) -> String {
    let words = context.words.profiles
    let name = name(of: profile, words)
    let padding = String(repeating: " ", count: columns - TextWidth.columns(of: name) + 2)
    let who = profile.phone.map(context.grouped) ?? context.words.header.notSignedIn
    let mark = profile.name == open ? "*" : " "
    return " \(mark) \(name)\(padding)\(who)"
  }

  /// How it is called, and whether it is the open one.
  func name(of profile: Profile, _ words: Words.Profiles) -> String {
    let name = words.name(of: profile.name)
    return profile.name == open ? words.openOne(name: name) : name
  }
}
