import Glibc
import Synchronization

/// A thread with a umask, and if need be a view of the mounted disks, of its own, so that
/// changing them does not disturb the tests that run beside it.
enum IsolatedThread {
  /// Whether this process may mount a disk where only one thread sees it.
  static let mayMount: Bool = {
    guard let home = try? Home() else { return false }
    return run { mountSmallDisk(home.path) } ?? false
  }()

  /// Runs the body there, waits for its end; nil when there can be no thread.
  static func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value? {
    let answer = Answer<Value>()
    inThread {
      _ = unshare(cloneFS)
      answer.value.withLock { $0 = body() }
    }
    return answer.value.withLock { $0 }
  }

  private static func inThread(_ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { work in
        guard let work else { return nil }
        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
        return nil
      }, work.toOpaque())
    if code == 0 { pthread_join(thread, nil) }
  }

  /// Puts a disk of one page (4 KiB) in a folder's place, for this thread; false when the
  /// system does not allow it.
  static func mountSmallDisk(_ path: String) -> Bool {
    unshare(cloneNewNS) == 0
      // Without this, the mount would spread to everyone.
      && mount("none", "/", nil, recursive | `private`, nil) == 0
      && mount("none", path, "tmpfs", 0, "size=4k,mode=700") == 0
  }

  private typealias Unshare = @convention(c) (Int32) -> Int32
  private typealias Mount =
    @convention(c) (
      UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UInt,
      UnsafeRawPointer?
    ) -> Int32

  // Functions of Linux that Swift's Glibc module leaves out.
  private static let unshare = unsafeBitCast(dlsym(nil, "unshare"), to: Unshare.self)
  private static let mount = unsafeBitCast(dlsym(nil, "mount"), to: Mount.self)

  private static let cloneFS: Int32 = 0x200
  private static let cloneNewNS: Int32 = 0x20000
  private static let recursive: UInt = 0x4000
  private static let `private`: UInt = 0x40000

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private final class Answer<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
