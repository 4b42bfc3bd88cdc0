import FeatAPI
import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct ImageFileTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let home: Home

  init() throws { home = try Home() }

  /// Puts a file into the home.
  private func make(_ name: String, _ bytes: [UInt8] = png) throws -> String {
    try write(bytes, to: home.path + "/" + name, mode: 0o644)
    return home.path + "/" + name
  }

  private func read(_ path: String) throws -> ImageUpload {
    try ImageFile(path, home: home.path).read()
  }

  private func problem(_ path: String) -> ImageProblem? {
    do throws(ImageProblem) {
      _ = try ImageFile(path, home: home.path).read()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "The first bytes say what it is, whatever its name says",
    arguments: [
      (png, "image/png"), ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
      (Array("GIF87a".utf8), "image/gif"), (Array("GIF89a".utf8), "image/gif"),
      (Array("RIFF....WEBPVP8 ".utf8), "image/webp"),
    ] as [([UInt8], String)])
  func types(bytes: [UInt8], type: String) throws {
    let path = try make("图 1.txt", bytes + [0, 1, 2])
    let image = ImageUpload(name: "图 1.txt", type: type, bytes: bytes + [0, 1, 2])
    #expect(try read(path) == image)
  }

  @Test(
    "What is no picture is not sent",
    arguments: [
      "", "G", "GIF88a", "<svg>", "%PDF-1.4", "RIFF....WAVE", "RIFF", "\u{89}PNG\r\n", "BM",
    ])
  func noImage(text: String) throws {
    #expect(problem(try make("a.png", Array(text.utf8))) == .notAnImage)
  }

  @Test("A tilde is the home, but only in front of a slash")
  func tilde() throws {
    _ = try make("a.png")
    _ = try make("~b.png")
    #expect(try read("~/a.png").name == "a.png")
    #expect(problem("~a.png") == .missing)
    #expect(try read(home.path + "/~b.png").name == "~b.png")
    #expect(problem("~") == .notAFile)
    #expect(throws: ImageProblem.missing) { try ImageFile("~/a.png", home: nil).read() }
  }

  @Test("A link is followed")
  func link() throws {
    symlink(try make("a.png"), home.path + "/link.png")
    #expect(try read("~/link.png").name == "link.png")
  }

  @Test("Nothing but a file is read, and nobody is waited for")
  func noFile() throws {
    mkfifo(home.path + "/pipe", 0o600)
    #expect(mknod(home.path + "/socket", S_IFSOCK | 0o600, 0) == 0)
    symlink(home.path + "/loop", home.path + "/loop")
    let paths = ["~/pipe", "~/socket", "~/loop", "~/", "/dev/zero", "/dev/tty"]
    for path in paths {
      let problem = problem(path)
      // Without a terminal there is no such device.
      let isRefused = problem == .notAFile || (path == "/dev/tty" && problem != nil)
      #expect(isRefused, "\(path): \(String(describing: problem))")
    }
  }

  @Test(
    "What is not there is missing", arguments: ["", "~/a.png", "~/b/a.png", "a\0b", "~/a.png/b"])
  func missing(path: String) throws {
    #expect(problem(path) == .missing)
  }

  @Test("Nothing is read through a NUL")
  func nul() throws {
    #expect(problem(try make("a.png") + "\0.png") == .missing)
  }

  @Test("5 MiB are read, and not a byte more")
  func size() throws {
    let path = try make("a.png")
    truncate(path, off_t(ImageFile.longest))
    #expect(try read(path).bytes.count == 5_242_880)
    truncate(path, off_t(ImageFile.longest) + 1)
    #expect(problem(path) == .tooLarge(most: 5_242_880))
    truncate(path, 1 << 40)
    #expect(problem(path) == .tooLarge(most: 5_242_880))
  }

  @Test("What the system refuses is its to say", .enabled(if: geteuid() != 0))
  func refused() throws {
    chmod(try make("a.png"), 0)
    #expect(problem("~/a.png") == .system(EACCES))
  }
}
