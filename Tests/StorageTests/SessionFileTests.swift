import FeatDomain
import Foundation
import Glibc
import Storage
import Testing

@Suite struct SessionFileTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test("What was saved is loaded, to the last digit", arguments: [0, 1, 1 << 63, UInt64.max])
  func roundTrip(uid: UInt64) throws {
    let file = try SessionFile(home.folder())
    try file.save(session(uid: uid))
    #expect(try file.load() == session(uid: uid))
  }

  @Test(
    "A token is kept with whatever is known of it",
    arguments: [
      OAuthToken(access: Secret("a")), OAuthToken(access: Secret("a"), refresh: Secret("é\n")),
      OAuthToken(
        access: Secret("a"), refresh: Secret("r"), expiry: UnixTime(milliseconds: .max), scope: "x"),
    ])
  func token(token: OAuthToken) throws {
    let file = try SessionFile(home.folder())
    var session = Session.token
    session.credential = .token(token)
    for method in [SignInMethod.code, .password, .deprecatedPassword] {
      session.method = method
      try file.save(session)
      #expect(try file.load() == session)
    }
  }

  @Test("The file is readable, in a fixed order, and says its format")
  func text() throws {
    let folder = try home.folder()
    try SessionFile(folder).save(session(uid: .max))
    #expect(
      try contents(folder.path + "/session.json")
        == #"{"contents":{"key":"k3y","method":"code","phone":{"callingCode":"86","#
        + #""iso3":"CHN","national":"15915719111"},"uid":18446744073709551615},"format":1}"#)
  }

  @Test("What the first versions wrote is the session of who signed in by a code")
  func firstFormat() throws {
    let folder = try home.madeFolder()
    try write(stored().utf8, to: folder.path + "/session.json")
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: "1")
    let expected = Session(.key(Secret("k")), uid: 7, phone: phone, method: .code)
    #expect(try SessionFile(folder).load() == expected)
  }

  @Test("A session that was removed is gone; removing none is well")
  func remove() throws {
    let folder = try home.folder()
    let file = SessionFile(folder)
    try file.save(session())
    try file.remove()
    #expect(try file.load() == nil)
    #expect(try names(in: folder) == [])
    try file.remove()
  }

  @Test("Fields that are not known are passed over")
  func unknownFields() throws {
    let folder = try home.madeFolder()
    try write(
      #"""
      {"format":1,"later":[{}],"contents":{"key":"k","uid":7,"new":null,
      "phone":{"callingCode":"86","iso3":"CHN","national":"1","x":0}}}
      """#.utf8, to: folder.path + "/session.json")
    #expect(try SessionFile(folder).load()?.uid == 7)
  }

  @Test("A file that is cut at any byte is malformed, and stays", arguments: [session(), .token])
  func truncated(session: Session) throws {
    let folder = try home.folder()
    let path = folder.path + "/session.json"
    try SessionFile(folder).save(session)
    let whole = Array(try contents(path).utf8)
    for length in whole.indices {
      try write(whole[..<length], to: path)
      #expect(loadProblem(folder) == .malformed, "\(length) bytes")
      #expect(try contents(path).utf8.count == length)
    }
    try SessionFile(folder).save(session)
    #expect(try SessionFile(folder).load() == session)
  }

  @Test(
    "Contents that this program does not write are malformed",
    arguments: [
      "null", "[]", "{}", "7", "\"x\"", #"{"contents":{},"format":1}"#,
      stored(format: "2"), stored(format: "null"), stored(key: "7"), stored(key: "null"),
      stored(key: #""""#), stored(key: #""a b""#), stored(key: #""a\r\nb""#),
      stored(key: #""中""#), stored(token: "{}"), stored(token: "null"), stored(token: "7"),
      stored(token: #"{"access":""}"#), stored(token: #"{"access":"a\u0000"}"#),
      stored(token: #"{"access":"a","refresh":7}"#), stored(token: #"{"access":"a","expiry":"1"}"#),
      stored(token: #"{"access":"a","scope":[]}"#), stored(token: #"{"access":"a","expiry":1e30}"#),
      stored(uid: "-1"), stored(uid: "1.5"), stored(uid: #""7""#),
      stored(uid: "18446744073709551616"), stored(uid: "null"), stored(phone: "\"+86-1\""),
      stored(phone: "{}"), stored() + "x", String(repeating: "[", count: 60_000),
    ])
  func malformed(text: String) throws {
    let folder = try home.madeFolder()
    try write(text.utf8, to: folder.path + "/session.json")
    #expect(loadProblem(folder) == .malformed)
    #expect(try contents(folder.path + "/session.json") == text)
  }

  @Test("Bytes that are not UTF-8 are malformed", arguments: [0x80, 0xC0, 0xFF] as [UInt8])
  func notUTF8(byte: UInt8) throws {
    let folder = try home.madeFolder()
    let bytes = stored(key: "\"~\"").utf8.map { $0 == UInt8(ascii: "~") ? byte : $0 }
    try write(bytes, to: folder.path + "/session.json")
    #expect(loadProblem(folder) == .malformed)
  }

  @Test(
    "However a file is damaged, it is refused or read, and stays", arguments: [session(), .token])
  func damaged(session: Session) throws {
    let folder = try home.folder()
    let path = folder.path + "/session.json"
    try SessionFile(folder).save(session)
    let whole = Array(try contents(path).utf8)
    var dice = Dice(state: 7)
    for _ in 0..<1000 {
      let bytes = dice.damage(whole)
      try write(bytes, to: path)
      let traces = Traces(path)
      let problem = loadProblem(folder)
      #expect((problem == nil || problem == .malformed) && Traces(path) == traces)
    }
    try SessionFile(folder).save(session)
    #expect(try SessionFile(folder).load() == session)
  }

  @Test("A problem never holds the key")
  func secrecy() throws {
    let folder = try home.madeFolder()
    try write(stored(key: "\"p4ss\",").utf8, to: folder.path + "/session.json")
    do {
      _ = try SessionFile(folder).load()
      Issue.record("it was loaded")
    } catch {
      #expect(!"\(error)".contains("p4ss"))
    }
  }

  private func loadProblem(_ folder: StateFolder) -> FileProblem.Kind? {
    problem { () throws(FileProblem) in _ = try SessionFile(folder).load() }
  }
}

/// The text of a session file with a token, as it should be but for that.
private func stored(token: String) -> String {
  stored().replacingOccurrences(of: #""key":"k""#, with: #""token":\#(token),"method":"password""#)
}

/// A session file's text, as it should be but for one part.
private func stored(
  key: String = #""k""#, uid: String = "7",
  phone: String = #"{"callingCode":"86","iso3":"CHN","national":"1"}"#, format: String = "1"
) -> String {
  #"{"contents":{"key":\#(key),"uid":\#(uid),"phone":\#(phone)},"format":\#(format)}"#
}
