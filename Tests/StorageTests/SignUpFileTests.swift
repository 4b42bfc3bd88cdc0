import FeatDomain
import Foundation
import Storage
import Testing

@Suite struct SignUpFileTests {
  private let home: Home

  init() throws { home = try Home() }

  private let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")

  @Test("What was saved is loaded")
  func roundTrip() throws {
    let file = try SignUpFile(home.folder())
    let progress = SignUpProgress(
      formID: .signIn, iso3: "CHN", typedNumber: "159 1571", waitingFor: phone,
      referral: "ref 推荐\n\u{1B}",
      sent: [
        SignUpProgress.Sent(
          phone: phone, formID: .signUp, at: UnixTime(milliseconds: 1_795_000_000_123))
      ], signInWay: .password, lastNumber: phone)
    try file.save(progress)
    #expect(try file.load() == progress)
  }

  @Test("Session and progress do not disturb each other, nor do two servers")
  func apart() throws {
    let folder = try home.folder("a")
    try SessionFile(folder).save(session())
    try SignUpFile(folder).save(SignUpProgress(typedNumber: "1"))
    try SignUpFile(home.folder("b")).save(SignUpProgress(typedNumber: "2"))
    try SignUpFile(folder).remove()
    #expect(try SessionFile(folder).load() == session())
    #expect(try SignUpFile(folder).load() == nil)
    #expect(try SignUpFile(home.folder("b")).load()?.typedNumber == "2")
  }

  @Test("A file of the first format, without way and last number, is still read")
  func firstFormat() throws {
    let folder = try home.folder()
    let path = folder.path + "/sign-up.json"
    try SignUpFile(folder).save(SignUpProgress())
    let old = #"{"formID":"login","iso3":"CHN","typedNumber":"159","referral":"","sent":[]}"#
    try write(#"{"contents":\#(old),"format":1}"#.utf8, to: path)
    #expect(
      try SignUpFile(folder).load()
        == SignUpProgress(formID: .signIn, iso3: "CHN", typedNumber: "159"))
  }

  @Test("A form that is not known is malformed")
  func unknownForm() throws {
    let folder = try home.folder()
    let path = folder.path + "/sign-up.json"
    try SignUpFile(folder).save(SignUpProgress())
    try write(
      try contents(path).replacingOccurrences(of: "form-130", with: "form-131").utf8, to: path)
    #expect(throws: FileProblem(path: path, kind: .malformed)) { try SignUpFile(folder).load() }
  }
}
