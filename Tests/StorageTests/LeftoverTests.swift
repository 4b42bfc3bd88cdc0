import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

/// New files of writers that were killed before they gave them their name.
@Suite struct LeftoverTests {
  private let home: Home
  private let folder: StateFolder

  init() throws {
    home = try Home()
    folder = try home.madeFolder()
  }

  /// Makes a file that was last written so many hours ago.
  private func make(_ name: String, hoursOld hours: Int) throws {
    let path = folder.path + "/" + name
    try write("secret".utf8, to: path)
    let date = Date(timeIntervalSinceNow: -3600 * Double(hours))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  @Test("Saving takes those away that have had a day, whichever file they were to be")
  func old() throws {
    try make(".session.json.7.new", hoursOld: 25)
    try make(".draft-1.json.8.new", hoursOld: 1000)
    try make(".session.json.9.new", hoursOld: 23)
    try SignUpFile(folder).save(SignUpProgress())
    #expect(try names(in: folder) == [".session.json.9.new", "sign-up.json"])
  }

  @Test("Anything else stays, however old")
  func others() throws {
    let others = [".hidden", "session.json.7.new", ".session.json.7.newer"]
    for name in others { try make(name, hoursOld: 1000) }
    mkdir(folder.path + "/.folder.new", 0o700)
    symlink("/nowhere", folder.path + "/.link.new")
    let date = timespec(tv_sec: 1, tv_nsec: 0)
    for name in [".folder.new", ".link.new"] {
      utimensat(AT_FDCWD, folder.path + "/" + name, [date, date], AT_SYMLINK_NOFOLLOW)
    }
    let before = try names(in: folder)
    try SignUpFile(folder).save(SignUpProgress())
    #expect(try names(in: folder) == (before + ["sign-up.json"]).sorted())
  }
}
