import FeatAPI
import FeatDomain
import Storage
import Testing

@testable import feat_tui

@Suite("The profile that is open")
struct CurrentProfileTests {
  private let folder: TemporaryFolder
  private let state: StateFolder

  init() throws {
    folder = try TemporaryFolder()
    state = try StateFolder(server: "server", environment: folder.environment())
  }

  private func session(_ uid: UInt64) -> Session {
    Session(.key(Secret("k")), uid: uid, phone: Place.number)
  }

  @Test("What is saved goes to the profile that is open now")
  func switching() throws {
    let work = try #require(ProfileName("work"))
    let profile = CurrentProfile(state)
    #expect(profile.load() == OpenedProfile(sessionPath: profile.files.session.path))
    try profile.files.session.save(session(1))
    let opened = profile.open(work)
    #expect(opened == OpenedProfile(name: work, sessionPath: profile.files.session.path))
    try profile.files.session.save(session(2))
    #expect(profile.load().session == session(2))
    #expect(profile.open(.default).session == session(1))
    #expect(profile.open(work).session == session(2))
  }

  @Test("Whoever works for a session keeps its files, whichever profile is opened meanwhile")
  func keeping() throws {
    let work = try #require(ProfileName("work"))
    let profile = CurrentProfile(state)
    let store = profile.files.session.store
    _ = profile.open(work)
    try store.save(session(1))
    #expect(profile.load().session == nil)
    #expect(profile.open(.default).session == session(1))
  }

  @Test("The open profile can be chosen even if nobody is signed in there")
  func list() throws {
    let names = ["a", "b", "c"].compactMap { ProfileName($0) }
    let profile = CurrentProfile(state.folder(of: names[1]))
    #expect(profile.all().map(\.name) == [.default, names[1]])
    for name in [names[2], names[0]] {
      try SessionFile(state.folder(of: name)).save(session(1))
    }
    #expect(profile.all().map(\.name) == [.default] + names)
    #expect(profile.all().map(\.phone) == [nil, Place.number, nil, Place.number])
  }
}
