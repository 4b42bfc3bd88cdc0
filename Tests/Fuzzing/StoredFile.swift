import FeatAPI
import FeatDomain
import Foundation
import Mutations
import Storage

/// The kinds of files that the program reads.
enum StoredFile: CaseIterable {
  case session, signUp, draft, settings, device
  /// The session of another profile, by which the profile is found.
  case profile

  /// Its contents as a tree; nil where it is none, as with comments in it.
  func tree(of bytes: [UInt8]) -> JSONTree? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard self == .settings else { return JSONTree(parsing: text) }
    let lines = text.split(separator: "\n").filter { !$0.contains("//") }
    return JSONTree(parsing: lines.joined())
  }
}

/// A home in which the program keeps its files, taken away with its last reference.
final class TemporaryHome {
  private let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path
    path = folder + "/feat-fuzz-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(
      atPath: path + "/.config/feat-tui", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var environment: [String: String] { ["HOME": path] }

  /// Where a file belongs. Each kind has a folder of its own, so that no other one is in the way.
  func folder(of file: StoredFile) throws -> StateFolder {
    let folder = try StateFolder(server: "\(file)", environment: environment)
    guard file == .profile, let name = ProfileName("work") else { return folder }
    return folder.folder(of: name)
  }

  /// What the program itself writes, with as much in it as there can be.
  func samples() throws -> [StoredFile: [UInt8]] {
    let session = Session(
      .token(
        OAuthToken(
          access: Secret("4cc355"), refresh: Secret("r3fr35h"),
          expiry: UnixTime(milliseconds: 1_795_521_600_000), scope: "read write")),
      uid: 9_223_372_036_854_776_000, phone: World.owner, method: .password)
    let now = UnixTime(milliseconds: 1_794_999_990_000)
    let progress = SignUpProgress(
      formID: .signIn, iso3: "CHN", typedNumber: "138 0013 8000", waitingFor: World.owner,
      waitingSince: now, referral: "friend",
      sent: [.init(phone: World.owner, formID: .signIn, at: now, isUsed: true)],
      signInWay: .password, lastNumber: World.owner)
    try SessionFile(folder(of: .session)).save(session)
    try SessionFile(folder(of: .profile)).save(session)
    // A draft is seen only where its owner is signed in.
    try SessionFile(folder(of: .draft)).save(session)
    try SignUpFile(folder(of: .signUp)).save(progress)
    try DraftFiles(folder(of: .draft)).save(draft(of: session.uid))
    _ = DeviceFile(try folder(of: .device)).identity()
    var samples: [StoredFile: [UInt8]] = [.settings: Array(Self.settings.utf8)]
    for file in StoredFile.allCases where file != .settings {
      samples[file] = Array(try Data(contentsOf: URL(filePath: place(of: file))))
    }
    return samples
  }

  /// Puts bytes in a file's place.
  ///
  /// - Returns: The place.
  func write(_ bytes: [UInt8], as file: StoredFile) throws -> String {
    let place = try place(of: file)
    try Data(bytes).write(to: URL(filePath: place))
    chmod(place, 0o600)
    return place
  }

  private func place(of file: StoredFile) throws -> String {
    if file == .settings { return path + "/.config/feat-tui/settings.json5" }
    let name =
      switch file {
      case .signUp: "sign-up.json"
      case .draft: "draft-7.json"
      case .device: "device.json"
      case .session, .profile, .settings: "session.json"
      }
    return try folder(of: file).path + "/" + name
  }

  private func draft(of uid: UInt64) -> ProjectDraft {
    let fields = ProjectFields(
      title: "Move a piano", description: "From the 2nd floor.\nIt is heavy.",
      tags: ["moving", "钢琴"], deliveryMode: .onSite,
      address: Address(country: "CHN", levels: ["浙江省", "杭州市"], street: "文三路 90 号"),
      neededBy: UnixTime(milliseconds: 1_796_000_040_000), serviceLength: "2.5",
      category: NamedID(id: 7, name: "家政"), images: ["~/a.png"])
    var draft = ProjectDraft(
      id: 7, uid: uid, fields: fields, base: fields, projectID: 1042, imagesBefore: 1)
    draft.isUnfinished = true
    draft.createdAfter = 1041
    return draft
  }

  private static let settings = """
    // What I like.
    {
    // The server
    "api_url": "https://www.featapi.com", "language": "zh-Hans",
    "client_id": "mine", "client_secret": "s3cr3t", "scope": "read write",
    "theme": "mono", "ambiguous_width": 2,
    "keys": {"close": "c", "open": ["o", "Enter"], "help": null},
    "read_only": false, "refresh_seconds": 60
    }
    """
}
