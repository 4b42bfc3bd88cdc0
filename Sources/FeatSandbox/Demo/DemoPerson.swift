import FeatDomain

/// Somebody to sign in as, for trying things out.
struct DemoPerson: Sendable {
  /// Their number.
  var phone: PhoneNumber
  /// What they are called.
  var firstname: String
  /// Their family name.
  var lastname: String
  /// What they sign in with.
  var password: String
  /// What they can be asked when they have forgotten it, and the answer.
  var recovery: (question: String, answer: String)?
  /// Their projects, the oldest first.
  var projects: [DemoProject]

  /// Everybody there is.
  static let all = [xiaoming, li, ada]

  private static let xiaoming = DemoPerson(
    phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000"),
    firstname: "小明", lastname: "王", password: "feat-demo-1",
    recovery: ("第一只宠物叫什么？", "mimi"), projects: DemoProject.ofXiaoming)
  private static let li = DemoPerson(
    phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "13900139000"),
    firstname: "丽", lastname: "李", password: "feat-demo-2", projects: DemoProject.ofLi)
  private static let ada = DemoPerson(
    phone: PhoneNumber(iso3: "USA", callingCode: "1", national: "4155550100"),
    firstname: "Ada", lastname: "Lovelace", password: "feat-demo-3",
    recovery: ("What was your first pet called?", "Puff"), projects: DemoProject.ofAda)
}
