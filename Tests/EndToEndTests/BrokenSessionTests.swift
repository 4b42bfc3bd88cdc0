import FeatDomain
import Foundation
import Glibc
import PseudoTerminal
import Storage
import Testing

@Suite("A session file that cannot be used", .serialized, .blocking)
struct BrokenSessionTests {
  /// What may be in the place of the file.
  enum Breakage: CaseIterable {
    case empty, brace, half, lastByte, noise, list, number, emptyObject, keyOfAnotherType
    case readableByOthers, writableByGroup, link, danglingLink, pipe, folder, secondName
    case sparse, stranger

    /// What the program says of it.
    var sentence: String {
      switch self {
      case .empty, .brace, .half, .lastByte, .noise, .list, .number, .emptyObject,
        .keyOfAnotherType:
        "it cannot be understood."
      case .readableByOthers: "others can read it (mode 644)."
      case .writableByGroup: "others can read it (mode 660)."
      case .link, .danglingLink, .pipe, .folder: "it is not a regular file."
      case .secondName: "it has a second name (hard link)."
      case .sparse: "it is too large."
      case .stranger: "it belongs to another user."
      }
    }

    /// Whether a new session takes its place; anything else stays, and is told once more.
    var givesWay: Bool { ![.pipe, .folder, .stranger].contains(self) }

    /// Spoils a whole session file.
    func spoil(_ path: String, elsewhere: String) throws {
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      switch self {
      case .empty: truncate(path, 0)
      case .brace: truncate(path, 1)
      case .half: truncate(path, off_t(whole.count / 2))
      case .lastByte: truncate(path, off_t(whole.count - 1))
      case .noise: try write(Data((0...255).reversed()), to: path)
      case .list: try write(Data("[\(String(decoding: whole, as: UTF8.self))]".utf8), to: path)
      case .number: try write(Data("7".utf8), to: path)
      case .emptyObject: try write(Data("{}".utf8), to: path)
      case .keyOfAnotherType:
        let text = String(decoding: whole, as: UTF8.self)
        try write(Data(text.replacing("\"\(StandIn.key)\"", with: "{}").utf8), to: path)
      case .readableByOthers: chmod(path, 0o644)
      case .writableByGroup: chmod(path, 0o660)
      case .link, .danglingLink:
        rename(path, elsewhere)
        symlink(self == .link ? elsewhere : elsewhere + "-nowhere", path)
      case .pipe:
        unlink(path)
        mkfifo(path, 0o600)
      case .folder:
        unlink(path)
        mkdir(path, 0o700)
      case .secondName: Glibc.link(path, elsewhere)
      case .sparse: truncate(path, 1 << 30)
      case .stranger: chown(path, 12345, 12345)
      }
    }

    /// Writes without making another file.
    private func write(_ data: Data, to path: String) throws {
      try data.write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
    }
  }

  private let server: StandIn
  private let folder: TemporaryFolder
  private let state: StateFolder
  private var path: String { SessionFile(state).path }

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
    state = try StateFolder(
      server: String(server.url.dropFirst(7).replacing(":", with: "-")),
      environment: folder.environment())
  }

  /// Only root can give a file away.
  private static var breakages: [Breakage] {
    Breakage.allCases.filter { $0 != .stranger || geteuid() == 0 }
  }

  @Test(
    "The program says what is wrong and leaves it as it is, until somebody has signed in",
    arguments: breakages)
  func broken(_ breakage: Breakage) throws {
    try Place.home.prepareFiles(of: server.url, in: folder)
    try Place.phone.prepareFiles(of: server.url, in: folder)
    let elsewhere = folder.path + "/elsewhere"
    try breakage.spoil(path, elsewhere: elsewhere)
    let before = Picture(path)
    server.answer(
      .verification,
      with: [.answer(#"{"data":{"key":"\#(StandIn.key)","uid":\#(StandIn.uid)}}"#)])

    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment(),
      columns: 200)
    try terminal.wait(forText: Place.welcome.sign)
    try terminal.wait(forText: "The kept session is not used: \(breakage.sentence)")
    try terminal.goToNumber()
    try terminal.press("\r", after: Place.phone.sign)
    try terminal.wait(forText: Place.code.sign)
    #expect(Picture(path) == before)
    try terminal.type("123456")
    try terminal.waitForProjects()
    try expectAfterSignIn(terminal, breakage, before)
    // What a link or another name leads to is nobody's business.
    if breakage == .link || breakage == .secondName {
      #expect(try String(contentsOfFile: elsewhere, encoding: .utf8).contains(StandIn.key))
    }
  }

  private func expectAfterSignIn(
    _ terminal: PseudoTerminal, _ breakage: Breakage, _ before: Picture
  ) throws {
    if breakage.givesWay {
      try terminal.quit()
      #expect(try SessionFile(state).load()?.uid == StandIn.uid)
      #expect(try mode(of: path) == 0o600)
    } else {
      try terminal.wait(forText: "it ends when you quit: \(breakage.sentence)")
      try terminal.type("A")
      try terminal.wait(forText: "nowhere: ")
      #expect(Picture(path) == before)
    }
  }

  /// A file as far as it can be looked at without touching it.
  private struct Picture: Equatable {
    let attributes: [String]
    let contents: Data?

    init(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else {
        (attributes, contents) = ([], nil)
        return
      }
      attributes = [
        "\(status.st_ino)", "\(status.st_mode)", "\(status.st_nlink)", "\(status.st_uid)",
        "\(status.st_size)", "\(status.st_mtim.tv_sec)", "\(status.st_mtim.tv_nsec)",
      ]
      let isShortFile = status.st_mode & S_IFMT == S_IFREG && status.st_size < 1 << 20
      contents = isShortFile ? FileManager.default.contents(atPath: path) : nil
    }
  }
}
