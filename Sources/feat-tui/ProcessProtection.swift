import CLibc
import Glibc

/// What is done before anything else, so that no secret leaves the process by accident.
enum ProcessProtection {
  /// New files are their owner's alone; no core file and no debugger sees the memory.
  static func apply() {
    umask(0o077)
    var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
    _ = hide_memory()
  }
}
