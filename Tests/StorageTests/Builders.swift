import FeatDomain
import Foundation
import Glibc
import Storage

/// A home folder of one test's own, taken away with its last reference.
final class Home: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.path
      + "/feat-tui-storage-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func folder(_ server: String = "server") throws -> StateFolder {
    try StateFolder(server: server, environment: ["HOME": path])
  }

  /// The state folder, made as a save makes it.
  func madeFolder() throws -> StateFolder {
    let folder = try folder()
    try SignUpFile(folder).save(SignUpProgress())
    try SignUpFile(folder).remove()
    return folder
  }
}

func session(key: String = "k3y", uid: UInt64 = 9_223_372_036_854_776_000) -> Session {
  Session(
    .key(Secret(key)), uid: uid,
    phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111"))
}

extension Session {
  /// One by password.
  static let token = Session(
    .token(
      OAuthToken(
        access: Secret("t0ken"), refresh: Secret("refr3sh"),
        expiry: UnixTime(milliseconds: 1_795_521_600_000), scope: "read write")),
    uid: 17, phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111"),
    method: .password)
}

/// What lies at a path, without following links: enough to see that it was left alone.
struct Traces: Equatable {
  var mode: mode_t
  var inode: ino_t
  var size: Int
  var modified: Int
  var links: UInt

  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    mode = status.st_mode
    inode = status.st_ino
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    links = UInt(status.st_nlink)
  }

  var permissions: mode_t { mode & 0o7777 }
}

func write(_ bytes: some Sequence<UInt8>, to path: String, mode: mode_t = 0o600) throws {
  try Data(bytes).write(to: URL(filePath: path))
  chmod(path, mode)
}

func contents(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}

func names(in folder: StateFolder) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

/// The problem that an action ends in.
func problem(_ action: () throws(FileProblem) -> Void) -> FileProblem.Kind? {
  do throws(FileProblem) {
    try action()
    return nil
  } catch {
    return error.kind
  }
}
