import FeatDomain

/// A way through the program, from its start on: each step that asks FEAT something is a place at
/// which the answer can be another.
struct Chain {
  /// Who is signed in at the start.
  enum Account {
    case nobody
    case owner
    /// The same, by an OAuth 2.0 token which has run out by now.
    case ownerWithOldToken
  }

  var account = Account.nobody
  var hasClient = false
  /// The keys of each step, after the start itself.
  var steps: [String]

  static let all: [Chain] = signUp + passwords + projects + commands + forms + accounts

  private static let escape = "\u{1B}"
  private static let toNumber = ["2", "\r", "13800138000"]

  private static let signUp = [
    Chain(steps: ["1", "\r", "15915719111", "\r", World.code, "secret-1\r", "\r"]),
    Chain(steps: ["1", "\r", "13800138000", "\r", "\r", World.code]),
    Chain(steps: toNumber + ["\r", World.code, "r"]),
  ]

  private static let passwords = [
    Chain(steps: toNumber + ["\t", "\r", World.password, "\r", "\r"]),
    Chain(hasClient: true, steps: toNumber + ["\t", "\r", World.password, "\r", "\r"]),
    Chain(
      steps: toNumber + ["\t", "\r", "\u{6}", "mimi", "\r", "new horse", "\r", "new horse", "\r"]),
  ]

  private static let projects = [
    Chain(account: .owner, steps: ["r", "G", "\r", "r", escape, "L", "r"]),
    Chain(account: .owner, steps: ["/1005\r", "\r", "r"]),
    Chain(account: .owner, steps: ["s", "s", "/1001\r", "\r", "r", escape]),
    Chain(account: .ownerWithOldToken, hasClient: true, steps: ["r", "\r"]),
  ]

  private static let commands = [
    Chain(account: .owner, steps: ["/1007\r", "c", "\t\r"]),
    Chain(account: .owner, steps: ["/1008\r", "x", "1008", "\r"]),
    Chain(account: .owner, steps: ["/1005\r", "w", "\r", "1005", "\r"]),
    Chain(account: .owner, steps: ["/1012\r", "p", "\t\r", "\r"]),
    Chain(account: .owner, steps: ["/1010\r", "y"]),
  ]

  private static let form = "Move a piano\tIt is <b>heavy</b>.\tmoving,piano\t"
  private static let toImages = String(repeating: "\t", count: 13)
  private static let forms = [
    Chain(account: .owner, steps: ["n", form, "\u{13}"]),
    Chain(account: .owner, steps: ["/1012\r", "e", " more", "\u{13}"]),
    Chain(account: .owner, steps: ["/1012\r", "e", toImages, "a.png\r", "\u{13}"]),
    Chain(account: .owner, steps: ["/1012\r", "e", " more", "\u{10}", "\t\r"]),
    Chain(account: .owner, steps: ["n", form, escape, "\r", "e", "\u{13}"]),
  ]

  private static let accounts = [
    Chain(account: .owner, steps: ["A", "2", "\(World.password)\rnew horse", "\r"]),
    Chain(account: .owner, steps: ["A", "3", "Where to?\rMars", "\r"]),
    Chain(account: .owner, steps: ["A", "4", "\t\r"]),
  ]
}
