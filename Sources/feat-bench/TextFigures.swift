import FeatDomain
import TerminalUI

/// Measures what text costs before it is on the screen: its width, its lines, its HTML.
struct TextFigures {
  private static let titles = [
    "Fix a slow SQL report", "办公室空调检修，周末上门", "Title in 中文 and English", "e\u{301}te\u{301} 👩‍👩‍👧 🇨🇳",
  ]

  private let table = ResultTable()

  func measure() {
    table.printHeading("text")
    measure("width of 1,000 titles") { index in
      (0..<1000).reduce(0) { $0 + TextWidth.columns(of: Self.titles[($1 + index) % 4]) }
    }
    measure("1,000 titles cut to 12 columns") { index in
      (0..<1000).reduce(0) { sum, title in
        sum + TextWidth.fitting(Self.titles[(title + index) % 4], columns: 12).utf8.count
      }
    }
    measure("1,000 titles made safe to print") { index in
      (0..<1000).reduce(0) { sum, title in
        sum + Sanitizer.line(Self.titles[(title + index) % 4]).text.utf8.count
      }
    }
    let html = Self.description
    measure("HTML of \(html.utf8.count / 1024) KB to text") { _ in
      Sanitizer.html(html).text.utf8.count
    }
    let text = Sanitizer.html(html).text
    measure("the first 40 lines of it, wrapped at 76") { _ in
      TextWrap.fitting(text, columns: 76, most: 40).count
    }
  }

  /// What a careful person writes, in both languages.
  private static var description: String {
    let part = """
      <p>The monthly report takes <b>40 minutes</b> &amp; times out; <a href="https://example.com/a">\
      the plan</a> is there.</p><ul><li>PostgreSQL 15</li><li>索引都建好了，仍然很慢</li></ul>
      """
    return String(repeating: part, count: 80)
  }

  /// A hundred times; what is answered is used, so that nothing is left out.
  private func measure(_ name: String, _ step: (Int) -> Int) {
    var sum = 0
    let durations = (0..<100).map { index in
      let start = ContinuousClock.now
      sum &+= step(index)
      return ContinuousClock.now - start
    }
    precondition(sum > 0)
    table.print(name, durations[...])
  }
}
