import FeatDomain
import Foundation

extension SandboxState {
  /// Numbers with this end cannot be reached, so that a person can see that failure too.
  static let unreachableEnd = "0000"

  /// Step 1: have a code sent by SMS.
  ///
  /// A number that has an account is refused for sign-up; both forms share one quota, and only
  /// a message that went out counts against it.
  mutating func sendCode(_ call: Call) -> Answer {
    var form = FormReader(call)
    _ = form.optionalText("invitation_code")
    let phone = form.phone()
    let formID = form.formID()
    guard let phone, let formID, form.isFine else { return form.refusal(in: call.language) }
    if formID == .signUp, account(of: phone) != nil {
      return .failure(.phoneAlreadyExists, in: call.language)
    }
    let quota = call.rules.quota
    let recent = sentCodes.filter {
      $0.phone.wireFormat == phone.wireFormat
        && call.now.isWithin(seconds: quota.seconds, of: $0.at)
    }
    guard recent.count < quota.count else { return .failure(.tooManyCodes, in: call.language) }
    guard !phone.national.hasSuffix(Self.unreachableEnd) else {
      return .failure(.messageNotSent, in: call.language)
    }
    var dice = call.dice
    let digits = call.rules.fixedCode ?? dice.text(length: 6, of: "0123456789")
    sentCodes.append(SentCode(phone: phone, formID: formID, digits: digits, at: call.now))
    return .success(
      [
        "country_code": .string(phone.iso3), "phone": .string(phone.wireFormat),
        "time": .number(Decimal(call.now.milliseconds) / 1000),
      ], in: call.language, sending: TextMessage(phone: phone.wireFormat, code: digits))
  }
}
