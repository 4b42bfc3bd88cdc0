import FeatDomain

/// Many projects of some people, each made from its number when somebody asks for it, so that
/// their count costs neither time at the start nor room on the disk.
struct GeneratedProjects: Codable, Equatable, Sendable {
  /// The uids of their owners.
  var owners: [UInt64]
  /// How many each of them has.
  var count: Int
  /// The number of the first project.
  var firstID: Int
  /// When they were made up.
  var at: UnixTime
  /// How many times as fast as usual people come to bid.
  var pace: Double

  /// The numbers of all of them.
  var ids: Range<Int> { firstID..<(firstID + owners.count * count) }

  /// The numbers of somebody's projects.
  func ids(ownedBy owner: UInt64) -> Range<Int>? {
    guard let place = owners.firstIndex(of: owner) else { return nil }
    let first = firstID + place * count
    return first..<(first + count)
  }

  /// Who owns a project.
  func owner(of id: Int) -> UInt64 {
    owners[(id - firstID) / count]
  }

  /// The status of a project at some moment.
  func status(of id: Int, at now: UnixTime) -> Project.Status {
    let status = givenStatus(of: id)
    return status == .open && now >= closing(of: id) ? .closed : status
  }

  /// A project; nil for a number that is none of theirs.
  func project(_ id: Int) -> Project? {
    guard ids.contains(id) else { return nil }
    let chance = Chance(id)
    let template = GeneratedTemplate.all[Int(chance.number(of: 3) % GeneratedTemplate.count)]
    var project = Project(id: id, owner: owner(of: id), created: created(id))
    template.fill(&project, number: (id - firstID) % count + 1)
    let closing = closing(of: id)
    project.startTime = closing.adding(seconds: Project.usualNotice)
    project.endTime = project.startTime?.adding(seconds: 3600)
    project.given = givenStatus(of: id)
    guard project.given != .draft, project.given != .review else { return project }
    let size = Int(chance.number(of: 4) % 9)
    project.closing = closing
    project.crowd = Crowd(
      pace: pace, price: Yuan(fen: (3 + Int(chance.number(of: 5) % 50)) * 10_000),
      size: project.given == .completed ? max(1, size) : size,
      start: created(id).adding(seconds: 60))
    if project.given == .completed, let lead = project.leadBid(at: closing) {
      (project.winner, project.amount) = (lead.uid, lead.value)
    }
    return project
  }

  private func givenStatus(of id: Int) -> Project.Status {
    switch Chance(id).number(of: 0) % 20 {
    case 0..<3: .draft
    case 3: .review
    case 4..<10: .open
    case 10..<13: .closed
    case 13..<18: .completed
    default: .cancelled
    }
  }

  /// One after the other, the last a quarter of an hour before they were made up.
  private func created(_ id: Int) -> UnixTime {
    at.adding(seconds: -900 * (count - (id - firstID) % count))
  }

  /// In up to 30 days for those that are open or to be, else some time after they were made.
  private func closing(of id: Int) -> UnixTime {
    let chance = Chance(id)
    switch givenStatus(of: id) {
    case .draft, .review, .open:
      return at.adding(seconds: 3600 + Int(chance.number(of: 1) % (30 * 86_400)))
    case .closed, .completed, .cancelled:
      let created = created(id)
      let age = Double(at.milliseconds - created.milliseconds) / 1000
      return created.adding(seconds: Int(min(age, 20 * 86_400) * (0.5 + chance.share(of: 1) / 2)))
    }
  }
}

/// What some generated projects have in common.
private struct GeneratedTemplate: Sendable {
  static let count = UInt64(all.count)
  static let all: [GeneratedTemplate] = table.split(separator: "\n").compactMap { line in
    let columns = line.split(separator: "|").map(String.init)
    guard columns.count == 6, let category = Int(columns[0]), let mode = Int(columns[1]),
      let delivery = Project.DeliveryMode(rawValue: mode)
    else { return nil }
    return GeneratedTemplate(
      category: category, delivery: delivery, title: columns[2],
      tags: columns[3].split(separator: ",").map(String.init), description: columns[4],
      place: columns[5])
  }

  var category: Int
  var delivery: Project.DeliveryMode
  var title: String
  var tags: [String]
  var description: String
  var place: String

  func fill(_ project: inout Project, number: Int) {
    project.title = "\(title) #\(number)"
    project.description = "<p>\(description)</p>"
    (project.category, project.tags, project.delivery) = (category, tags, delivery)
    guard delivery == .onSite else { return }
    let levels = place.split(separator: " ").map(String.init)
    project.address = Project.Address(
      country: "CHN", levels: levels, address: "\(number % 300 + 1) 号", contact: "前台",
      phone: "+86-2155550100")
  }

  private static let table = """
    101|100|Fix a slow SQL report|sql,performance|The monthly report takes <b>40 minutes</b> &amp; times out.|-
    102|100|企业官网改版|网页,响应式|首页与产品页改版，需适配手机端。|-
    301|100|产品说明书中译英|翻译,英语|约一万字，术语表由我方提供。|-
    501|200|办公室空调检修|维修,空调|两台柜机不制冷，需上门检查。|上海市 上海市 浦东新区
    203|100|Cut a 3 minute product video|video,editing|Raw footage is ready, <i>music included</i>.|-
    504|200|写字楼深度保洁|保洁,周末|约 300 平方米，仅周末可进场。|浙江省 杭州市 西湖区
    402|300|钢琴入门课程十节|钢琴,少儿|孩子七岁，零基础。|-
    601|100|Quarterly bookkeeping|accounting,vat|About 120 invoices a quarter.|-
    104|100|问卷数据清洗与分析|数据,统计|五千份问卷，交付图表和结论。|-
    604|200|年会现场执行|活动,摄影|两百人规模，需灯光音响。|广东省 深圳市 南山区
    """
}
