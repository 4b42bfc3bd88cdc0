import FeatDomain
import Foundation

extension SandboxState {
  /// The person whose key came along.
  func currentUser(_ call: Call) -> Answer {
    guard let account = accounts.first(where: { $0.phone.wireFormat == call.caller }) else {
      return .detail(.noCredentials, status: 401, in: call.language)
    }
    let isInChina = account.phone.iso3 == "CHN"
    let country = Country(iso3: account.phone.iso3)
    return .success(
      [
        "uid": .number(Decimal(account.uid)), "username": .string(account.phone.wireFormat),
        "firstname": .text(account.firstname), "lastname": .text(account.lastname),
        "expertise": .null, "avatar": .null, "is_online": .bool(true),
        "timezone": .text(isInChina ? "Asia/Shanghai" : nil),
        "timezone_utc_offset": .text(isInChina ? "+08:00" : nil),
        "location": .text(country?.label(in: call.language)),
      ], in: call.language)
  }
}
