import CLibc
import Curl
import Curses
import Editor
import EmbeddedResources
import FeatAPI
import FeatApp
import FeatDomain
import Glibc
import HTTP
import Storage

/// Everything real that the program is made of, put together in one visible place.
struct Launch {
  private let language: Language
  private let address: ServerAddress
  private let sandbox: SandboxProcess?
  private let sessionFile: SessionFile
  private let signUpFile: SignUpFile
  private let draftFiles: DraftFiles
  private let editor: ExternalEditor
  private let home: String?
  private let log: LogFile?
  private let worker: WorkThread

  init(_ options: Options) throws {
    let environment = Environment.variables
    language = options.language ?? Language { environment[$0] }
    worker = try WorkThread()
    log = try options.log.map { try LogFile(path: $0) }
    let folder: StateFolder
    if options.isSandbox {
      folder = try Self.folder("sandbox", environment)
      let process = try SandboxProcess.start(state: folder.path + "/server")
      sandbox = process
      address = process.address
    } else {
      address = try Self.address(
        options.address ?? environment["FEAT_API_URL"] ?? "https://www.featapi.com")
      folder = try Self.folder(address.fileName, environment)
      sandbox = nil
    }
    sessionFile = SessionFile(folder)
    signUpFile = SignUpFile(folder)
    draftFiles = DraftFiles(folder)
    editor = ExternalEditor(environment: environment, report: CursesTerminal.setGuest)
    home = environment["HOME"]
  }

  /// Runs until the end, and ends the sandbox.
  func run(on terminal: CursesTerminal) -> ExitReason {
    let mailbox = Mailbox(wake: terminal.waker)
    sandbox?.report(to: mailbox)
    let program = Program(
      app: app(isUnicode: terminal.isUnicode), dependencies: dependencies, mailbox: mailbox)
    defer { sandbox?.end() }
    return program.run(on: terminal)
  }

  private func app(isUnicode: Bool) -> App {
    var problems: [(FileProblem, App.OwnFile)] = []
    var session: Session?
    var progress: SignUpProgress?
    var drafts: [ProjectDraft] = []
    do { session = try sessionFile.load() } catch { problems.append((error, .session)) }
    do { progress = try signUpFile.load() } catch { problems.append((error, .signUp)) }
    if session != nil {
      do {
        let loaded = try draftFiles.load()
        drafts = loaded.drafts
        problems += loaded.problems.map { ($0, .draft) }
      } catch {
        problems.append((error, .draft))
      }
    }
    var app = App(
      language: isUnicode ? language : .english, isSandbox: sandbox != nil, session: session,
      progress: progress ?? SignUpProgress(), drafts: drafts, now: Self.now())
    // Reading them takes a tenth of the start: only where the first frame shows a number.
    if app.showsNumber { app.take(countries: Self.countries()) }
    if !isUnicode { app.reportPlainLocale() }
    for problem in problems.reversed() { app.report(problem.0, in: problem.1) }
    return app
  }

  private var dependencies: Dependencies {
    var client = HTTPClient.curl(baseAddress: address, userAgent: "feat-tui/\(Version.number)")
    if let log { client = client.logging(to: log.write) }
    client = client.retryingReads(
      sleep: worker.sleep, randomness: { Double.random(in: 0...1) })
    let access = AccountAccess(
      client: client, store: nil, oauthClient: nil, deviceID: { "" }, executor: worker,
      sleep: worker.sleep, now: Self.now)
    return Dependencies(
      countries: Self.countries,
      api: { FeatAPI.http(access, locale: $0.locale) },
      saveSession: { [sessionFile] (session) throws(FileProblem) in
        try sessionFile.save(session)
      },
      saveProgress: { [signUpFile] (progress) throws(FileProblem) in
        try signUpFile.save(progress)
      },
      saveDraft: { [draftFiles] (draft) throws(FileProblem) in try draftFiles.save(draft) },
      removeDraft: { [draftFiles] (id) throws(FileProblem) in try draftFiles.remove(id) },
      images: { [home] (path) throws(ImageProblem) in try ImageFile(path, home: home).read() },
      editText: { [editor] in editor.edit($0) },
      zone: LocalZone.system,
      executor: worker,
      releaseMemory: {
        // Most of it was touched once, by the start and by the first answer: Swift's runtime looks
        // through all of a program's types to find the first conformance that it needs.
        release_code()
      },
      now: Self.now)
  }

  @Sendable private static func countries() -> CountryList {
    CountryList(parsing: EmbeddedResources.countries)
  }

  private static func address(_ text: String) throws -> ServerAddress {
    guard let address = ServerAddress(text) else {
      throw LaunchFailure.cannotStart(
        "\"\(text)\" is not the address of a server: https://HOST, or http://127.0.0.1:PORT.")
    }
    guard address.isSafe else {
      throw LaunchFailure.cannotStart(
        "\(address.text) is not encrypted: https is needed, or http on this computer.")
    }
    return address
  }

  private static func folder(
    _ server: String, _ environment: [String: String]
  ) throws -> StateFolder {
    do {
      return try StateFolder(server: server, environment: environment)
    } catch {
      throw LaunchFailure.cannotStart("HOME or XDG_STATE_HOME must name a folder.")
    }
  }

  @Sendable private static func now() -> UnixTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UnixTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// The variables of this process.
enum Environment {
  static var variables: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next = next.advanced(by: 1)
    }
    return variables
  }
}
