import FeatDomain
import Foundation
import Glibc
import Storage

/// A home with a settings file in it.
struct SettingsPlace {
  let home: Home
  let path: String

  init() throws {
    home = try Home()
    path = home.path + "/.config/feat-tui/settings.json5"
  }

  func makeFolder() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/.config/feat-tui", withIntermediateDirectories: true)
  }

  func write(_ text: String, mode: mode_t = 0o600) throws {
    try write(Array(text.utf8), mode: mode)
  }

  func write(_ bytes: [UInt8], mode: mode_t = 0o600) throws {
    try makeFolder()
    try StorageTests.write(bytes, to: path, mode: mode)
  }

  func load() -> (settings: Settings, problems: [SettingsProblem]) {
    SettingsFile(environment: ["HOME": home.path]).load()
  }

  func problem(
    _ line: Int?, _ key: String?, _ kind: SettingsProblem.Kind
  ) -> SettingsProblem {
    SettingsProblem(path: path, line: line, key: key, kind: kind)
  }
}
