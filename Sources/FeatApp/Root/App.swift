public import FeatDomain
import TerminalUI

/// The whole program as a value: which screen is shown, what it holds, what lies over it.
public struct App: Equatable, Sendable {
  /// The screens.
  package enum Screen: CaseIterable, Sendable {
    case welcome, signUp, recovery, projects, form
    case account, passwordChange, questionChange, profiles
  }

  /// A line that tells of something beside the screen's own matter.
  enum Notice: Equatable, Sendable {
    case sandboxEnded
    case pasteIgnored, pasteCut, fieldFull
    case mouseOn
    case plainLocale
    /// Why the key that was pressed does nothing now.
    case disabled(String)
    case fileIgnored(FileProblem, OpenedProfile.File)
    case savingFailed(FileProblem, isSession: Bool)
    /// What does not count of the settings.
    case settings([SettingsProblem])
    case project(ProjectNotice)
    /// FEAT has a project, and the disk does not let its draft here go.
    case draftStays(ProjectNotice, FileProblem)
    /// The new password is set.
    case passwordSet
    case account(AccountNotice)
    /// A text was sent to the clipboard.
    indirect case copied(CopiedText)
  }

  /// An SMS that the sandbox sent.
  struct TextMessage: Equatable, Sendable {
    var phone: String
    var code: String
  }

  /// Whether the server is the sandbox.
  let isSandbox: Bool
  /// Whether the settings have an OAuth 2.0 client for the sign-in by password.
  let hasOAuthClient: Bool
  /// Whether nothing is to be changed at FEAT.
  let isReadOnly: Bool
  /// Seconds between two readings of the list of projects.
  let refreshSeconds: Int
  /// The words, with the keys of the settings.
  let wording: Wording
  /// The server's address, which links begin with; empty where that is not told.
  let serverAddress: String
  /// Whether the terminal's locale cannot show Chinese.
  private(set) var isPlainLocale = false
  /// The language of the interface.
  public internal(set) var language: Language
  /// The size of the terminal.
  var size = Size(columns: 80, rows: 24)
  /// The time of the last update.
  var now: UnixTime
  package internal(set) var screen: Screen
  var welcome = Welcome()
  var signUp: SignUp
  var recovery: Recovery?
  var account: Account?
  var projects: Projects?
  var form: ProjectForm?
  var passwordChange: PasswordChange?
  var questionChange: QuestionChange?
  var profiles: Profiles?
  /// The session has run out that all of this is for.
  var expired: ExpiredSession?
  /// Whose session FEAT is being told to be over.
  var signingOut: UInt64?
  package internal(set) var dialog: Dialog?
  var help: Help?
  /// What went wrong so far.
  var errorLog = ErrorLog()
  /// The list of that, where it lies over the screen.
  var errorList: ErrorList?
  var notice: Notice?
  /// The action of the last line that is marked, for Enter to do it.
  var marked: Message? {
    get { marks.first }
    set { marks = newValue.map { [$0] } ?? [] }
  }
  /// The same in one word: this whole value is copied for many keys.
  private var marks: [Message] = []
  /// Whether the mouse is used: off at first, so that the terminal selects text with it.
  var isMouseOn = false
  var lastClick: Click?
  /// The last SMS of the sandbox: shown until the sign-up is done, wherever no notice is.
  var textMessage: TextMessage?
  /// The countries that are offered: the built-in ones until the server's list has come.
  var countries = CountryList([])
  var builtInCountries = CountryList([])
  /// The user's offsets from UTC: UTC itself until the system was asked.
  var zone = LocalZone.utc
  /// Whether the server's list did not come when it was asked for.
  var mustAskForCountries = false
  /// The profile that is open.
  var profile: ProfileName
  /// Where its session is kept.
  var sessionPath: String
  /// The drafts of every account that are on disk there.
  var keptDrafts: [ProjectDraft]
  /// What of the sign-up is on disk.
  var savedProgress: SignUpProgress
  /// Why something of one's own is not on the disk; nil when all is.
  var unsaved: FileProblem?
  /// When what was typed since is to be saved, so that not every key writes to the disk.
  var saveDue: UnixTime?
  /// For how long a question hears no key.
  static let deafMilliseconds: Int64 = 150
  /// How long after a code Enter may still be meant for it.
  static let codeEnterMilliseconds: Int64 = 2000
  /// Until when Enter is that of the code, which its sixth digit has sent already: it would pass by the
  /// password, and what is typed then would be read by everybody.
  var enterIsOfCodeUntil: UnixTime?
  /// Until when keys are not heard, because a question has only just appeared.
  var deafUntil: UnixTime?

