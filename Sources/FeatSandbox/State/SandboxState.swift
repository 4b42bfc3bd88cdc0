import FeatDomain

/// Everything that the sandbox remembers, without a clock, a disk or a network.
///
/// Each operation is one `mutating func` in a file of its own, from a `Call` to an `Answer`.
public struct SandboxState: Codable, Equatable, Sendable {
  /// All accounts, oldest first.
  var accounts: [Account] = []
  /// The codes that went out, oldest first, as long as a rule may ask for them.
  var sentCodes: [SentCode] = []
  /// The permits that nobody has used yet.
  var permits: [Permit] = []
  /// The uid of the next account. FEAT's own example is above the largest Int64.
  var nextUID: UInt64 = 9_223_372_036_854_776_000
  /// All service projects; nil in a file that is older than they are.
  var book: ProjectBook?
  /// Who is signed in with tokens, and who recovers a password; nil in a file that is older.
  var sessionBook: SessionBook?

  /// All service projects.
  var projects: ProjectBook {
    get { book ?? ProjectBook() }
    set { book = newValue }
  }

  /// Who is signed in with tokens, and who recovers a password.
  var sessions: SessionBook {
    get { sessionBook ?? SessionBook() }
    set { sessionBook = newValue }
  }

  /// Makes a state in which nothing has happened.
  public init() {}

  /// The account of a number.
  func account(of phone: PhoneNumber) -> Account? {
    accounts.first { $0.phone.wireFormat == phone.wireFormat }
  }

  /// The account that a key belongs to.
  func account(withKey key: String) -> Account? {
    accounts.first { $0.key == key }
  }

  /// The account that a number and a password open; an account without one opens to nobody.
  func account(of phone: PhoneNumber, password: String) -> Account? {
    account(of: phone).flatMap { $0.password == password ? $0 : nil }
  }

  /// The account whose key or access token came along with a call, if it still counts.
  func caller(_ call: Call) -> Account? {
    switch call.request.credential {
    case .key(let key): account(withKey: key)
    case .bearer(let token):
      sessions.family(withAccess: token, at: call.now).flatMap { family in
        accounts.first { $0.uid == family.owner }
      }
    case .client, nil: nil
    }
  }

  /// Changes the account of a uid, where there is one.
  mutating func changeAccount(_ uid: UInt64, change: (inout Account) -> Void) {
    guard let place = accounts.firstIndex(where: { $0.uid == uid }) else { return }
    change(&accounts[place])
  }

  /// Makes an account for a number that has none, with a key and a uid of its own.
  mutating func addAccount(
    of phone: PhoneNumber, dice: Dice, details: (inout Account) -> Void
  ) -> Account {
    var account = Account(phone: phone, uid: nextUID, key: Account.newKey(dice))
    details(&account)
    nextUID += 1
    accounts.append(account)
    return account
  }

  /// Drops what has become too old for any rule to ask for it.
  mutating func forgetOldThings(now: UnixTime, rules: SandboxRules) {
    let span = max(rules.codeLifetime, rules.quota.seconds)
    sentCodes.removeAll { !now.isWithin(seconds: span, of: $0.at) }
    permits.removeAll { !now.isWithin(seconds: rules.permitLifetime, of: $0.at) }
    sessionBook?.recoveries.removeAll {
      !now.isWithin(seconds: rules.recoveryLifetime, of: $0.at)
    }
  }
}

extension UnixTime {
  /// Whether fewer than so many seconds have passed since a moment.
  func isWithin(seconds: Int, of start: UnixTime) -> Bool {
    self < start.adding(seconds: seconds)
  }
}
