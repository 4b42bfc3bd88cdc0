public import FeatAPI
public import FeatDomain
import Glibc

/// A picture on this computer, anywhere, that is to be sent.
public struct ImageFile: Sendable {
  /// The largest that is read, in bytes: 5 MiB.
  public static let longest = 5 << 20

  private let path: String

  /// The picture at a path, as it was typed.
  ///
  /// - Parameter home: What `~` stands for at the beginning of the path; nil for itself.
  public init(_ path: String, home: String?) {
    if let home, path == "~" || path.hasPrefix("~/") {
      self.path = home + path.dropFirst()
    } else {
      self.path = path
    }
  }

  /// Reads the picture: a regular file, also behind a link, that begins as PNG, JPEG, GIF or WebP.
  ///
  /// It never waits for anybody: a pipe is refused, not read.
  public func read() throws(ImageProblem) -> ImageUpload {
    // The system would take what stands before a NUL for the path.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
    let bytes = try contents()
    guard let type = Self.type(of: bytes) else { throw .notAnImage }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ImageUpload(name: name, type: type, bytes: bytes)
  }

  private func contents() throws(ImageProblem) -> [UInt8] {
    do throws(FileProblem) {
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
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
      throw ImageProblem(error.kind)
    }
  }

  /// The MIME type that the first bytes say.
  private static func type(of bytes: [UInt8]) -> String? {
    let start = bytes.prefix(12)
    func begins(_ signature: [UInt8]) -> Bool { start.starts(with: signature) }
    if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if begins([0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) { return "image/gif" }
    let isWebP = begins(Array("RIFF".utf8)) && start.dropFirst(8).elementsEqual("WEBP".utf8)
    return isWebP ? "image/webp" : nil
  }
}

extension ImageProblem {
  fileprivate init(_ kind: FileProblem.Kind) {
    switch kind {
    case .system(ENOENT), .system(ENOTDIR): self = .missing
    // A socket, and a link to itself.
    case .system(ENXIO), .system(ELOOP): self = .notAFile
    case .system(let number): self = .system(number)
    case .tooLarge: self = .tooLarge(most: ImageFile.longest)
    default: self = .notAFile
    }
  }
}
