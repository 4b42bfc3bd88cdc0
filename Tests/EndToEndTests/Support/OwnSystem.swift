import Glibc

import class Foundation.FileManager
import class Foundation.Thread

/// Mounts and a network that a test has for itself.
///
/// Both belong to a thread, and what the thread starts from here on, servers and programs, has them
/// too. So the test must be one that never waits with `await`, in a suite that is `.blocking`: it has
/// a thread of its own. With the last reference that goes back to the system that all others share.
final class OwnSystem {
  /// Whether the system lets this user have them. Who is not root can be that in a namespace:
  /// `unshare -r swift test`.
  static let isAllowed: Bool = {
    // On a thread that is thrown away.
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in UnsafeMutableRawPointer(bitPattern: OwnSystem.unshare() == 0 ? 1 : 0) }, nil)
    var result: UnsafeMutableRawPointer?
    pthread_join(thread, &result)
    return result != nil
  }()

  private let files: TemporaryFolder
  private var fileCount = 0
  private let thread = pthread_self()
  /// What the thread had before.
  private let before: [(namespace: Int32, descriptor: Int32)]
  private let folder: Int32

  /// Takes this thread out of the system that all others share. The only network is 127.0.0.0/8.
  init() throws {
    files = try TemporaryFolder()
    before = ["mnt": Self.mounts, "net": Self.network].map { name, namespace in
      (namespace, open("/proc/thread-self/ns/\(name)", O_RDONLY | O_CLOEXEC))
    }
    folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard Self.unshare() == 0 else { throw Failure("no namespaces: error \(errno)") }
    // Nothing of what is mounted here is to be seen outside.
    try Self.mount("none", on: "/", MS_REC | MS_PRIVATE)
    try Self.raiseLoopback()
  }

  deinit {
    // A thread that the test's thread starts after its end would be in here, and so would its tests.
    precondition(pthread_equal(thread, pthread_self()) != 0, "the test has waited with await")
    // The threads that it has started share its folder, which keeps it where it is.
    _ = Self.call("unshare", Self.ownFolder, 0)
    for (namespace, descriptor) in before {
      precondition(Self.call("setns", descriptor, namespace) == 0, "no way back: \(errno)")
      close(descriptor)
    }
    fchdir(folder)
    close(folder)
  }

  /// Puts a text in the place of a file of the system.
  func replace(_ path: String, with text: String) throws {
    fileCount += 1
    let file = "\(files.path)/\(fileCount)"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    chmod(file, 0o644)
    try replace(path, withFile: file)
  }

  /// Puts a file in the place of another, or a folder in that of another.
  func replace(_ path: String, withFile file: String) throws {
    try Self.mount(file, on: path, MS_BIND)
  }

  /// Makes a folder one on which nothing can be written, or lets it be written again.
  func setReadOnly(_ path: String, _ isReadOnly: Bool) throws {
    if isReadOnly {
      try Self.mount(path, on: path, MS_BIND)
      try Self.mount("none", on: path, MS_REMOUNT | MS_BIND | MS_RDONLY)
    } else {
      umount2(path, Int32(MNT_DETACH))
    }
  }

  /// Makes a folder a disk of so many bytes.
  func makeDisk(at path: String, bytes: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.mount("none", on: path, type: "tmpfs", options: "size=\(bytes),mode=0700")
  }

  private static func mount(
    _ source: String, on target: String, type: String? = nil, _ flags: Int = 0,
    options: String? = nil
  ) throws {
    guard Glibc.mount(source, target, type, UInt(flags), options) == 0 else {
      throw Failure("\(target) cannot be mounted: error \(errno)")
    }
  }

  /// Gives the thread namespaces of its own.
  private static func unshare() -> Int32 { call("unshare", mounts | network, 0) }

  private static let ownFolder: Int32 = 0x200  // CLONE_FS
  private static let mounts: Int32 = 0x0002_0000  // CLONE_NEWNS
  private static let network: Int32 = 0x4000_0000  // CLONE_NEWNET

  /// Calls a function that Glibc's header hides from Swift; one that takes less overlooks the rest.
  private static func call(_ name: String, _ first: Int32, _ second: Int32) -> Int32 {
    typealias Function = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, name) else { return -1 }
    return unsafeBitCast(symbol, to: Function.self)(first, second)
  }

  /// A new network has nothing that is up.
  private static func raiseLoopback() throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(socket) }
    // A struct ifreq: a name of 16 bytes, then flags among others.
    var request = [UInt8](repeating: 0, count: 40)
    request.replaceSubrange(0..<2, with: Array("lo".utf8))
    request[16] = UInt8(IFF_UP | IFF_RUNNING)
    guard ioctl(socket, UInt(SIOCSIFFLAGS), &request) == 0 else {
      throw Failure("no loopback: error \(errno)")
    }
  }
}
