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
import Lines
import Storage

/// Everything real that the program is made of, put together in one visible place.
struct Launch {
  private let configuration: Configuration
  private let address: ServerAddress
  private let sandbox: SandboxProcess?
  private let profile: CurrentProfile
  private let editor: ExternalEditor
  private let log: LogFile?
  private let worker: WorkThread

  init(_ configuration: Configuration) throws {
    self.configuration = configuration
    worker = try WorkThread()
    log = try configuration.log.map { try LogFile(path: $0) }
    switch configuration.server {
    case .sandbox(let state):
      let process = try SandboxProcess.start(state: state)
      sandbox = process
      address = process.address
    case .address(let server):
      sandbox = nil
      address = server
    }
    profile = CurrentProfile(configuration.folder)
    editor = ExternalEditor(
      environment: configuration.environment,
      report: configuration.isAccessible ? PlainTerminal.setGuest : CursesTerminal.setGuest)
  }

  /// Runs until the end, and ends the sandbox.
  func run(on terminal: CursesTerminal) -> ExitReason {
    run(waker: terminal.waker, isUnicode: terminal.isUnicode) { $0.run(on: terminal) }
  }

  /// Runs line by line until the end, and ends the sandbox.
  func run(on terminal: PlainTerminal) -> ExitReason {
    run(waker: terminal.waker, isUnicode: terminal.isUnicode) { program in
      program.run(on: terminal, canEdit: terminal.canBeLent)
    }
  }

  private func run(
    waker: @escaping @Sendable () -> Void, isUnicode: Bool, _ body: (Program) -> ExitReason
  ) -> ExitReason {
    let mailbox = Mailbox(wake: waker)
    sandbox?.report(to: mailbox)
    let program = Program(
      app: app(isUnicode: isUnicode), dependencies: dependencies(mailbox), mailbox: mailbox)
    defer { sandbox?.end() }
    return body(program)
  }

  private func app(isUnicode: Bool) -> App {
    let opened = profile.load()
    let settings = configuration.settings
    var app = App(
      language: isUnicode ? configuration.language : .english, isSandbox: sandbox != nil,
      session: opened.session, progress: opened.progress, drafts: opened.drafts,
      profile: opened.name, sessionPath: opened.sessionPath,
      hasOAuthClient: settings.client != nil, isReadOnly: settings.isReadOnly,
      refreshSeconds: settings.refreshSeconds,
      wording: settings.keys.isEmpty ? .standard : Wording(configuration.keys),
      serverAddress: address.text, now: Self.now())
    // Reading them takes a tenth of the start: only where the first frame shows a number.
    if app.showsNumber { app.take(countries: Self.countries()) }
    if !isUnicode { app.reportPlainLocale() }
    app.report(configuration.settingsProblems)
    for problem in opened.problems.reversed() {
      app.report(problem.problem, in: problem.file)
    }
    return app
  }

  private func dependencies(_ mailbox: Mailbox) -> Dependencies {
    let home = configuration.environment["HOME"]
    let access = AccessByProfile(makeAccess(mailbox))
    return Dependencies(
      countries: Self.countries,
      api: { [profile] in FeatAPI.http(access.access(to: profile.files), locale: $0.locale) },
      saveSession: { [profile] (session) throws(FileProblem) in
        try profile.files.session.save(session)
      },
      removeSession: { [profile] () throws(FileProblem) in try profile.files.session.remove() },
      saveProgress: { [profile] (progress) throws(FileProblem) in
        try profile.files.signUp.save(progress)
      },
      saveDraft: { [profile] (draft) throws(FileProblem) in try profile.files.drafts.save(draft) },
      removeDraft: { [profile] (id) throws(FileProblem) in try profile.files.drafts.remove(id) },
      changedDrafts: { [profile] in profile.files.drafts.changes(except: $0) },
      profiles: { [profile] in profile.all() },
      openProfile: { [profile] in profile.open($0) },
      images: { (path) throws(ImageProblem) in try ImageFile(path, home: home).read() },
      editText: { [editor] in editor.edit($0) },
      zone: LocalZone.system,
      executor: worker,
      releaseMemory: {
        // Most of it was touched once, by the start and by the first answer: Swift's runtime looks
        // through all of a program's types to find the first conformance that it needs.
        release_code()
        // An answer of megabytes leaves holes; without this the heap keeps the size of the largest.
        malloc_trim(0)
      },
      now: Self.now)
  }

  /// What makes the way to the server for a profile.
  private func makeAccess(
    _ mailbox: Mailbox
  ) -> @Sendable (ProfileFiles) -> AccountAccess {
    let device = Device(DeviceFile(configuration.defaultFolder)) { problem in
      mailbox.post(.savingFailed(problem, isSession: false))
    }
    return { [client, worker, settings = configuration.settings] files in
      AccountAccess(
        client: client, store: files.session.store, oauthClient: settings.client,
        deviceID: device.id, executor: worker, sleep: worker.sleep,
        renewed: { mailbox.post(.sessionRenewed($0)) }, now: Self.now)
    }
  }

  private var client: HTTPClient {
    var client = HTTPClient.curl(baseAddress: address, userAgent: "feat-tui/\(Version.number)")
    if let log { client = client.logging(to: log.write) }
    return client.retryingReads(
      sleep: worker.sleep, randomness: { Double.random(in: 0...1) })
  }

  @Sendable private static func countries() -> CountryList {
    CountryList(parsing: EmbeddedResources.countries)
  }

  @Sendable private static func now() -> UnixTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UnixTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
