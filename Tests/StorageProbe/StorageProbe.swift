import FeatAPI
import FeatDomain
import Glibc
import Storage

/// Does one thing with the session of the server `probe`, for tests to look at from outside.
///
/// `save KEY` keeps a session with this key; `lock` says whether it got the lock, `held` or `busy`, and
/// holds it until its input ends. The exit code is 0, or 1 when there was a problem, which is printed.
@main
struct StorageProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch (arguments.first, arguments.dropFirst().first) {
      case ("save", let key?): try save(key)
      case ("lock", nil): try lock()
      default:
        print("usage: storage-probe save KEY | lock")
        exit(2)
      }
    } catch {
      print("failed: \(error)")
      exit(1)
    }
  }

  private static func save(_ key: String) throws {
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
    try file.save(Session(.key(Secret(key)), uid: 7, phone: phone))
  }

  private static func lock() throws {
    let lock = try file.lock()
    print(lock == nil ? "busy" : "held")
    fflush(nil)
    while getchar() >= 0 {}
    withExtendedLifetime(lock) {}
  }

  private static var file: SessionFile {
    get throws {
      let home = getenv("HOME").map { String(cString: $0) }
      return SessionFile(
        try StateFolder(server: "probe", environment: ["HOME": home ?? ""]))
    }
  }
}
