/// A line of work: a project is filed under one, and a person's expertises are some.
struct Profession: Equatable, Sendable {
  /// FEAT's number for it.
  var id: Int
  /// What it is called.
  var name: Sentence

  /// Finds a profession; nil for one that the sandbox does not have.
  init?(id: Int) {
    guard let profession = Self.all.first(where: { $0.id == id }) else { return nil }
    self = profession
  }

  /// As `{id, name}`.
  func json(in language: Language) -> JSONValue {
    ["id": .whole(id), "name": .string(name.text(in: language))]
  }

  /// Every profession of the table, in its order.
  static let all: [Profession] = table.split(separator: "\n").compactMap(Profession.init(line:))

  private init?(line: Substring) {
    let columns = line.split(separator: "|").map(String.init)
    guard columns.count == 3, let id = Int(columns[0]) else { return nil }
    self.id = id
    name = Sentence(columns[1], columns[2])
  }

  private static let table = """
    101|Software development|软件开发
    102|Web design|网页设计
    103|Mobile apps|移动应用开发
    104|Data analysis|数据分析
    105|IT support|信息技术支持
    201|Graphic design|平面设计
    202|Photography|摄影
    203|Video editing|视频剪辑
    204|Illustration|插画
    301|Translation|翻译
    302|Interpreting|口译
    303|Copywriting|文案写作
    401|Tutoring|家教辅导
    402|Music lessons|音乐教学
    403|Sports coaching|体育教练
    501|Home repair|家庭维修
    502|Electrical work|电工服务
    503|Moving|搬家运输
    504|Cleaning|保洁
    505|Gardening|园艺
    601|Accounting|会计
    602|Legal advice|法律咨询
    603|Marketing|市场营销
    604|Event planning|活动策划
    """
}
