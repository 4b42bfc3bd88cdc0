import FeatAPI
import FeatDomain
import Synchronization
import TerminalUI
import Testing

@testable import FeatApp

/// The real program with a scripted API, driven by keys: `press("1 zg Enter")`.
@MainActor
final class Driver {
  let api = ScriptedAPI()
  let disk: FakeDisk
  private(set) var program: Program
  private let clock: FakeClock
  private var arrivals: AsyncStream<Void>.Iterator
  private let mailbox: Mailbox

  init(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24),
    disk: FakeDisk = FakeDisk(), clock: FakeClock = FakeClock(), isSandbox: Bool = false,
    hasOAuthClient: Bool = false, isReadOnly: Bool = false, wording: Wording = .standard
  ) {
    Locale.use()
    self.disk = disk
    self.clock = clock
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    arrivals = stream.makeAsyncIterator()
    mailbox = Mailbox { continuation.yield() }
    let app = App(
      language: language, isSandbox: isSandbox, session: disk.session,
      progress: disk.progress ?? SignUpProgress(), drafts: disk.drafts,
      sessionPath: FakeDisk.sessionPath, hasOAuthClient: hasOAuthClient, isReadOnly: isReadOnly,
      wording: wording, now: clock.now)
    let api = api.api
    program = Program(
      app: app,
      dependencies: Dependencies(
        countries: { .builtIn }, api: { _ in api }, saveSession: disk.save,
        removeSession: disk.removeSession, saveProgress: disk.save, saveDraft: disk.save,
        removeDraft: disk.removeDraft, changedDrafts: disk.changedDrafts,
        profiles: disk.profiles, openProfile: disk.open,
        images: { (_) throws(ImageProblem) in throw .missing }, editText: { _ in .unchanged },
        zone: { _ in .utc }, executor: nil, releaseMemory: {},
        now: { clock.now }),
      mailbox: mailbox)
    program.handle([.resized(size)])
  }

  /// Starts as the live program does; the country list comes first.
  func start(
    _ codes: CallingCodes = .some, user: User? = nil, projects: [ProjectSummary] = []
  ) async {
    api.expect(.callingCodes, .codes(codes))
    if disk.session != nil, let user {
      api.expectSignedIn(.user(user), projects: .page(ProjectPage(projects: projects)))
    }
    program.start()
    await settle()
  }

  /// Presses keys: names such as `Enter`, `Esc`, `F1`, `^C`, and anything else letter by letter.
  func press(_ script: String) async {
    for word in script.split(separator: " ") {
      press(withoutSettling: String(word))
      await settle()
    }
  }

  func press(withoutSettling script: String) {
    for word in script.split(separator: " ") {
      for key in Key.named(String(word)) {
        // No person answers a question, or what else comes up, within its moment of deafness.
        if program.app.deafUntil != nil { clock.advance(milliseconds: 200) }
        // Nor does anybody press Enter at once where the code has just been typed.
        if key == .enter, program.app.enterIsOfCodeUntil != nil {
          clock.advance(milliseconds: Int(App.codeEnterMilliseconds))
        }
        // Nor does one ask twice for a code within a second, unless the key is held.
        if key.halfWidth == .character("r"), program.app.signUp.step == .code {
          clock.advance(milliseconds: 1000)
        }
        program.handle([.key(key)])
      }
    }
  }

  func click(_ point: Point) {
    program.handle([.mouse(Mouse(.pressed, at: point))])
  }

  func paste(_ text: String) async {
    program.handle([.paste(text, isCut: false)])
    await settle()
  }

  /// Leaves a message as another thread does.
  func post(_ message: Message) {
    mailbox.post(message)
    program.receive()
  }

  /// Waits until nothing is under way.
  func settle() async {
    while !program.isIdle {
      var next = arrivals
      _ = await next.next(isolation: MainActor.shared)
      arrivals = next
      program.receive()
    }
  }

  func advance(seconds: Int) {
    clock.advance(milliseconds: seconds * 1000)
    program.handle([])
  }

  func advance(milliseconds: Int) {
    clock.advance(milliseconds: milliseconds)
    program.handle([])
  }

  var screen: String { program.app.frame.text }

  /// The screen's words without its line breaks and blanks, to look for a wrapped sentence.
  ///
  /// Where a box lies over the screen, only what is inside it counts.
  var flat: String {
    let lines = screen.split(separator: "\n").map { line in
      let parts = line.split(separator: "│", omittingEmptySubsequences: false)
      return parts.count == 3 ? parts[1] : line
    }
    return lines.joined().filter { !$0.isWhitespace }
  }

  func shows(_ sentence: String) -> Bool {
    flat.contains(sentence.filter { !$0.isWhitespace })
  }
}

/// A clock that only moves when told to.
final class FakeClock: Sendable {
  private let time = Mutex<UnixTime>(UnixTime(milliseconds: 1_795_000_000_000))

  var now: UnixTime { time.withLock { $0 } }

  func advance(milliseconds: Int) {
    time.withLock { $0.milliseconds += Int64(milliseconds) }
  }
}
