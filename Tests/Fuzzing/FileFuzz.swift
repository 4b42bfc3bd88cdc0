import FeatApp
import FeatDomain
import Foundation
import HTTP
import Mutations
import Storage
import TerminalUI

/// Files of one's own that somebody or something has changed: read, used, drawn, and written back.
struct FileFuzz: FuzzTarget {
  static let name = "files"
  static let summary = "a changed file of one's own, read and written back"
  static let usualCount = 12_000

  private let home: TemporaryHome
  private let samples: [StoredFile: [UInt8]]
  private var taken: [StoredFile: Int] = [:]
  private var refused: [StoredFile: Int] = [:]

  init(seed: UInt64) throws {
    home = try TemporaryHome()
    samples = try home.samples()
  }

  var figures: [String] {
    StoredFile.allCases.map { file in
      "\(file): \(taken[file] ?? 0) taken, \(refused[file] ?? 0) refused"
    }
  }

  mutating func run(_ number: Int, _ random: inout SeededRandom) throws {
    let file = StoredFile.allCases[number % StoredFile.allCases.count]
    let sample = samples[file] ?? []
    var bytes = sample
    if (number / StoredFile.allCases.count).isMultiple(of: 2), let tree = file.tree(of: sample) {
      bytes = Array(Self.mutated(tree, &random).text.utf8)
    } else {
      bytes = bytes.mutated(&random)
    }
    if random.isOneIn(500) { bytes += Array(repeating: UInt8(ascii: "["), count: 60_000) }
    let isTaken = try read(bytes, as: file, &random)
    if isTaken { taken[file, default: 0] += 1 } else { refused[file, default: 0] += 1 }
  }

  /// Changes what a file holds rather than what is around it, and mostly in one place: most others
  /// are refused at their first byte.
  private static func mutated(_ tree: JSONTree, _ random: inout SeededRandom) -> JSONTree {
    var tree = tree
    for _ in 0...(random.isOneIn(4) ? random.below(4) : 0) {
      guard case .object(var members) = tree, !random.isOneIn(10),
        let index = members.firstIndex(where: { $0.name == "contents" })
      else {
        tree = tree.mutated(&random)
        continue
      }
      members[index].value = members[index].value.mutated(&random)
      tree = .object(members)
    }
    return tree
  }

  private func read(
    _ bytes: [UInt8], as file: StoredFile, _ random: inout SeededRandom
  ) throws -> Bool {
    let path = try home.write(bytes, as: file)
    let isTaken: Bool
    switch file {
    case .settings: isTaken = try readSettings(&random)
    case .device: isTaken = try readDevice()
    case .session, .profile, .signUp, .draft: isTaken = try readProfile(file, &random)
    }
    // What is refused stays as it is.
    if !isTaken, try Array(Data(contentsOf: URL(filePath: path))) != bytes {
      throw FuzzFinding("\(file): it was refused, and is another now")
    }
    return isTaken
  }

  private func readProfile(_ file: StoredFile, _ random: inout SeededRandom) throws -> Bool {
    let folder = try home.folder(of: file)
    _ = folder.profiles()
    let files = ProfileFiles(folder)
    let opened = files.load()
    try draw(opened, [], &random)
    if let session = opened.session { try files.session.save(session) }
    if opened.problems.isEmpty { try files.signUp.save(opened.progress) }
    for draft in opened.drafts { try files.drafts.save(draft) }
    guard files.load() == opened else { throw FuzzFinding("\(file): it is another after a save") }
    return opened.problems.isEmpty
  }

  private func readSettings(_ random: inout SeededRandom) throws -> Bool {
    let (settings, problems) = SettingsFile(environment: home.environment).load()
    guard Settings.refreshRange.contains(settings.refreshSeconds) else {
      throw FuzzFinding("refresh_seconds is \(settings.refreshSeconds)")
    }
    guard problems.allSatisfy({ $0.line.map { $0 > 0 } ?? true }) else {
      throw FuzzFinding("a problem in no line: \(problems)")
    }
    try draw(OpenedProfile(), problems, &random)
    return problems.isEmpty
  }

  private func readDevice() throws -> Bool {
    let file = DeviceFile(try home.folder(of: .device))
    let (id, problem) = file.identity()
    guard id.utf8.count == 36 else { throw FuzzFinding("the device is called \(id)") }
    guard problem != nil || file.identity().id == id else {
      throw FuzzFinding("the device has another name each time")
    }
    return problem == nil
  }

  /// The program as it starts with that, and after some keys.
  private func draw(
    _ opened: OpenedProfile, _ problems: [SettingsProblem], _ random: inout SeededRandom
  ) throws {
    let world = World(seed: nil, hasClient: false) { (_, _) in HTTPResponse(status: 404) }
    world.disk.take(opened)
    var app = world.app(random.isOneIn(2) ? .english : .simplifiedChinese)
    app.report(problems)
    for problem in opened.problems { app.report(problem.problem, in: problem.file) }
    let size = Size(columns: 40 + random.below(120), rows: 10 + random.below(40))
    let program = world.program(app)
    program.handle([.resized(size)])
    try FrameOracle.check(program.app.frame, size: size)
    program.start()
    world.settle(program)
    for keys in ["\r", "e", "G", "\r", "1\r", "\t"].shuffled(using: &random).prefix(3) {
      world.type(keys, into: program)
      try FrameOracle.check(program.app.frame, size: size)
    }
  }
}
