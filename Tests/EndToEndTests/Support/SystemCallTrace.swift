import Foundation

/// A program under `strace`, which writes each of its system calls down and can spoil one of them.
struct SystemCallTrace {
  /// What happens to a system call.
  enum Fault: CustomStringConvertible {
    /// The program is killed as it makes the call.
    case kill
    /// The call does nothing but fail, such as with `ENOSPC`.
    case error(String)

    var description: String {
      switch self {
      case .kill: "signal=KILL"
      case .error(let name): "error=\(name)"
      }
    }
  }

  /// A call that a program has made.
  struct Call: CustomStringConvertible {
    var name: String
    /// Its arguments and its result, as strace writes them.
    var text: String
    /// Which of the calls of its name it is, from 1, in this run of the program.
    var number: Int

    var description: String { "\(name) \(number): \(text)" }
  }

  /// Where strace writes.
  private let path: String
  private let options: [String]

  /// - Parameters:
  ///   - names: The calls that are written down.
  ///   - path: A file that may be written.
  init(of names: [String], in path: String, spoiling call: Call? = nil, by fault: Fault? = nil) {
    self.path = path
    var options = ["-f", "-qq", "-o", path]
    options += ["-e", "trace=\(names.joined(separator: ","))"]
    if let call, let fault {
      options += ["-e", "inject=\(call.name):\(fault):when=\(call.number)"]
    }
    self.options = options
  }

  /// The command that runs a program so, with a umask of three octal digits.
  func command(_ program: String, _ arguments: [String], umask: String = "022") -> [String] {
    ["/bin/sh", "-c", "umask \(umask); exec \"$@\"", "sh", "strace"] + options + [program]
      + arguments
  }

  /// The calls of the run, in their order.
  func calls() throws -> [Call] {
    var counts: [String: Int] = [:]
    // `7 openat(3, "x", O_RDONLY) = 4`; a call into which another thread's came goes on in a line
    // that begins otherwise.
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
      guard let match = $0.wholeMatch(of: /\d+ +(\w+)\((.*)/) else { return nil }
      let name = String(match.1)
      counts[name, default: 0] += 1
      return Call(name: name, text: String(match.2), number: counts[name] ?? 0)
    }
  }
}
