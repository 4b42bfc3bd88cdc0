import Foundation
import PseudoTerminal
import Testing

@testable import Fuzzing

@Suite("What chance makes")
struct FuzzingTests {
  /// The short run; the long one is `swift run -c release feat-fuzz`.
  @Test("Answers, descriptions, files and keys by chance break nothing", .blockingLong)
  func shortRun() throws {
    for (target, count) in [("json", 500), ("html", 300), ("files", 120), ("keys", 1)] {
      let fuzz = Process()
      let output = Pipe()
      fuzz.executableURL = URL(filePath: PseudoTerminal.product("feat-fuzz"))
      fuzz.arguments = [target, "--count", "\(count)", "--seed", "2"]
      (fuzz.standardOutput, fuzz.standardError) = (output, output)
      try fuzz.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      fuzz.waitUntilExit()
      print(text, terminator: "")
      #expect(fuzz.terminationStatus == 0, "\(text)")
    }
  }

  @Test("The answers of every operation that the program uses are changed")
  func operations() throws {
    #expect(try JSONFuzz(seed: 1).operations == Self.operations)
  }

  private static let operations = [
    "GET /api/category/profession-category/", "GET /api/choices/phone-country-code/",
    "GET /api/service/demand/", "GET /api/service/demand/{id}/",
    "GET /api/service/demand/{id}/participants/", "GET /api/user/basic-info/",
    "PATCH /api/service/demand/{id}/", "POST /api/auth/login/", "POST /api/auth/logout/",
    "POST /api/auth/password/change/", "POST /api/auth/password/reset/",
    "POST /api/auth/phone/code/", "POST /api/auth/phone/register/",
    "POST /api/auth/phone/verification/", "POST /api/o/token/", "POST /api/service/demand-image/",
    "POST /api/service/demand/", "POST /api/service/demand/{id}/publish/",
    "POST /api/service/demand/{id}/select-winner/", "POST /api/service/demand/{id}/set-tags/",
    "POST /api/service/demand/{id}/update-status/", "POST /api/user/user-security-question/",
    "POST /api/user/user-security-question/hint/",
    "POST /api/user/user-security-question/verify/",
  ]
}
