import HostileServer
import Synchronization

/// Every screen with every fault that can occur there.
enum Matrix {
  static let screens: [any MatrixScreen] = [
    PhoneScreen(), CodeScreen(), PasswordScreen(), SignInByCodeScreen(), SignInByPasswordScreen(),
    ListScreen(), DetailScreen(), FormScreen(), ConfirmationScreen(),
  ]

  /// All cells.
  static let full = screens.flatMap { screen in
    Fault.all.filter { canOccur($0, at: screen) }.map { Cell(screen: screen, fault: $0) }
  }

  /// Each fault on three screens, on others than the fault before it.
  static let short = Fault.all.enumerated().flatMap { number, fault in
    let possible = screens.filter { canOccur(fault, at: $0) }
    let places = Set([0, 3, 6].map { (number + $0) % possible.count })
    return places.sorted().map { Cell(screen: possible[$0], fault: fault) }
  }

  /// The cells whose name has a text in it.
  static func cells(named text: String) -> [Cell] { full.filter { $0.name.contains(text) } }

  private static func canOccur(_ fault: Fault, at screen: any MatrixScreen) -> Bool {
    if fault.isOfLists { return screen is ListScreen }
    // Nothing that is answered at sign-up and sign-in has a status.
    return fault.description != "unknown status" || screen.operation.contains("/service/")
  }

  /// Runs cells, a few at a time, and prints a line for each.
  static func run(_ cells: [Cell], lanes: Int, waits: Bool) async -> [Report] {
    let rest = Rest(cells)
    return await withTaskGroup(of: [Report].self) { group in
      for _ in 0..<lanes {
        group.addTask {
          var reports: [Report] = []
          while let cell = rest.next() {
            let report = cell.report(waits: waits)
            print(report.text)
            reports.append(report)
          }
          return reports
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }
}

/// The cells that nobody has begun.
private final class Rest: Sendable {
  private let cells: Mutex<ArraySlice<Cell>>

  init(_ cells: [Cell]) { self.cells = Mutex(cells[...]) }

  func next() -> Cell? { cells.withLock { $0.popFirst() } }
}
