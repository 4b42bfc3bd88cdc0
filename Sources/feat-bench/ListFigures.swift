import FeatDomain
import TerminalUI

/// Measures the list of projects as the program runs it: each key, each page, to its frame.
struct ListFigures {
  /// From so many projects on the memory is theirs: before, it is what the program takes by itself.
  static let memoryFrom = 10_000

  let rows: Int
  private let table = ResultTable()
  private var bench = ListBench()

  init(rows: Int) { self.rows = rows }

  /// - Returns: Whether all pages were read.
  mutating func measure() async -> Bool {
    table.printHeading("\(rows) projects: from what happens to the finished frame")
    let before = Memory.own
    guard await readPages() else { return false }
    let used = Memory.own - before
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      bench.resize(size)
      let place = "\(size.columns)x\(size.rows)"
      measureKeys(place)
      measureFilter(place)
      measureOrders(place)
      measureReading(place)
    }
    let all = "PSS \(Memory.proportional) kB in all"
    table.printNote(
      rows < Self.memoryFrom
        ? "memory: \(all)"
        : "memory: \(used) kB for the list, \(used * 1024 / rows) bytes a project, \(all)")
    return bench.projectCount == rows
  }

  /// Pages of 100 from their bytes to the frame, the last ones with all others in the list.
  private mutating func readPages() async -> Bool {
    let pages = SamplePages(rows: rows)
    var durations: [Duration] = []
    for number in 1...pages.count {
      let body = pages.body(number)
      let start = ContinuousClock.now
      guard await bench.read(page: number, body: body) else { return false }
      durations.append(.now - start)
    }
    table.print("page of 100, the last tenth", durations.suffix(max(1, durations.count / 10)))
    return true
  }

  private mutating func measureKeys(_ place: String) {
    measure("Down", place, times: 500) { bench, _ in bench.press(.down) }
    measure("PgDn", place, times: 200) { bench, _ in bench.press(.pageDown) }
    measure("G, g", place, times: 100) { bench, index in
      bench.press(.character(index.isMultiple(of: 2) ? "G" : "g"))
    }
    measure("a key that does nothing", place, times: 500) { bench, _ in
      bench.dispatch(.character("z"))
    }
  }

  private mutating func measureFilter(_ place: String) {
    for (name, query) in [("half", "ti"), ("rare", "#1234"), ("none", "xyz"), ("中文", "空调")] {
      bench.press(.character("/"))
      measure("filter \(name): \(query)", place, times: query.count) { bench, index in
        bench.press(.character(Array(query)[index]))
      }
      measure("filter \(name): Backspace", place, times: query.count) { bench, _ in
        bench.press(.backspace)
      }
      bench.press(.escape)
    }
  }

  private mutating func measureOrders(_ place: String) {
    for order in ["closing", "needed", "bid", "status", "newest"] {
      measure("sort by \(order)", place, times: 1) { bench, _ in bench.press(.character("s")) }
    }
    measure("tab", place, times: 6) { bench, _ in bench.press(.tab) }
  }

  /// What is read while one looks, in the server's order and in another one.
  private mutating func measureReading(_ place: String) {
    measure("a project that changed", place, times: 20) { bench, _ in bench.readSelected() }
    bench.press(.character("s"))
    measure("the same, sorted", place, times: 20) { bench, _ in bench.readSelected() }
    for _ in 0..<4 { bench.press(.character("s")) }
  }

  private mutating func measure(
    _ name: String, _ place: String, times: Int, _ step: (inout ListBench, Int) -> Void
  ) {
    let durations = (0..<times).map { index in
      let start = ContinuousClock.now
      step(&bench, index)
      return ContinuousClock.now - start
    }
    table.print("\(name)  \(place)", durations[...])
  }
}
