import Foundation
import Glibc

/// News of the files in a folder.
final class FolderWatch {
  private let folder: String
  private let queue: Int32

  /// Watches a folder, which must be there.
  init(_ folder: String) throws {
    self.folder = folder
    queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard inotify_add_watch(queue, folder, UInt32(IN_MOVED_TO)) >= 0 else {
      throw Failure("\(folder) cannot be watched")
    }
  }

  deinit { close(queue) }

  /// Waits until a file whose name begins so has a text in it.
  func wait(for text: String, inFile prefix: String, seconds: Double = 10) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while !has(text, inFile: prefix) {
      var source = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(max(0, end.timeIntervalSinceNow * 1000).rounded(.up))
      guard poll(&source, 1, milliseconds) == 1 else { throw Failure("\(text) was not saved") }
      var news = [UInt8](repeating: 0, count: 4096)
      read(queue, &news, news.count)
    }
  }

  private func has(_ text: String, inFile prefix: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { name in
      guard name.hasPrefix(prefix),
        let content = FileManager.default.contents(atPath: "\(folder)/\(name)")
      else { return false }
      return String(decoding: content, as: UTF8.self).contains(text)
    }
  }
}
