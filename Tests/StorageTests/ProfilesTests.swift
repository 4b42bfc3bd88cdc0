import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct ProfilesTests {
  private let home: Home

  init() throws { home = try Home() }

  private func name(_ text: String) throws -> ProfileName { try #require(ProfileName(text)) }

  private func folder(_ profile: String?, server: String = "server") throws -> StateFolder {
    try home.folder(server).folder(of: profile.map(name) ?? .default)
  }

  private func save(_ national: String, in folder: StateFolder) throws {
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: national)
    try SessionFile(folder).save(Session(.key(Secret("k")), uid: 7, phone: phone))
  }

  /// Each profile's name, and its number without the calling code.
  private func profiles(_ server: String = "server") throws -> [String] {
    try home.folder(server).profiles().map { profile in
      "\(profile.name.text ?? "-") \(profile.phone?.national ?? "-")"
    }
  }

  @Test("The default profile's folder is the server's, another one's has its name behind an @")
  func place() throws {
    let state = ["XDG_STATE_HOME": "/s"]
    let named = try StateFolder(server: "a", profile: name("b.c"), environment: state)
    #expect(named.path == "/s/feat-tui/a@b.c")
    #expect(named.profile.text == "b.c")
    #expect(named.folder(of: .default).path == "/s/feat-tui/a")
    #expect(try named.folder(of: name("d")).path == "/s/feat-tui/a@d")
  }

  @Test("No server's name makes the folder of another one's profile")
  func noClash() throws {
    #expect(try folder(nil, server: "server@work").path == folder(nil, server: "server_work").path)
  }

  @Test("The longest names still make a folder")
  func longest() throws {
    let folder = try folder(
      String(repeating: "p", count: 64), server: String(repeating: "s", count: 300))
    try save("1", in: folder)
    #expect(try SessionFile(folder).load() != nil)
  }

  @Test("Without any file there is the default profile alone")
  func none() throws {
    #expect(try profiles() == ["- -"])
    #expect(Traces(home.path + "/.local") == nil)
  }

  @Test("Those with a session are listed with its number, the default one first")
  func list() throws {
    for (profile, number) in [("b", "2"), ("a", "1"), ("B", "3")] {
      try save(number, in: folder(profile))
    }
    #expect(try profiles() == ["- -", "B 3", "a 1", "b 2"])
    try save("0", in: folder(nil))
    try SessionFile(folder("a")).remove()
    #expect(try profiles() == ["- 0", "B 3", "b 2"])
    // Whichever of the folders is asked.
    #expect(try folder("b").profiles() == home.folder().profiles())
  }

  @Test("Those of another server, and what is no profile, are not listed")
  func others() throws {
    try save("1", in: folder("a"))
    try save("2", in: folder("a", server: "server2"))
    let parent = home.path + "/.local/state/feat-tui"
    try write("".utf8, to: parent + "/server@file")
    for folder in ["server@", "server@.hidden", "server@with space", "server@empty"] {
      mkdir(parent + "/" + folder, 0o700)
    }
    #expect(try profiles() == ["- -", "a 1"])
  }

  @Test("One whose session cannot be read is listed with the reason")
  func broken() throws {
    let path = try folder("a").path + "/session.json"
    try save("1", in: folder("a"))
    chmod(path, 0o644)
    let expected = FileProblem(path: path, kind: .looseMode(0o644))
    #expect(
      try home.folder().profiles() == [
        Profile(name: .default), Profile(name: name("a"), problem: expected),
      ])
    #expect(Traces(path)?.permissions == 0o644)
  }

  @Test("What one profile keeps, no other has")
  func apart() throws {
    let files = try [nil, "a", "b"].map { ProfileFiles(try folder($0)) }
    for (number, file) in files.enumerated() {
      try file.session.save(session(uid: UInt64(number)))
      try file.signUp.save(SignUpProgress(typedNumber: "\(number)"))
      try file.drafts.save(
        ProjectDraft(id: Int64(number), uid: 1, fields: ProjectFields(title: "\(number)")))
    }
    for (number, file) in files.enumerated() {
      let opened = file.load()
      #expect(opened.name == file.name)
      #expect(opened.session?.uid == UInt64(number))
      #expect(opened.progress.typedNumber == "\(number)")
      #expect(opened.drafts.map(\.id) == [Int64(number)])
      #expect(opened.problems == [])
    }
  }

  @Test("What cannot be read is reported and keeps nothing else from being read")
  func problems() throws {
    let folder = try folder("a")
    let files = ProfileFiles(folder)
    try files.session.save(session())
    try files.signUp.save(SignUpProgress(typedNumber: "1"))
    try files.drafts.save(ProjectDraft(id: 1, uid: 1, fields: ProjectFields(title: "t")))
    let paths = ["session.json", "sign-up.json", "draft-1.json"].map { folder.path + "/" + $0 }
    let whole = try paths.map(contents)
    let kinds: [OpenedProfile.File] = [.session, .signUp, .draft]
    for (index, path) in paths.enumerated() {
      try write("{".utf8, to: path)
      let opened = files.load()
      let problem = OpenedProfile.Problem(
        kinds[index], FileProblem(path: path, kind: .malformed))
      #expect(opened.problems == [problem])
      #expect((opened.session == nil) == (index == 0))
      #expect(opened.progress.typedNumber == (index == 1 ? "" : "1"))
      #expect(opened.drafts.isEmpty == (index == 2))
      try write(whole[index].utf8, to: path)
    }
  }
}
