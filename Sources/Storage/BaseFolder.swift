/// The folders of the XDG Base Directory Specification, of which each program has one of its own.
enum BaseFolder {
  /// Where state is kept: `XDG_STATE_HOME` when it is absolute, otherwise `.local/state` in `HOME`; nil
  /// when neither names a folder.
  static func state(_ environment: [String: String]) -> String? {
    folder("XDG_STATE_HOME", orInHome: "/.local/state", environment)
  }

  /// Where settings are kept: `XDG_CONFIG_HOME` when it is absolute, otherwise `.config` in `HOME`; nil
  /// when neither names a folder.
  static func settings(_ environment: [String: String]) -> String? {
    folder("XDG_CONFIG_HOME", orInHome: "/.config", environment)
  }

  private static func folder(
    _ variable: String, orInHome path: String, _ environment: [String: String]
  ) -> String? {
    if let folder = environment[variable], isUsable(folder) { return folder + "/feat-tui" }
    if let home = environment["HOME"], isUsable(home) { return home + path + "/feat-tui" }
    return nil
  }

  private static func isUsable(_ path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/") && !path.utf8.contains(0)
  }
}
