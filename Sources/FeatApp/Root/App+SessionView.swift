import TerminalUI

extension App {
  /// Who is signed in, and in which profile where that is not the one from the start.
  var whoIsSignedIn: String {
    let name = account?.displayName(context) ?? context.words.header.notSignedIn
    guard let profile = context.profileName else { return name }
    return context.words.profiles.inHeader(account: name, profile: profile)
  }

  /// Why sign-in lies over what was there, and for whom.
  var reason: String? {
    guard isSigningInAgain else { return nil }
    let words = context.words.account
    let reason = expired?.isSignedOutElsewhere == true ? words.elsewhereReason : words.signInReason
    return reason(account: context.accountName)
  }

  func drawReason(on page: inout Page) {
    guard let reason else { return }
    // In a small window what is wrong with the field needs its lines.
    let problem = screen == .recovery ? recovery?.problem : signUp.problem
    guard page.isRoomy || problem == nil else { return }
    page.text(reason, style: .notice, most: 2)
    page.gap()
  }

  /// Says that the session has run out where everything can be read still, and which key signs in.
  var expiryBanner: String? {
    guard expired != nil, !isSigningInAgain else { return nil }
    let words = context.words.account
    if expired?.isSignedOutElsewhere == true, expired?.isRead == true { return nil }
    let banner = expired?.isSignedOutElsewhere == true ? words.elsewhereBanner : words.expiryBanner
    return banner(
      key: context.name(ofFieldKey: .signInAgain, or: context.words.keys.signInAgain))
  }
}
