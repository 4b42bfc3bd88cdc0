/// Somebody who bids by script and has no account.
struct Persona: Sendable {
  /// Who it is.
  var person: Person
  /// The line of work that they name with their bids.
  var profession: Int
  /// Where they work.
  var workplace: Project.Address

  /// Every persona of the table, in its order.
  static let all: [Persona] = table.split(separator: "\n").enumerated().compactMap {
    Persona(line: $0.element, number: UInt64($0.offset))
  }

  /// The first one's uid: 2^53 + 1, which is not exact as a floating-point number.
  private static let firstUID: UInt64 = 9_007_199_254_740_993

  /// Finds a persona; nil for the uid of nobody among them.
  init?(uid: UInt64) {
    guard uid >= Self.firstUID, uid - Self.firstUID < Self.all.count else { return nil }
    self = Self.all[Int(uid - Self.firstUID)]
  }

  private init?(line: Substring, number: UInt64) {
    let columns = line.split(separator: "|").map(String.init)
    guard columns.count == 8, let profession = Int(columns[2]) else { return nil }
    self.profession = profession
    person = Person(
      uid: Self.firstUID + number, firstname: columns[0], lastname: columns[1],
      expertise: Profession(id: profession)?.name,
      location: Sentence(columns[3], columns[4]), timezone: columns[5], offset: columns[6],
      isOnline: number.isMultiple(of: 2))
    workplace = Project.Address(
      country: columns[7], address: columns[7] == "CHN" ? columns[4] : columns[3])
  }

  private static let table = """
    伟|张|101|Shanghai, China|中国上海|Asia/Shanghai|+08:00|CHN
    芳|刘|201|Hangzhou, China|中国杭州|Asia/Shanghai|+08:00|CHN
    Maria|García|301|Madrid, Spain|西班牙马德里|Europe/Madrid|+01:00|ESP
    静|陈|303|Chengdu, China|中国成都|Asia/Shanghai|+08:00|CHN
    Kenji|Tanaka|103|Osaka, Japan|日本大阪|Asia/Tokyo|+09:00|JPN
    敏|杨|401|Beijing, China|中国北京|Asia/Shanghai|+08:00|CHN
    Grace|Hopper|101|New York, United States|美国纽约|America/New_York|-05:00|USA
    强|赵|502|Shenzhen, China|中国深圳|Asia/Shanghai|+08:00|CHN
    Zoë|O'Brien|204|Dublin, Ireland|爱尔兰都柏林|Europe/Dublin|+00:00|IRL
    磊|黄|503|Guangzhou, China|中国广州|Asia/Shanghai|+08:00|CHN
    Priya|Sharma|104|Bengaluru, India|印度班加罗尔|Asia/Kolkata|+05:30|IND
    娜|周|203|Wuhan, China|中国武汉|Asia/Shanghai|+08:00|CHN
    Jürgen|Müller|501|Munich, Germany|德国慕尼黑|Europe/Berlin|+01:00|DEU
    志强|欧阳|601|Nanjing, China|中国南京|Asia/Shanghai|+08:00|CHN
    Olena|Kovalenko|102|Kyiv, Ukraine|乌克兰基辅|Europe/Kyiv|+02:00|UKR
    雪|吴|402|Xi'an, China|中国西安|Asia/Shanghai|+08:00|CHN
    John|Smith|603|London, United Kingdom|英国伦敦|Europe/London|+00:00|GBR
    """
}
