import FeatDomain
import Foundation

/// What others may know of somebody: the owner of an account, or someone who bids by script.
struct Person: Equatable, Sendable {
  /// FEAT's number for them.
  var uid: UInt64
  /// What they are called.
  var firstname: String?
  /// Their family name.
  var lastname: String?
  /// The name of their main expertise.
  var expertise: Sentence?
  /// Where they are.
  var location: Sentence?
  /// Their time zone, such as `Asia/Shanghai`.
  var timezone: String?
  /// Its distance from Greenwich, such as `+08:00`.
  var offset: String?
  /// Whether they are there now.
  var isOnline = false

  /// As FEAT writes a user. A username is a phone number, which is nobody else's business.
  func json(in language: Language, username: String? = nil) -> JSONValue {
    [
      "uid": .number(Decimal(uid)), "username": .text(username), "firstname": .text(firstname),
      "lastname": .text(lastname), "expertise": .text(expertise?.text(in: language)),
      "avatar": .null, "timezone": .text(timezone), "timezone_utc_offset": .text(offset),
      "is_online": .bool(isOnline), "location": .text(location?.text(in: language)),
    ]
  }
}

extension Account {
  /// What others may know of its owner.
  var person: Person {
    let isInChina = phone.iso3 == "CHN"
    let country = Country(iso3: phone.iso3)
    return Person(
      uid: uid, firstname: firstname, lastname: lastname, expertise: expertises.first?.name,
      location: country.map { Sentence($0.english, $0.chinese) },
      timezone: isInChina ? "Asia/Shanghai" : nil, offset: isInChina ? "+08:00" : nil,
      isOnline: true)
  }

  /// What its owner can bid with: three lines of work, which follow from the uid.
  var expertises: [Profession] {
    let all = Profession.all
    let first = Int(uid % UInt64(all.count))
    return [0, 5, 11].map { all[(first + $0) % all.count] }
  }
}
