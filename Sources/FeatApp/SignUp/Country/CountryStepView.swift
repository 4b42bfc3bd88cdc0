import FeatDomain
import TerminalUI

extension CountryStep {
  /// The rows of the list on a screen of this size.
  static func listRows(_ context: Context) -> Int {
    let above = context.body.rows >= 12 ? 6 : 3
    return max(1, context.body.rows - above)
  }

  func draw(on page: inout Page, _ context: Context) {
    let words = context.words.country
    page.line(words.title, style: .bold)
    page.gap()
    page.field(words.filter, filter)
    page.gap()
    if let code = unknownCallingCode {
      page.text("! " + words.unknownCode(code: code), style: .problem)
    } else if matches.isEmpty {
      page.text("! " + words.noMatch(query: filter.text), style: .problem)
    }
    let nameColumns = min(40, page.area.columns - 8)
    page.list(count: matches.count, cursor: cursor, rows: page.rowsLeft) { index in
      let country = matches[index]
      let name = TextWidth.fitting(context.name(of: country), columns: nameColumns)
      let padding = String(
        repeating: " ", count: max(1, nameColumns + 1 - TextWidth.columns(of: name)))
      return " " + name + padding + "+" + country.callingCode
    }
  }
}
