public import FeatDomain
import Glibc

/// The file `settings.json5`, which its user writes and this program only reads.
///
/// It may have any mode and be a link, as those who keep such files in one place want it; only a
/// `client_secret` counts in none but a regular file of one's own that others can neither read nor
/// write.
public struct SettingsFile: Sendable {
  /// The longest file that is read, in bytes: 64 KiB.
  static let longest = 64 << 10

  /// Where the file is: `$XDG_CONFIG_HOME/feat-tui/settings.json5`, `~/.config` by default; nil when
  /// there is no home to have settings in.
  public let path: String?

  /// Finds the file.
  ///
  /// - Parameter environment: The variables, of which XDG_CONFIG_HOME counts when it is absolute (as
  ///   the XDG Base Directory Specification asks), otherwise HOME with `.config`.
  public init(environment: [String: String]) {
    path = BaseFolder.settings(environment).map { $0 + "/settings.json5" }
  }

  /// The settings, and what in the file does not count, in the order of its lines. Without a file
  /// everything has its default. It never waits for anybody: a pipe is refused, not read.
  public func load() -> (settings: Settings, problems: [SettingsProblem]) {
    guard let path else { return (Settings(), []) }
    do throws(SettingsProblem) {
      guard let file = try open(path) else { return (Settings(), []) }
      let bytes = try contents(of: file.file, path)
      return try SettingsReading.read(bytes, at: path, exposure: exposure(file))
    } catch {
      return (Settings(), [error])
    }
  }

  private typealias Found = (file: OpenFile, isLink: Bool)

  private func open(_ path: String) throws(SettingsProblem) -> Found? {
    // NONBLOCK: opening a pipe would wait for someone to write into it.
    let flags = O_RDONLY | O_NONBLOCK
    do throws(FileProblem) {
      do throws(FileProblem) {
        return (try OpenFile(path, flags | O_NOFOLLOW), false)
      } catch {
        guard error.kind == .system(ELOOP) else { throw error }
        return (try OpenFile(path, flags), true)
      }
    } catch {
      var status = stat()
      // A link that leads nowhere is one that somebody counts on.
      if error.kind == .system(ENOENT), lstat(path, &status) != 0 { return nil }
      let isSocket = error.kind == .system(ENXIO)
      throw SettingsProblem(path: path, kind: .file(isSocket ? .notARegularFile : error.kind))
    }
  }

  private func contents(of file: OpenFile, _ path: String) throws(SettingsProblem) -> [UInt8] {
    do throws(FileProblem) {
      let status = try file.status()
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileProblem(path: path, kind: .notARegularFile)
      }
      // It may grow meanwhile.
      let bytes = status.st_size > Self.longest ? nil : try file.read(atMost: Self.longest + 1)
      guard let bytes, bytes.count <= Self.longest else {
        throw FileProblem(path: path, kind: .tooLarge)
      }
      return bytes
    } catch {
      throw SettingsProblem(path: path, kind: .file(error.kind))
    }
  }

  /// Why a secret in the file would be none; nil when it is one.
  private func exposure(_ found: Found) -> FileProblem.Kind? {
    if found.isLink { return .notARegularFile }
    guard let status = try? found.file.status() else { return .system(EIO) }
    if status.st_uid != geteuid() { return .otherOwner }
    return status.st_mode & 0o066 != 0 ? .looseMode(status.st_mode & 0o7777) : nil
  }
}
