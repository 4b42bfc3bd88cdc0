import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The password step as a value")
struct PasswordStepTests {
  private static let other = PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000")

  private func refused(_ times: Int) -> PasswordStep {
    var step = PasswordStep(number: .sample)
    step.paste("secret-1")
    for _ in 0..<times { step.reject(APIFailure(.oauth(.invalidGrant))) }
    return step
  }

  @Test("Recovery is offered after the second refusal, and not for what was not judged")
  func offer() {
    #expect(!refused(1).offersRecovery)
    #expect(refused(2).offersRecovery)
    var step = refused(1)
    let others: [APIFailure.Kind] = [
      .oauth(.invalidClient), .oauth(.invalidRequest), .oauth(.other("x")), .transport(.timedOut),
      .serverError(status: 500), .tooManyRequests(retryAfter: nil), .transport(.cancelled),
    ]
    for kind in others { step.reject(APIFailure(kind)) }
    #expect(!step.offersRecovery)
  }

  @Test("A refused password stays to be corrected; leaving the step empties it")
  func emptied() {
    var step = refused(1)
    #expect(step.submit()?.1.revealed == "secret-1")
    step.password.isMasked = false
    step.empty()
    #expect(step.submit() == nil)
    #expect(step.password.isMasked)
  }

  @Test("Refusals count for their number alone")
  func otherNumber() {
    var step = refused(2)
    step.open(for: .sample)
    #expect(step.offersRecovery)
    step.open(for: Self.other)
    #expect(!step.offersRecovery)
  }

  @Test("The focus goes round: field, code, recovery, field")
  func focus() {
    var ways = WaysOut([.code, .recovery])
    let forwards = (0..<3).map { _ -> WaysOut.Way? in
      ways.moveFocus(by: 1)
      return ways.focused
    }
    #expect(forwards == [.code, .recovery, nil])
    ways.moveFocus(by: -1)
    #expect(ways.focused == .recovery)
  }
}
