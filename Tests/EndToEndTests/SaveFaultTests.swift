import FeatDomain
import Foundation
import PseudoTerminal
import Storage
import Testing

@Suite("A session that is saved while the disk fails or the program is killed", .blocking)
struct SaveFaultTests {
  private static let names = [
    "access", "mkdir", "openat", "fstat", "newfstatat", "fchmod", "write", "fsync", "renameat",
    "unlinkat", "getdents64", "close",
  ]

  private let folder: TemporaryFolder
  private let state: StateFolder

  init() throws {
    folder = try TemporaryFolder()
    state = try StateFolder(server: "probe", environment: ["HOME": folder.path])
  }

  private func session(_ key: String) -> Session {
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
    return Session(.key(Secret(key)), uid: 7, phone: phone)
  }

  /// Has another process save a session, and spoils one of its calls.
  ///
  /// - Returns: The calls of the save, and the exit code; nil when it was killed.
  private func save(
    spoiling call: SystemCallTrace.Call? = nil, by fault: SystemCallTrace.Fault? = nil
  ) throws -> (calls: [SystemCallTrace.Call], code: Int32?) {
    let trace = SystemCallTrace(
      of: Self.names, in: folder.path + "/trace", spoiling: call, by: fault)
    let command = trace.command(PseudoTerminal.product("storage-probe"), ["save", "new"])
    let end = try ChildProcess(
      command[0], Array(command.dropFirst()),
      environment: ["HOME": folder.path, "PATH": "/usr/bin"]
    ).end()
    #expect(end.errors.isEmpty)
    // Before, the program is loaded.
    return (Array(try trace.calls().drop { !$0.text.contains(folder.path) }), end.code)
  }

  /// Puts back what there is before each save.
  private func prepare(hasOld: Bool) throws {
    try? FileManager.default.removeItem(atPath: folder.path + "/.local")
    if hasOld { try SessionFile(state).save(session("old")) }
  }

  /// The old session or the new one is there, whole and private, and saving again works.
  private func expectWhole(
    _ code: Int32?, hasOld: Bool, mayLeave: Bool, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let loaded = Result { try SessionFile(state).load() }
    let found = try loaded.get()
    let isNew = found == session("new")
    #expect(
      isNew || found == (hasOld ? session("old") : nil), comment, sourceLocation: sourceLocation)
    if code == 0 { #expect(isNew, comment, sourceLocation: sourceLocation) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state.path)) ?? []
    for name in names {
      #expect(try mode(of: "\(state.path)/\(name)") == 0o600, comment)
      let isLeftover = name.hasPrefix(".session.json.") && name.hasSuffix(".new")
      #expect(name == "session.json" || isLeftover && mayLeave, comment)
    }
    try SessionFile(state).save(session("next"))
    #expect(try SessionFile(state).load() == session("next"), comment)
  }

  @Test("Whichever call the program is killed at, the old file or the new one is there")
  func killed() throws {
    for hasOld in [true, false] {
      try prepare(hasOld: hasOld)
      let calls = try save().calls
      #expect(calls.contains { $0.name == "renameat" })
      for call in calls {
        try prepare(hasOld: hasOld)
        let code = try save(spoiling: call, by: .kill).code
        // The test is none if nothing was killed.
        #expect(code == nil, "\(call)")
        try expectWhole(code, hasOld: hasOld, mayLeave: true, "\(call)")
      }
    }
  }

  @Test(
    "Whichever call fails, the old file or the new one is there, and nothing else",
    arguments: ["ENOSPC", "EIO"])
  func failed(error: String) throws {
    for hasOld in [true, false] {
      try prepare(hasOld: hasOld)
      for call in try save().calls {
        try prepare(hasOld: hasOld)
        let (calls, code) = try save(spoiling: call, by: .error(error))
        #expect(calls.contains { $0.text.hasSuffix("(INJECTED)") }, "\(call)")
        try expectWhole(code, hasOld: hasOld, mayLeave: false, "\(call) \(error)")
      }
    }
  }

  @Test("A call that a signal has interrupted is made again")
  func interrupted() throws {
    try prepare(hasOld: true)
    for call in try save().calls where ["openat", "write", "fsync"].contains(call.name) {
      try prepare(hasOld: true)
      #expect(try save(spoiling: call, by: .error("EINTR")).code == 0, "\(call)")
      try expectWhole(0, hasOld: true, mayLeave: false, "\(call)")
    }
  }

  @Test("What a save does not get to write is told")
  func told() throws {
    try prepare(hasOld: true)
    let calls = try save().calls
    for name in ["write", "fchmod", "fsync", "renameat"] {
      let call = try #require(calls.first { $0.name == name })
      #expect(try save(spoiling: call, by: .error("ENOSPC")).code == 1, "\(call)")
    }
  }
}
