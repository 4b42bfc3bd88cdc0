internal import CGuard

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The lines that come in through a file descriptor.
struct LineStream {
  /// The most bytes of a line, as many as of a paste; what is beyond is left out.
  static let longest = 65_536
  /// How many lines wait at most before no more are read.
  private static let mostWaiting = 64

  private let descriptor: Int32
  private var waiting: [String] = []
  private var unfinished: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 16_384)
  /// Whether nothing comes any more.
  private(set) var hasEnded = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether the next line is there and wanted.
  func hasLine(where isWanted: (String) -> Bool) -> Bool {
    waiting.first.map(isWanted) ?? false
  }

  /// Whether there is a line.
  var isEmpty: Bool { waiting.isEmpty }

  /// Whether more can be read now.
  var hasRoom: Bool { !hasEnded && waiting.count < Self.mostWaiting }

  /// Takes the next line.
  mutating func next() -> String { waiting.removeFirst() }

  /// Forgets what has come so far.
  mutating func forget() {
    waiting = []
    unfinished = []
  }

  /// Reads once what is there.
  mutating func read() {
    let count = CGuard.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      hasEnded = true
      // What has no end is a line all the same.
      if !unfinished.isEmpty { finishLine() }
      return
    }
    for byte in buffer[..<count] {
      if byte == UInt8(ascii: "\n") {
        finishLine()
      } else if unfinished.count < Self.longest {
        unfinished.append(byte)
      }
    }
  }

  private mutating func finishLine() {
    if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
    waiting.append(String(decoding: unfinished, as: UTF8.self))
    unfinished = []
  }
}
