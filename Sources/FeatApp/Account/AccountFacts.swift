import FeatDomain
import TerminalUI

/// What is told of an account, as labels with their values.
struct AccountFacts {
  /// One line: a label, or nothing below one, and what stands beside it.
  struct Line {
    var label: String
    var value: String
  }

  private var facts: [(label: String, value: String)] = []

  init(_ account: Account, _ context: Context) {
    let words = context.words.account
    if let profile = context.profileName { add(words.profile, profile) }
    let name = account.displayName(context)
    if name != context.grouped(account.session.phone) { add(words.name, name) }
    add(words.phone, context.grouped(account.session.phone))
    add(words.uid, "\(account.session.uid)")
    add(words.location, account.user?.location ?? "")
    add(words.timeZone, account.user?.timeZone ?? "")
    add(words.signedIn, Self.method(account.session.method, words))
    add(words.session, Self.lifetime(account.session.credential, context))
    if let problem = account.keepingFailed {
      add(words.kept, words.notKept(reason: context.errors.reason(for: problem)))
    } else {
      add(words.kept, context.sessionPath)
      add(words.protection, words.protectedBy)
    }
  }

  private mutating func add(_ label: String, _ value: String) {
    if !value.isEmpty { facts.append((label, value)) }
  }

  /// The lines, in columns: what is too long goes on below itself.
  func lines(columns: Int) -> [Line] {
    let label = labelColumns
    return facts.flatMap { fact in
      TextWrap.fitting(fact.value, columns: max(1, columns - label), most: 4).enumerated()
        .map { Line(label: $0 == 0 ? fact.label : "", value: $1) }
    }
  }

  /// The facts as they are read out.
  func sentences(_ words: Words.Reading) -> [String] {
    facts.map { words.fact(label: $0.label, value: $0.value) }
  }

  /// How wide the labels are, with what parts them from the values.
  var labelColumns: Int { (facts.map { TextWidth.columns(of: $0.label) }.max() ?? 0) + 2 }

  private static func method(_ method: SignInMethod, _ words: Words.Account) -> String {
    switch method {
    case .code: words.byCode
    case .password: words.byPassword
    case .deprecatedPassword: words.byDeprecatedPassword
    }
  }

  /// How long the session lasts.
  private static func lifetime(_ credential: Credential, _ context: Context) -> String {
    let words = context.words.account
    guard case .token(let token) = credential else { return words.untilSignOut }
    let isRenewed = token.refresh != nil
    guard let expiry = token.expiry else {
      return isRenewed ? words.renewed : words.untilRefused
    }
    guard expiry > context.now else { return isRenewed ? words.renewedNext : words.ranOut }
    let time = Countdown.coarse(to: expiry, at: context.now, context.words)
    return isRenewed ? words.renewedIn(time: time) : words.endsIn(time: time)
  }
}