  /// Makes the program as it starts.
  ///
  /// - Parameters:
  ///   - session: The session that is kept on disk, if there is one.
  ///   - progress: The sign-up that was in progress when the program ended.
  ///   - drafts: The drafts of projects that are kept on disk, of every account.
  ///   - profile: The profile that is open.
  ///   - sessionPath: Where its session is kept, as it is shown; empty where that is not told.
  ///   - hasOAuthClient: Whether the settings have an OAuth 2.0 client of the user's own.
  ///   - isReadOnly: Whether nothing is to be changed at FEAT; signing in and out is possible still.
  ///   - refreshSeconds: Seconds between two readings of the list of projects while it is shown.
  ///   - wording: The words, with the keys of the settings.
  ///   - serverAddress: The server's address, without a slash at its end; empty where it is not told.
  public init(
    language: Language, isSandbox: Bool, session: Session?, progress: SignUpProgress,
    drafts: [ProjectDraft] = [], profile: ProfileName = .default, sessionPath: String = "",
    hasOAuthClient: Bool = false, isReadOnly: Bool = false, refreshSeconds: Int = 60,
    wording: Wording = .standard, serverAddress: String = "", now: UnixTime
  ) {
    self.language = language
    self.isSandbox = isSandbox
    self.hasOAuthClient = hasOAuthClient
    self.isReadOnly = isReadOnly
    self.refreshSeconds = refreshSeconds
    self.wording = wording
    self.serverAddress = serverAddress
    self.profile = profile
    self.sessionPath = sessionPath
    keptDrafts = drafts
    self.now = now
    savedProgress = progress
    signUp = SignUp(progress: progress, language: language, now: now)
    screen = .welcome
    showFirstScreen(of: session)
  }

  /// Whether the first frame shows a phone number, which is grouped as its country does it.
  public var showsNumber: Bool { screen != .welcome }

  /// Takes the countries that the program knows by itself, once.
  public mutating func take(countries: @autoclosure () -> CountryList) {
    guard builtInCountries.countries.isEmpty else { return }
    builtInCountries = countries()
    self.countries = builtInCountries
    signUp.country.offer(self.countries, suggested: nil, inChinese: context.isChinese)
  }

  /// Tells what does not count of the settings.
  public mutating func report(_ problems: [SettingsProblem]) {
    guard !problems.isEmpty else { return }
    notice = .settings(problems)
    for problem in problems.reversed() { errorLog.note(.settings(problem), at: now) }
  }

  /// Tells that a file of one's own could not be used; it is left as it is.
  public mutating func report(_ problem: FileProblem, in file: OpenedProfile.File) {
    notice = .fileIgnored(problem, file)
    errorLog.note(.ignored(problem, file), at: now)
  }

  /// Tells that the terminal's locale cannot show Chinese.
  public mutating func reportPlainLocale() {
    isPlainLocale = true
    notice = .plainLocale
  }

  /// Takes the user's offsets from UTC.
  public mutating func take(zone: LocalZone) { self.zone = zone }

  /// Whether the terminal is large enough to act on what is shown.
  var isTooSmall: Bool {
    size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows
  }

  var context: Context {
    Context(
      now: now, vocabulary: wording.of(language), wording: wording, countries: countries,
      progress: savedProgress,
      body: Layout(size: size).body, isRoomy: Layout(size: size).isRoomy, zone: zone,
      hasOAuthClient: hasOAuthClient, account: account, sessionPath: sessionPath,
      profileName: profile.text,
      busyProject: busyProject, refreshSeconds: refreshSeconds, serverAddress: serverAddress)
  }
}
