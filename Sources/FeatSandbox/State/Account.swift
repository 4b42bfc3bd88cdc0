import FeatDomain
import Foundation

/// A person's account.
struct Account: Codable, Equatable, Sendable {
  /// The number that it was made with.
  var phone: PhoneNumber
  /// FEAT's number for it.
  var uid: UInt64
  /// What goes into `Authorization: Token …`; one for all devices.
  var key: String
  /// As it was typed: what is kept here is play money, so that a tester can look it up.
  var password: String?
  /// The referral code that came with the sign-up; any is taken.
  var referral: String?
  /// The question that lets its owner set a new password.
  var securityQuestion: String?
  /// The answer to it.
  var securityAnswer: String?
  /// What its owner is called.
  var firstname: String?
  /// The owner's family name.
  var lastname: String?

  /// A key that nobody has.
  static func newKey(_ dice: Dice) -> String {
    var dice = dice
    return dice.text(length: 40, of: "0123456789abcdef")
  }

  /// The credential, as sign-up and sign-in answer it.
  var signedIn: JSONValue {
    ["key": .string(key), "uid": .number(Decimal(uid))]
  }
}
