import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

/// Which files settings are read from, and which ones a secret.
@Suite struct SettingsSecretTests {
  private static let text = "{\ntheme: 'mono', client_id: 'a',\nclient_secret: 's3cret' }"

  private let place: SettingsPlace

  init() throws {
    place = try SettingsPlace()
    try place.write(Self.text)
  }

  private func expectSecret(
    refused kind: FileProblem.Kind?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let traces = Traces(place.path)
    let (settings, problems) = place.load()
    // The secret alone does not count.
    #expect(settings.theme == .monochrome, sourceLocation: sourceLocation)
    #expect((settings.client == nil) == (kind != nil), sourceLocation: sourceLocation)
    let expected = kind.map { [place.problem(3, "client_secret", .exposedSecret($0))] } ?? []
    #expect(problems == expected, sourceLocation: sourceLocation)
    #expect(!"\(settings) \(problems)".contains("s3cret"), sourceLocation: sourceLocation)
    #expect(Traces(place.path) == traces, sourceLocation: sourceLocation)
  }

  private func expectProblem(
    _ kind: FileProblem.Kind, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let traces = Traces(place.path)
    #expect(
      place.load() == (Settings(), [place.problem(nil, nil, .file(kind))]),
      sourceLocation: sourceLocation)
    #expect(Traces(place.path) == traces, sourceLocation: sourceLocation)
  }

  @Test("A secret counts where others can neither read nor write the file")
  func closed() {
    for mode in [0o600, 0o400, 0o700, 0o711] as [mode_t] {
      chmod(place.path, mode)
      expectSecret(refused: nil)
    }
  }

  @Test("Where they can, the secret alone is refused, with the mode that is to be mended")
  func open() {
    for mode in [0o644, 0o640, 0o604, 0o620, 0o602, 0o666, 0o4644] as [mode_t] {
      chmod(place.path, mode)
      expectSecret(refused: .looseMode(mode))
    }
    chmod(place.path, 0o600)
    expectSecret(refused: nil)
  }

  @Test("Behind a link no secret counts")
  func link() {
    rename(place.path, place.home.path + "/elsewhere")
    symlink(place.home.path + "/elsewhere", place.path)
    expectSecret(refused: .notARegularFile)
  }

  @Test("In someone else's file no secret counts", .enabled(if: geteuid() == 0))
  func otherOwner() {
    chown(place.path, 12345, 12345)
    expectSecret(refused: .otherOwner)
  }

  @Test("Without a secret any mode will do, and a link too")
  func noSecret() throws {
    try place.write("{theme: 'mono'}", mode: 0o666)
    rename(place.path, place.home.path + "/elsewhere")
    symlink("../../elsewhere", place.path)
    let (settings, problems) = place.load()
    #expect(settings.theme == .monochrome && problems == [])
  }

  @Test("A secret that is commented out is none")
  func commentedOut() throws {
    try place.write("{theme: 'mono', // client_id: 'a', client_secret: 's'\n}", mode: 0o644)
    #expect(place.load().problems == [])
  }

  @Test("A pipe, a socket, a folder, a device and a loop are told without waiting")
  func noFile() {
    unlink(place.path)
    mkfifo(place.path, 0o600)
    expectProblem(.notARegularFile)
    unlink(place.path)
    #expect(mknod(place.path, S_IFSOCK | 0o600, 0) == 0)
    expectProblem(.notARegularFile)
    unlink(place.path)
    mkdir(place.path, 0o700)
    expectProblem(.notARegularFile)
    rmdir(place.path)
    symlink("/dev/zero", place.path)
    expectProblem(.notARegularFile)
    unlink(place.path)
    symlink(place.path, place.path)
    expectProblem(.system(ELOOP))
    unlink(place.path)
    symlink("nowhere", place.path)
    expectProblem(.system(ENOENT))
  }

  @Test("64 KiB are read, and not a byte more", arguments: [(64 << 10) + 1, 1 << 40] as [off_t])
  func size(size: off_t) throws {
    truncate(place.path, size)
    expectProblem(.tooLarge)
    let filling = String(repeating: " ", count: (64 << 10) - Self.text.utf8.count)
    try place.write(Self.text + filling)
    expectSecret(refused: nil)
  }

  @Test("A file in a folder's place is told")
  func fileInTheWay() throws {
    try FileManager.default.removeItem(atPath: place.home.path + "/.config")
    try write("mine".utf8, to: place.home.path + "/.config")
    expectProblem(.system(ENOTDIR))
  }

  @Test("A file that may not be read is told", .enabled(if: geteuid() != 0))
  func denied() {
    chmod(place.path, 0)
    expectProblem(.system(EACCES))
  }
}
