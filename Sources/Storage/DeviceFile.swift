public import FeatDomain

/// The file `device.json`, which holds what this computer calls itself at the server (FEAT:
/// `device_id`).
///
/// One for all profiles, so it belongs into the folder of the default one. The same rules hold as for
/// ``SessionFile``.
public struct DeviceFile: Sendable {
  private struct StoredDevice: Codable {
    var id: String
  }

  private static let prefix = "tui:"

  private let folder: StateFolder

  /// The device file of a folder.
  public init(_ folder: StateFolder) {
    self.folder = folder
  }

  /// Where the file is.
  public var path: String { file.path }

  /// The name, `tui:` and 32 hexadecimal digits, which is made and kept where there is none yet.
  ///
  /// Where it cannot be read or kept, a new one is good for as long as the caller keeps it; a file
  /// that is broken stays as it is, and the problem says why.
  ///
  /// - Parameter kept: What the caller keeps since an earlier time; nil for a new one.
  public func identity(_ kept: String? = nil) -> (id: String, problem: FileProblem?) {
    do throws(FileProblem) {
      if let stored = try file.load(StoredDevice.self) {
        guard Self.isIdentity(stored.id) else { throw file.malformed }
        return (stored.id, nil)
      }
    } catch {
      return (kept ?? Self.random(), error)
    }
    let id = kept ?? Self.random()
    do throws(FileProblem) {
      try file.save(StoredDevice(id: id))
      return (id, nil)
    } catch {
      return (id, error)
    }
  }

  private var file: SafeFile { SafeFile(folder: folder, name: "device.json") }

  private static func random() -> String {
    // The system's own generator: nobody can guess it.
    prefix + (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
  }

  private static func isIdentity(_ text: String) -> Bool {
    text.hasPrefix(prefix) && text.utf8.count == prefix.utf8.count + 32
      && text.dropFirst(prefix.count).utf8.allSatisfy { digit in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(digit)
      }
  }
}
