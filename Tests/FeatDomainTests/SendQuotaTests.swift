import FeatDomain
import Testing

@Suite("The codes that a number can still get")
struct SendQuotaTests {
  private let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
  private let other = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719112")
  private let start = UnixTime(milliseconds: 1_800_000_000_000)

  private func progress(_ sends: (PhoneNumber, FormID, Int)...) -> SignUpProgress {
    SignUpProgress(
      sent: sends.map { .init(phone: $0.0, formID: $0.1, at: start.adding(seconds: $0.2)) })
  }

  @Test("Three in two hours, each number for itself and both forms together")
  func bothFormsTogether() {
    let some = progress((phone, .signUp, 0), (other, .signUp, 10), (phone, .signIn, 60))
    let now = start.adding(seconds: 100)
    #expect(SignUpProgress().sendsLeft(for: phone, at: now) == 3)
    #expect(some.sendsLeft(for: phone, at: now) == 1)
    #expect(some.sendsLeft(for: other, at: now) == 2)
    #expect(some.nextSendTime(for: phone, at: now) == nil)
  }

  @Test("After the third the next is possible two hours after the first, not before")
  func windowMoves() {
    let all = progress((phone, .signUp, 60), (phone, .signUp, 0), (phone, .signIn, 600))
    let end = start.adding(seconds: 7200)
    let before = UnixTime(milliseconds: end.milliseconds - 1)
    #expect(all.sendsLeft(for: phone, at: before) == 0)
    #expect(all.nextSendTime(for: phone, at: before) == end)
    #expect(all.sendsLeft(for: phone, at: end) == 1)
    #expect(all.nextSendTime(for: phone, at: end) == nil)
  }

  @Test("With more sends than the quota, so many must leave the window that one is free")
  func moreThanTheQuota() {
    let four = progress(
      (phone, .signUp, 0), (phone, .signUp, 10), (phone, .signUp, 20), (phone, .signUp, 30))
    let now = start.adding(seconds: 100)
    #expect(four.sendsLeft(for: phone, at: now) == 0)
    #expect(four.nextSendTime(for: phone, at: now) == start.adding(seconds: 7210))
  }

  @Test("The same digits typed for another country of the code are the same number")
  func sharedCallingCode() {
    let asCanada = PhoneNumber(iso3: "CAN", callingCode: "1", national: "5062345678")
    let asUnitedStates = PhoneNumber(iso3: "USA", callingCode: "1", national: "5062345678")
    let one = progress((asCanada, .signUp, 0))
    #expect(one.sendsLeft(for: asUnitedStates, at: start) == 2)
    #expect(one.codeExpiry(for: asUnitedStates, formID: .signUp) != nil)
  }

  @Test("A code is good for fifteen minutes, the newest of its number and form")
  func expiry() {
    let some = progress((phone, .signUp, 0), (phone, .signUp, 60), (phone, .signIn, 90))
    #expect(some.codeExpiry(for: phone, formID: .signUp) == start.adding(seconds: 960))
    #expect(some.codeExpiry(for: phone, formID: .signIn) == start.adding(seconds: 990))
    #expect(some.codeExpiry(for: other, formID: .signUp) == nil)
  }

  @Test("A send of which nobody knows counts, and gives no code to rely on")
  func doubtful() {
    var some = progress((phone, .signUp, 0))
    some.record(
      sent: .init(
        phone: phone, formID: .signUp, at: start.adding(seconds: 60), isDoubtful: true))
    #expect(some.sendsLeft(for: phone, at: start.adding(seconds: 60)) == 1)
    #expect(some.codeExpiry(for: phone, formID: .signUp) == start.adding(seconds: 900))
    #expect(some.isDoubtful(sendTo: phone, formID: .signUp))
    #expect(!some.isDoubtful(sendTo: phone, formID: .signIn))
    #expect(!some.isDoubtful(sendTo: other, formID: .signUp))
    some.sent.removeFirst()
    #expect(some.codeExpiry(for: phone, formID: .signUp) == nil)
  }

  @Test("Recording a send drops those that count no more")
  func recording() {
    var some = progress((phone, .signUp, 0), (other, .signUp, 100))
    some.typedNumber = "159 1571"
    let newest = SignUpProgress.Sent(
      phone: phone, formID: .signIn, at: start.adding(seconds: 7200))
    some.record(sent: newest)
    #expect(some.sent.map(\.phone) == [other, phone])
    #expect(some.typedNumber == "159 1571")
    #expect(some.pruned(at: start.adding(seconds: 99_999)).sent.isEmpty)
  }

  @Test("A clock that was years off blocks no number, whatever the file holds")
  func wrongClocks() {
    let year = 365 * 86_400
    var some = progress(
      (phone, .signUp, 10 * year), (phone, .signUp, 10 * year), (phone, .signUp, 10 * year),
      (phone, .signUp, -10 * year))
    #expect(some.sendsLeft(for: phone, at: start) == 3)
    #expect(some.nextSendTime(for: phone, at: start) == nil)
    for extreme in [Int64.min, .max] {
      some.sent.append(
        .init(phone: phone, formID: .signUp, at: UnixTime(milliseconds: extreme)))
    }
    #expect(some.sendsLeft(for: phone, at: start) == 3)
    #expect(some.codeExpiry(for: phone, formID: .signUp) == UnixTime(milliseconds: .max))
    #expect(some.sendsLeft(for: phone, at: UnixTime(milliseconds: .max)) <= 3)
    #expect(some.pruned(at: start).sent.isEmpty)
  }

  @Test("A clock that went back a little still counts what was just sent")
  func clockWentBack() {
    #expect(progress((phone, .signUp, 60)).sendsLeft(for: phone, at: start) == 2)
  }
}

@Suite("A moment")
struct UnixTimeTests {
  @Test("Seconds between moments are rounded up and never overflow")
  func seconds() {
    let zero = UnixTime(milliseconds: 0)
    #expect(UnixTime(milliseconds: 1).seconds(since: zero) == 1)
    #expect(UnixTime(milliseconds: 1000).seconds(since: zero) == 1)
    #expect(UnixTime(milliseconds: 1001).seconds(since: zero) == 2)
    #expect(UnixTime(milliseconds: -1500).seconds(since: zero) == -1)
    #expect(UnixTime(milliseconds: .max).seconds(since: UnixTime(milliseconds: .min)) == .max)
    #expect(UnixTime(milliseconds: .min).seconds(since: UnixTime(milliseconds: .max)) == .min)
    #expect(UnixTime(milliseconds: .max).adding(seconds: 1).milliseconds == .max)
    #expect(UnixTime(milliseconds: .min).adding(seconds: -1).milliseconds == .min)
    #expect(zero.adding(seconds: .max).milliseconds == .max)
  }
}
