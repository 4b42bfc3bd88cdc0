import FeatDomain
import Foundation
import HTTP
import HostileServer
import PseudoTerminal
import Storage
import Testing

/// The places in the program where something may go wrong.
enum Place: CaseIterable {
  case welcome, country, phone, code, details, question, inFlight, home, form, confirmation

  /// The number of every sign-up in these tests.
  static let number = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")

  /// A list of one project, which can be closed.
  private static let openProject = """
    {"data":[{"id":42,"title":"Move a piano","status":200,"owner":{"uid":\(StandIn.uid)}}],\
    "pagination":{"next":null,"page_size":20,"total_count":1}}
    """

  /// What the screen shows there, in English.
  var sign: String {
    switch self {
    case .welcome: "Welcome to FEAT"
    case .country: "Which country is your phone number from?"
    case .phone: "What is your phone number?"
    case .code: "Type the six digits of the SMS"
    case .details: "Choose a password"
    case .question: "Send anyway?"
    case .inFlight: "Checking the code"
    case .home: "No projects yet."
    case .form: "[ Save as draft ]"
    case .confirmation: "Ends the bidding"
    }
  }

  /// Starts the program and goes there, with a server that answers well.
  func open(
    _ server: StandIn, in folder: TemporaryFolder, arguments: [String] = [],
    environment: [String: String] = [:], ignoresHangUp: Bool = false
  ) throws -> PseudoTerminal {
    try prepareFiles(of: server.url, in: folder)
    if self == .confirmation { server.answer(.projects, with: [.answer(Self.openProject)]) }
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"] + arguments,
      environment: folder.environment(environment), ignoresHangUp: ignoresHangUp)
    switch self {
    case .welcome, .code, .home: break
    case .country, .phone: try terminal.press("1", after: Place.welcome.sign)
    case .question:
      try terminal.press("1", after: Place.welcome.sign)
      try terminal.press("\u{7f}\r", after: Place.phone.sign)
    case .details:
      try terminal.press("123456", after: Place.code.sign)
    case .inFlight:
      server.answer(.verification, with: [.hang])
      try terminal.press("123456", after: Place.code.sign)
    case .form: try terminal.press("n", after: Place.home.sign)
    case .confirmation: try terminal.press("c", after: "Move a piano")
    }
    try terminal.wait(forText: sign)
    return terminal
  }

  /// What an earlier run would have left on the disk.
  func prepareFiles(of url: String, in folder: TemporaryFolder) throws {
    let address = try #require(ServerAddress(url))
    let state = try StateFolder(server: address.fileName, environment: folder.environment())
    let now = UnixTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    var progress = SignUpProgress(iso3: "CHN", typedNumber: Place.number.national)
    switch self {
    case .welcome, .country: return
    case .home, .form, .confirmation:
      return try SessionFile(state).save(
        Session(.key(Secret(StandIn.key)), uid: StandIn.uid, phone: Place.number))
    case .phone, .question: break
    case .code, .details, .inFlight:
      progress.waitingFor = Place.number
      progress.waitingSince = now
      progress.sent = [.init(phone: Place.number, formID: .signUp, at: now)]
    }
    try SignUpFile(state).save(progress)
  }
}
