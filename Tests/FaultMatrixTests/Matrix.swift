import PseudoTerminal
import HostileServer
import Synchronization

/// Every screen with every fault that can occur there.
enum Matrix {
  static let screens = screens(in: .english)

  static func screens(in words: ProgramWords) -> [any MatrixScreen] {
    let signingIn: [any MatrixScreen] = [
      PhoneScreen(words: words), CodeScreen(words: words), PasswordScreen(words: words),
      SignInByCodeScreen(words: words),
      SignInByPasswordScreen(words: words, endpoint: .deprecated),
      SignInByPasswordScreen(words: words, endpoint: .token),
    ]
    let projects: [any MatrixScreen] = [
      ListScreen(words: words), DetailScreen(words: words), FormScreen(words: words),
      EditScreen(words: words),
    ]
    let account: [any MatrixScreen] = [
      PasswordChangeScreen(words: words), QuestionChangeScreen(words: words),
      SignOutScreen(words: words),
    ]
    return signingIn + RecoveryScreen.Step.allCases.map { RecoveryScreen(words: words, step: $0) }
      + projects + ChainScreen.Link.allCases.map { ChainScreen(words: words, link: $0) }
      + CommandScreen.Command.allCases.map { CommandScreen(words: words, command: $0) } + account
  }

  /// All cells in English; in Chinese and in a small window one fault of each kind on each screen.
  static let full =
    screens.flatMap { screen in faults(at: screen).map { Cell(screen: screen, fault: $0) } }
    + screens(in: .chinese).flatMap { ofEachKind(at: $0, isSmall: false) }
    + screens.flatMap { ofEachKind(at: $0, isSmall: true) }

  /// One fault for each thing that a client can know; none that only patience ends.
  private static func ofEachKind(at screen: any MatrixScreen, isSmall: Bool) -> [Cell] {
    var kinds: [Fault.Knowledge] = []
    let faults = faults(at: screen)
    // Other ones on each screen.
    let start = screen.name.utf8.reduce(0) { $0 &+ 7 * Int($1) } % faults.count
    return (faults[start...] + faults[..<start]).compactMap { fault in
      guard !fault.isEndless, !kinds.contains(fault.knowledge) else { return nil }
      kinds.append(fault.knowledge)
      return Cell(screen: screen, fault: fault, isSmall: isSmall)
    }
  }

  /// Each fault once in English, once in Chinese and once in a small window, each time on another
  /// screen, and on others than the fault before it.
  static let short = Fault.all.enumerated().flatMap { number, fault in
    let isPossible = { (screen: any MatrixScreen) in
      canOccur(fault, at: screen) && (screen.canBeStopped || !fault.isEndless)
    }
    let english = screens.filter(isPossible)
    let chinese = screens(in: .chinese).filter(isPossible)
    let place = { (step: Int) in (number + step) % english.count }
    return [
      Cell(screen: english[place(0)], fault: fault),
      Cell(screen: chinese[place(7)], fault: fault),
      Cell(screen: english[place(14)], fault: fault, isSmall: true),
    ]
  }

  /// The screens whose request must take effect once, by each of some seeds.
  static func seeded(_ seeds: ClosedRange<UInt64>) -> [SeededRun] {
    let writing = screens.filter { $0.effects == 1...1 }.compactMap { $0 as? any WritingScreen }
    return writing.flatMap { screen in seeds.map { SeededRun(screen, seed: $0) } }
  }

  /// The faults that can occur on a screen.
  static func faults(at screen: any MatrixScreen) -> [Fault] {
    Fault.all.filter { canOccur($0, at: screen) }
  }

  private static func canOccur(_ fault: Fault, at screen: any MatrixScreen) -> Bool {
    if fault.isOfLists { return screen is ListScreen }
    if fault.group == .renewal { return screen.isOfAccount }
    if fault.group == .token {
      return screen.isOfAccount || screen.operation == "POST /api/o/token/"
    }
    // Nothing that is answered at sign-up and sign-in has a status.
    return fault.description != "unknown status" || screen.operation.contains("/service/")
  }

  /// Runs cells or seeds, a few at a time, and prints a line for each.
  static func run<Run: Sendable>(
    _ runs: [Run], lanes: Int, report: @escaping @Sendable (Run) -> Report
  ) async -> [Report] {
    let rest = Rest(runs)
    return await withTaskGroup(of: [Report].self) { group in
      for _ in 0..<lanes {
        group.addTask {
          var reports: [Report] = []
          while let run = rest.next() {
            let report = report(run)
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

/// What nobody has begun.
private final class Rest<Run: Sendable>: Sendable {
  private let runs: Mutex<ArraySlice<Run>>

  init(_ runs: [Run]) { self.runs = Mutex(runs[...]) }

  func next() -> Run? { runs.withLock { $0.popFirst() } }
}
